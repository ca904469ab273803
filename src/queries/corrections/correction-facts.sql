-- What the files tell of the stay of each listed correction, and the nights it covers.
with told as (
  select
    c.row_no,
    min(o.inn_ts) as inn_ts,
    max(o.ut_ts) as ut_ts,
    min(o.sektor) as sektor,
    min(o.komnr_bosted) as residence,
    min(coalesce(o.komnr_opphold, o.komnr_bosted)) as payer
  from listed_correction c
  join opphold o on o.opphold_id = c.told_id
  group by c.row_no
),
covered as (
  select c.row_no, count(*) as nights, count(*) filter (n.payable) as payable
  from listed_correction c
  join correctable_night n on n.opphold_id = c.opphold_id and n.dato >= c.fra_dato and n.dato < c.til_dato
  group by c.row_no
)
select
  c.row_no,
  t.row_no is not null as known,
  cast(cast(t.inn_ts as date) as varchar) as admitted,
  cast(cast(t.ut_ts as date) as varchar) as discharged,
  t.sektor as sector,
  t.residence,
  t.payer,
  coalesce(v.nights, 0) as nights,
  coalesce(v.payable, 0) as payable
from listed_correction c
left join told t using (row_no)
left join covered v using (row_no)
order by c.row_no

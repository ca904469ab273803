-- Messages of care and the stay each belongs to: by the stay's id when there is such a stay, else the nearest døgn stay
-- of the patient within 24 hours before admission and after discharge; of equally near ones the one admitted last.
create or replace table message as
with known as (
  select m.melding_id, m.pid, m.retning, m.type, m.status, m.ts, m.komnr, m.file_id, m.row_no, s.opphold_id
  from plo m
  join cut on m.ts <= cut.cut_end
  left join stay_alias a on a.opphold_id = m.opphold_id
  left join stay s on s.opphold_id = coalesce(a.kept_id, m.opphold_id)
),
near as (
  select k.file_id, k.row_no, s.opphold_id
  from known k
  join stay s
    on s.pid = k.pid
   and s.omsorgsniva = 1
   and k.ts >= s.inn_ts - interval 24 hour
   and k.ts <= coalesce(s.ut_ts, k.ts) + interval 24 hour
  where k.opphold_id is null
  qualify row_number() over (
    partition by k.file_id, k.row_no
    order by
      greatest(date_diff('second', k.ts, s.inn_ts), date_diff('second', coalesce(s.ut_ts, k.ts), k.ts), 0),
      s.inn_ts desc,
      s.opphold_id desc
  ) = 1
)
select
  k.melding_id,
  coalesce(k.opphold_id, n.opphold_id) as opphold_id,
  k.pid,
  k.retning,
  k.type,
  k.status,
  k.ts,
  k.komnr
from known k
left join near n on n.file_id = k.file_id and n.row_no = k.row_no;

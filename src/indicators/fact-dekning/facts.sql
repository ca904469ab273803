-- Adults of the kommuner and bydeler that belong to a running ACT or FACT team on each stock day, each place once.
-- A whole kommune with bydeler of known size is told as its bydeler plus what no bydel holds, so that its bydeler are
-- covered as well and the kommune still adds up to itself.
with covered as (
  select distinct d.dato, coalesce(m.komnr, b.komnr) as komnr, m.bydel
  from stock_day d
  join fact_team t on t.start <= d.dato and (t.slutt is null or t.slutt >= d.dato)
  join fact_team_kommune m
    on m.team_id = t.team_id
   and (m.fra is null or m.fra <= d.dato)
   and (m.til is null or m.til >= d.dato)
  left join ref_bydel b on b.bydel = m.bydel
  where t.type in ('ACT', 'FACT') and t.status <> 'forprosjekt'
),
counted_year as (
  select
    d.dato,
    coalesce(
      (select any_value(p.year) from ref_population p where p.year = year(d.dato) + 1),
      (select max(p.year) from ref_population p)
    ) as year
  from (select distinct dato from covered) d
),
whole as (
  select c.dato, c.komnr, y.year, p.adults
  from covered c
  join counted_year y using (dato)
  join ref_population p on p.year = y.year and p.level = 'kommune' and p.unit = c.komnr
  where c.bydel is null
),
bydel_size as (
  select b.komnr, b.bydel, p.year, p.adults
  from ref_bydel b
  join ref_population p on p.level = 'bydel' and p.unit = b.bydel
  where b.egen
),
place as (
  select w.dato, w.komnr, s.bydel, s.adults
  from whole w
  join bydel_size s on s.komnr = w.komnr and s.year = w.year
  union all
  select w.dato, w.komnr, null, round((w.adults - coalesce(sum(s.adults), 0)) * 5) / 5
  from whole w
  left join bydel_size s on s.komnr = w.komnr and s.year = w.year
  group by w.dato, w.komnr, w.adults
  union all
  select c.dato, c.komnr, c.bydel, s.adults
  from covered c
  join counted_year y using (dato)
  join bydel_size s on s.bydel = c.bydel and s.year = y.year
  where c.bydel is not null
    and not exists (select 1 from whole w where w.dato = c.dato and w.komnr = c.komnr)
)
select
  'area' as basis,
  komnr,
  bydel,
  dato,
  coalesce(bydel, komnr) as entity,
  adults as numerator
from place

-- One fact per team and member kommune or bydel on each stock day. Both ends of a team's life and of a membership are
-- inclusive. A closed team counts as ordinary operation up to its last day.
with active as (
  select
    d.dato,
    t.team_id,
    case when t.status = 'nedlagt' then 'drift' else t.status end as status,
    m.komnr,
    m.bydel
  from stock_day d
  join fact_team t on t.start <= d.dato and (t.slutt is null or t.slutt >= d.dato)
  join fact_team_kommune m
    on m.team_id = t.team_id
   and (m.fra is null or m.fra <= d.dato)
   and (m.til is null or m.til >= d.dato)
),
profiled as (
  select distinct status as profile, dato, team_id, komnr, bydel from active
  union
  select distinct '-' as profile, dato, team_id, komnr, bydel from active where status <> 'forprosjekt'
)
select
  profile,
  'area' as basis,
  coalesce(p.komnr, b.komnr) as komnr,
  p.bydel,
  p.dato,
  p.team_id as entity,
  1 as numerator
from profiled p
left join ref_bydel b on b.bydel = p.bydel

-- One fact per running team and scale on each stock day: the latest measurement so far. The scales are profiles, since
-- their scores mean different things. A team counts in every region it has members in: its score is that of all of it.
with latest as (
  select d.dato, f.team_id, f.skala, arg_max(f.skar_total, f.dato) as score
  from stock_day d
  join fact_fidelity f on f.dato <= d.dato
  group by d.dato, f.team_id, f.skala
)
select
  l.skala as profile,
  'wide' as basis,
  p.komnr,
  null as enhet,
  l.dato,
  l.team_id as entity,
  l.score as numerator,
  1 as denominator
from latest l
join team_place p on p.team_id = l.team_id and p.dato = l.dato
union all
select l.skala, 'region', null, p.region, l.dato, l.team_id, l.score, 1
from latest l
join team_region p on p.team_id = l.team_id and p.dato = l.dato

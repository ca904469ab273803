-- One fact per running team and scale on each stock day: the latest measurement so far. The scales are profiles, since
-- their scores mean different things. A team is placed in the helsefellesskap where most of its member kommuner are.
with member as (
  select d.dato, m.team_id, coalesce(m.komnr, b.komnr) as komnr
  from stock_day d
  join fact_team_kommune m
    on (m.fra is null or m.fra <= d.dato) and (m.til is null or m.til >= d.dato)
  left join ref_bydel b on b.bydel = m.bydel
),
team_place as (
  select dato, team_id, first(komnr order by members desc, komnr) as komnr
  from (
    select m.dato, m.team_id, k.helsefellesskap, min(m.komnr) as komnr, count(distinct m.komnr) as members
    from member m
    join ref_kommune k using (komnr)
    group by m.dato, m.team_id, k.helsefellesskap
  ) as by_helsefellesskap
  group by dato, team_id
),
latest as (
  select d.dato, f.team_id, f.skala, arg_max(f.skar_total, f.dato) as score
  from stock_day d
  join fact_fidelity f on f.dato <= d.dato
  group by d.dato, f.team_id, f.skala
)
select
  l.skala as profile,
  '-' as variant,
  'area' as basis,
  p.komnr,
  cast(null as varchar) as bydel,
  cast(null as varchar) as enhet,
  cast(null as varchar) as sektor,
  l.dato as dato,
  cast(null as date) as dato_til,
  cast(null as integer) as pid,
  l.team_id as entity,
  cast(null as tinyint) as kjonn,
  cast(null as smallint) as alder,
  l.score::double as numerator,
  cast(1 as double) as denominator,
  cast(null as double) as numerator_patients,
  cast(null as double) as denominator_patients
from latest l
join team_place p on p.team_id = l.team_id and p.dato = l.dato

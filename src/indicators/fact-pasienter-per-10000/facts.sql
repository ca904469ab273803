-- A team belongs to the helsefellesskap where most of its member kommuner are, and is placed in one kommune of it, so
-- that its patients count once at every level.
with last_day as (
  select distinct periode_til as dato from fact_tall, cut where periode_til <= cut.cut_date
),
member as (
  select d.dato, m.team_id, coalesce(m.komnr, b.komnr) as komnr
  from last_day d
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
-- Of several reports that end on the same day, the shortest period is the sender's own.
reported as (
  select *
  from fact_tall
  where pasienter_aktive is not null
  qualify row_number() over (
    partition by team_id, periode_til
    order by date_diff('day', periode_fra, periode_til), file_id, row_no
  ) = 1
)
select
  '-' as profile,
  '-' as variant,
  'area' as basis,
  p.komnr,
  cast(null as varchar) as bydel,
  cast(null as varchar) as enhet,
  cast(null as varchar) as sektor,
  r.periode_til as dato,
  cast(null as date) as dato_til,
  cast(null as integer) as pid,
  r.team_id as entity,
  cast(null as tinyint) as kjonn,
  cast(null as smallint) as alder,
  r.pasienter_aktive::double as numerator,
  cast(1 as double) as denominator,
  cast(null as double) as numerator_patients,
  cast(null as double) as denominator_patients
from reported r
join team_place p on p.team_id = r.team_id and p.dato = r.periode_til

-- Stretches of days that each loaded kind tells of. Kinds with an instant on every row reach from the first of the month
-- of the earliest one to the cut; ready-made numbers reach as far as their own periods, and only those wholly before
-- the cut are known at it.
create or replace table coverage as
with since as (
  select 'opphold' as source, cast(min(inn_ts) as date) as first_day from opphold
  union all
  select 'ukp_hendelse', cast(min(ts) as date) from ukp_hendelse
  union all
  select 'plo', cast(min(ts) as date) from plo
  union all
  select 'dialogmeldinger', cast(min(ts) as date) from dialogmeldinger
  union all
  select 'fact_team', least((select min(start) from fact_team), (select min(fra) from fact_team_kommune))
  union all
  select 'fact_team_kommune', min(fra) from fact_team_kommune
  union all
  select 'fact_fidelity', min(dato) from fact_fidelity
),
told as (
  select 'dialogmeldinger' as source, periode_fra, periode_til from dialogmeldinger where ts is null
  union
  select 'fact_tall', periode_fra, periode_til from fact_tall
  union
  select 'overliggerdogn', periode_fra, periode_til from overliggerdogn
  union
  select 'reinnleggelser', periode_fra, periode_til from reinnleggelser
  union
  select 'plo_andel', periode_fra, periode_til from plo_andel
  union
  select 'avvik', periode_fra, periode_til from avvik
  union
  select 'dho', periode_fra, periode_til from dho
)
select source, make_date(year(first_day), month(first_day), 1) as first_day, cut_date as last_day, false as told
from since, cut
where first_day <= cut_date
union all
select source, periode_fra, periode_til, true
from told, cut
where periode_til <= cut_date;

create or replace table covered_day as
select source, dato, bool_and(told) as told
from (
  select source, told, first_day + cast(unnest(range(date_diff('day', first_day, last_day) + 1)) as integer) as dato
  from coverage
) as days
group by source, dato;

create or replace table stock_day as
select last_day(dato) as dato from covered_day, cut where last_day(dato) <= cut_date
union
select cut_date from cut;

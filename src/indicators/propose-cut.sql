-- The last day anything in the data set happened. Teams and memberships count only where there is nothing else, for
-- they are often entered ahead of time.
with happened as (
  select cast(greatest(max(inn_ts), max(ut_ts)) as date) as dato from opphold
  union all
  select cast(max(ts) as date) from ukp_hendelse
  union all
  select cast(max(ts) as date) from plo
  union all
  select greatest(cast(max(ts) as date), max(periode_til)) from dialogmeldinger
  union all
  select max(periode_til) from fact_tall
  union all
  select max(periode_til) from overliggerdogn
  union all
  select max(periode_til) from reinnleggelser
  union all
  select max(periode_til) from plo_andel
),
planned as (
  select greatest(max(start), max(slutt)) as dato from fact_team
  union all
  select greatest(max(fra), max(til)) from fact_team_kommune
)
select cast(coalesce((select max(dato) from happened), (select max(dato) from planned)) as varchar) as cut

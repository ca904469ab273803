-- The last day anything in the data set happened, as of the day that is bound: a year written wrong must not move the
-- cut of all numbers past today. Teams and memberships count only where there is nothing else, for
-- they are often entered ahead of time.
with present as (
  select cast(? as date) + 1 as tomorrow
),
happened as (
  select cast(greatest(max(inn_ts) filter (where inn_ts < tomorrow), max(ut_ts) filter (where ut_ts < tomorrow)) as date) as dato
  from opphold, present
  union all
  select cast(max(ts) as date) from ukp_hendelse, present where ts < tomorrow
  union all
  select cast(max(ts) as date) from plo, present where ts < tomorrow
  union all
  select greatest(cast(max(ts) filter (where ts < tomorrow) as date), max(periode_til)) from dialogmeldinger, present
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
select cast(coalesce(
  (select max(dato) from happened),
  (select max(dato) from planned),
  (select cast(max(inn_ts) as date) from opphold)
) as varchar) as cut

-- Active follow-up on the last day of a reported period, one fact per line of the sender's table. Of several reports that
-- end on the same day, the shortest period is the sender's own.
with reported as (
  select *
  from dho
  where aktive_siste_dag is not null
  qualify rank() over (
    partition by komnr, periode_til
    order by date_diff('day', periode_fra, periode_til)
  ) = 1
)
select
  '-' as profile,
  '-' as variant,
  'area' as basis,
  komnr,
  cast(null as varchar) as bydel,
  cast(null as varchar) as enhet,
  cast(null as varchar) as sektor,
  periode_til as dato,
  cast(null as date) as dato_til,
  cast(null as integer) as pid,
  concat_ws(' ', file_id, row_no) as entity,
  cast(null as tinyint) as kjonn,
  cast(null as smallint) as alder,
  aktive_siste_dag::double as numerator,
  cast(1 as double) as denominator,
  cast(null as double) as numerator_patients,
  cast(null as double) as denominator_patients
from reported

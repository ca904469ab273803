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
  'area' as basis,
  komnr,
  periode_til as dato,
  concat_ws(' ', file_id, row_no) as entity,
  aktive_siste_dag as numerator,
  1 as denominator
from reported

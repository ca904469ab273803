-- The first message of each type and direction for a stay that was not cancelled. A cancelled row takes earlier rows of
-- the same message with it; what is sent after that stands. A slice is a stretch of stays.
with cancellation as (
  select melding_id, max(ts) as ts from message where status = 'KANSELLERT' group by melding_id
)
select m.stay_no, m.retning, m.type, min(m.ts) as ts
from message m
left join cancellation c using (melding_id)
where m.stay_no between getvariable('slice_first') and getvariable('slice_last')
  and m.status is distinct from 'KANSELLERT'
  and (c.ts is null or m.ts > c.ts)
group by m.stay_no, m.retning, m.type

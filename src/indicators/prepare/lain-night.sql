-- Every night of every interval, and whether the kommune is to pay for it: not when its latest answer in the interval
-- before that midnight was that it can receive the patient (event 7), and not before the midnight that comes 24 hours
-- after a first notice of admission (event 1) that was itself given later than 24 hours after admission.
-- With what corrections do to it: those that were granted have removed the night, objected to the bill for it, or moved
-- it to another kommune. A slice is a stretch of stays.
with answer as (
  select stay_no, ts, max(type) as type
  from event
  where stay_no between getvariable('slice_first') and getvariable('slice_last') and type in (6, 7)
  group by stay_no, ts
),
late_notice as (
  select e.stay_no, min(e.ts) as ts
  from event e
  join stay s using (stay_no)
  where e.stay_no between getvariable('slice_first') and getvariable('slice_last') and e.type = 1
  group by e.stay_no, s.inn_ts
  having min(e.ts) > s.inn_ts + interval 24 hour
),
lain as (
  select
    stay_no,
    start_ts,
    cast(start_ts as date) + cast(unnest(range(date_diff('day', start_ts, end_ts))) as integer) as dato
  from ready_interval
  where stay_no between getvariable('slice_first') and getvariable('slice_last') and date_diff('day', start_ts, end_ts) > 0
),
answered as (
  select l.stay_no, l.start_ts, l.dato, a.ts as answer_ts, a.type as answer
  from lain l
  asof left join answer a on a.stay_no = l.stay_no and a.ts < cast(l.dato + 1 as timestamp)
),
touched as (
  select
    l.stay_no,
    l.dato,
    bool_or(acts(c.status) and removes_night(c.art)) as removed,
    bool_or(acts(c.status) and removes_payment(c.art)) as objected,
    bool_or(acts(c.status) and moves_night(c.art)) as moved,
    max(struct_pack(day := c.registrert_dato, komnr := coalesce(c.komnr_ny, '')))
      filter (where acts(c.status) and moves_night(c.art)) as moved_to,
    bool_or(may_act(c.status)) as pending
  from lain l
  join correction c on c.stay_no = l.stay_no and l.dato >= c.fra_dato and l.dato < c.til_dato
  group by l.stay_no, l.dato
)
select
  a.stay_no,
  a.dato,
  not coalesce(a.answer = 7 and a.answer_ts >= a.start_ts, false)
    and coalesce(cast(a.dato + 1 as timestamp) >= n.ts + interval 24 hour, true) as payable,
  coalesce(t.removed, false) as removed,
  coalesce(t.objected, false) as objected,
  coalesce(t.moved, false) as moved,
  nullif(t.moved_to.komnr, '') as moved_to,
  coalesce(t.pending, false) as pending
from answered a
left join late_notice n using (stay_no)
left join touched t on t.stay_no = a.stay_no and t.dato = a.dato

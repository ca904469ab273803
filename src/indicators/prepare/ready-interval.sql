-- From notice (event 3) to its withdrawal (event 4), discharge, death where discharge is missing, or the cut. Events
-- inside the stay decide when there is a notice among them; else the one date of the stay. A repeated notice starts
-- nothing new, and at the same second the notice comes before the withdrawal. A slice is a stretch of stays.
with ready_stay as (
  select
    stay_no,
    inn_ts,
    ut_ts,
    utskrklar_dato,
    coalesce(ut_ts, cast(dod_dato as timestamp), cut.open_end) as left_ts
  from stay, cut
  where stay_no between getvariable('slice_first') and getvariable('slice_last')
    and omsorgsniva = 1
    and (debitor is null or debitor not in (30, 60))
),
inside as (
  select e.stay_no, e.ts, e.type, s.left_ts
  from event e
  join ready_stay s using (stay_no)
  where e.stay_no between getvariable('slice_first') and getvariable('slice_last')
    and e.type in (3, 4)
    and e.ts >= s.inn_ts and (s.ut_ts is null or e.ts <= s.ut_ts)
),
in_order as (
  select
    stay_no,
    ts,
    type,
    left_ts,
    lag(type) over following as previous_type,
    min(case when type = 4 then ts end) over (
      partition by stay_no order by ts, type rows between 1 following and unbounded following
    ) as withdrawn_ts
  from inside
  window following as (partition by stay_no order by ts, type)
)
select stay_no, ts as start_ts, least(coalesce(withdrawn_ts, left_ts), left_ts) as end_ts
from in_order
where type = 3 and previous_type is distinct from 3
union all
select stay_no, utskrklar_dato, left_ts
from ready_stay
where utskrklar_dato is not null
  and cast(utskrklar_dato as date) >= cast(inn_ts as date)
  and (ut_ts is null or cast(utskrklar_dato as date) <= cast(ut_ts as date))
  and not exists (select 1 from inside i where i.stay_no = ready_stay.stay_no and i.type = 3)

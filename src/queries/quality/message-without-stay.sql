-- Messages that no stay is found for: not by its id, and not by the patient within 24 hours before admission and after
-- discharge, as the shares of messages are counted.
with unknown_id as (
  select m.file_id, m.row_no, m.pid, m.ts
  from plo m
  anti join opphold o on o.opphold_id = m.opphold_id
),
near as (
  select distinct u.file_id, u.row_no
  from unknown_id u
  join opphold o
    on o.pid = u.pid
   and o.omsorgsniva = 1
   and u.ts >= o.inn_ts - interval 24 hour
   and u.ts <= coalesce(o.ut_ts, u.ts) + interval 24 hour
)
select u.file_id, u.row_no
from unknown_id u
anti join near n on n.file_id = u.file_id and n.row_no = u.row_no

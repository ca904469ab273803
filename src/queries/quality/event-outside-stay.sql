-- Notices and withdrawals before admission or after discharge. They start and end no interval.
with event as (
  select file_id, row_no, opphold_id, ts from ukp_hendelse where type in (3, 4)
),
held as (
  select e.file_id, e.row_no, bool_or(e.ts >= o.inn_ts and (o.ut_ts is null or e.ts <= o.ut_ts)) as inside
  from event e
  join opphold o using (opphold_id)
  group by e.file_id, e.row_no
)
select file_id, row_no from held where not inside

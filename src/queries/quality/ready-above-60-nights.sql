-- Stays with more than 60 nights between notice and leaving. Only stays of more than 60 nights can have them, so the
-- intervals are built for those few alone, by the rules of the indicators.
with data_end as (
  select max(inn_ts) as last_ts from opphold
),
lengthy as (
  select o.file_id, o.row_no, o.opphold_id, o.inn_ts, o.ut_ts, o.utskrklar_dato, coalesce(o.ut_ts, last_ts) as left_ts
  from opphold o, data_end
  where o.omsorgsniva = 1 and date_diff('day', o.inn_ts, coalesce(o.ut_ts, last_ts)) > 60
),
inside as (
  select distinct l.file_id, l.row_no, l.left_ts, h.ts, h.type
  from lengthy l
  join ukp_hendelse h using (opphold_id)
  where h.type in (3, 4) and h.ts >= l.inn_ts and h.ts <= l.left_ts
),
in_order as (
  select
    *,
    lag(type) over (partition by file_id, row_no order by ts, type) as previous_type,
    min(case when type = 4 then ts end) over (
      partition by file_id, row_no order by ts, type rows between 1 following and unbounded following
    ) as withdrawn_ts
  from inside
),
ready as (
  select file_id, row_no, ts as start_ts, least(coalesce(withdrawn_ts, left_ts), left_ts) as end_ts
  from in_order
  where type = 3 and previous_type is distinct from 3
  union all
  select l.file_id, l.row_no, l.utskrklar_dato, l.left_ts
  from lengthy l
  anti join (select * from inside where type = 3) i on i.file_id = l.file_id and i.row_no = l.row_no
  where l.utskrklar_dato is not null
)
select file_id, row_no
from ready
group by file_id, row_no
having sum(date_diff('day', start_ts, end_ts)) > 60

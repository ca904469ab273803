-- Døgn stays that begin before the patient's stay before it has ended, with at least one night in both. The same stay
-- told twice is another check's.
with several as (
  select pid from opphold where omsorgsniva = 1 group by pid having count(*) > 1
),
in_order as (
  select
    o.file_id,
    o.row_no,
    o.inn_ts,
    o.ut_ts,
    lag(o.inn_ts) over admitted as earlier_inn,
    lag(o.ut_ts) over admitted as earlier_ut
  from opphold o
  semi join several s on s.pid = o.pid
  where o.omsorgsniva = 1
  window admitted as (partition by o.pid order by o.inn_ts, o.ut_ts nulls last)
)
select file_id, row_no
from in_order
where earlier_inn is not null
  and (earlier_ut is null or cast(inn_ts as date) < cast(earlier_ut as date))
  and (ut_ts is null or cast(inn_ts as date) < cast(ut_ts as date))
  and not (inn_ts = earlier_inn and ut_ts is not distinct from earlier_ut)

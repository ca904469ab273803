-- Døgn stays of more than 365 days; those that have not ended are counted to the last admission of the data.
with data_end as (
  select max(inn_ts) as last_ts from opphold
)
select o.file_id, o.row_no
from opphold o, data_end
where o.omsorgsniva = 1 and date_diff('day', o.inn_ts, coalesce(o.ut_ts, last_ts)) > 365

-- Weekdays with less than half, or more than twice, of a seventh of a file's acute admissions, where there are at least
-- 700 of them.
with admitted as (
  select file_id, isodow(inn_ts) as weekday
  from opphold
  where omsorgsniva = 1 and innmate_hast in (1, 2, 3)
),
total as (
  select file_id, count(*) as admissions from admitted group by file_id having count(*) >= 700
),
each_day as (
  select t.file_id, d.weekday, t.admissions, count(a.weekday) as here
  from total t
  cross join (select unnest(range(1, 8)) as weekday) d
  left join admitted a on a.file_id = t.file_id and a.weekday = d.weekday
  group by t.file_id, d.weekday, t.admissions
)
select file_id, cast(weekday as varchar) as place
from each_day
where here < 0.5 * admissions / 7 or here > 2.0 * admissions / 7

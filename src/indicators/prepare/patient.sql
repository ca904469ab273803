-- Every patient of the stays and a death known at the cut. A slice is a stretch of pids.
select
  cast(getvariable('rows_before') + row_number() over () as integer) as patient,
  pid,
  max(dod_dato) filter (where dod_dato <= cut_date) as dod_dato
from opphold, cut
where pid between getvariable('slice_first') and getvariable('slice_last')
group by pid

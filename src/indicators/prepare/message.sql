-- Messages of care and the stay each belongs to: by the stay's id when there is such a stay, else the nearest døgn stay
-- of the patient within 24 hours before admission and after discharge; of equally near ones the one admitted last.
-- A slice is a stretch of rows of every file. Joined as written: stays are many, and the messages of a slice few.
with told as (
  select
    m.file_id, m.row_no, m.melding_id, m.pid, m.retning, m.type, m.status, m.ts,
    coalesce(a.kept_id, m.opphold_id) as opphold_id
  from plo m
  cross join cut
  left join stay_alias a on a.opphold_id = m.opphold_id
  where m.ts <= cut.cut_end and m.row_no between getvariable('slice_first') and getvariable('slice_last')
),
known as materialized (
  select t.* exclude (opphold_id), s.stay_no
  from kept_stay s
  right join told t on t.opphold_id = s.opphold_id
),
near as (
  select k.file_id, k.row_no, s.stay_no
  from kept_stay s
  join (select * from known where stay_no is null) k on k.pid = s.pid
  where s.omsorgsniva = 1
    and k.ts >= s.inn_ts - interval 24 hour
    and k.ts <= coalesce(s.ut_ts, k.ts) + interval 24 hour
  qualify row_number() over (
    partition by k.file_id, k.row_no
    order by
      greatest(date_diff('second', k.ts, s.inn_ts), date_diff('second', coalesce(s.ut_ts, k.ts), k.ts), 0),
      s.inn_ts desc,
      s.opphold_id desc
  ) = 1
)
select
  k.melding_id,
  coalesce(k.stay_no, n.stay_no) as stay_no,
  cast(k.retning as stay_word) as retning,
  cast(k.type as stay_word) as type,
  cast(k.status as stay_word) as status,
  k.ts
from known k
left join near n on n.file_id = k.file_id and n.row_no = k.row_no

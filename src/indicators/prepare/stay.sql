-- A patient's stays are in order of admission by `inn_ts, admission_turn`: of those admitted at the same second the one
-- with the greatest id is last.
create or replace table simultaneous as
select
  stay_no,
  cast(row_number() over (partition by patient, inn_ts order by opphold_id) as smallint) as admission_turn
from kept_stay
semi join maybe_simultaneous on hash(patient, inn_ts) = fingerprint;

create or replace view stay as
select k.*, coalesce(s.admission_turn, 1) as admission_turn
from kept_stay k
left join simultaneous s using (stay_no);

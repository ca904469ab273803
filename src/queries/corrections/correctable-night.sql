-- Every night that corrections may act on, kept apart from what they do: it stays the same while they are edited.
create or replace table correctable_night as
select
  s.opphold_id,
  l.dato,
  l.payable,
  s.patient,
  s.sektor,
  s.inn_ts,
  s.admission_turn,
  coalesce(s.komnr_bosted, '') as stay_home,
  coalesce(s.komnr_opphold, s.komnr_bosted, '') as payment_home
from lain_night l
join stay s using (stay_no);

create or replace table correctable_alias as select opphold_id, kept_id from stay_alias;

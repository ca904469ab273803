-- One fact per stay and profile, on the day of discharge: stays reported as ready for discharge and discharged alive.
-- A profile is the days within which the discharge summary was sent, by date; what is not followed that long is left out.
with profile(profile, days) as (values ('1-dogn', 1), ('samme-dag', 0), ('7-dogn', 7))
select
  p.profile,
  s.komnr_bosted as komnr,
  s.bydel,
  s.enhet,
  s.sektor,
  cast(s.ut_ts as date) as dato,
  s.patient as pid,
  s.kjonn,
  s.alder,
  cast(coalesce(cast(s.epikrise_ts as date) <= cast(s.ut_ts as date) + p.days, false) as integer) as numerator,
  1 as denominator
from profile p
cross join cut
join stay s on cast(s.ut_ts as date) + p.days <= cut.cut_date
where s.stay_no in (select stay_no from reported_stay)
  and s.uttilstand is distinct from 2
  and s.uttilstand is distinct from 3
  and exists (select 1 from stay where epikrise_ts is not null)

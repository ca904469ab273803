-- One fact per admission and profile: `mottakere` has every admission of a patient with municipal services, `sendte`
-- every admission, of any patient, for which something was sent. Numerator: the first message that was not cancelled
-- left within 24 hours of admission, to the second, also when it left before the admission was registered.
with noticed as (
  select a.*, m.ts as notice_ts
  from admission a
  left join first_message m
    on m.stay_no = a.stay_no and m.retning = 'UT' and m.type = 'HELSEOPPLYSNINGER'
),
profiled as (
  select 'mottakere' as profile, * from noticed where recipient
  union all
  select 'sendte' as profile, * from noticed where notice_ts is not null
)
select
  profile,
  komnr_bosted as komnr,
  bydel,
  enhet,
  sektor,
  cast(inn_ts as date) as dato,
  patient as pid,
  kjonn,
  alder,
  cast(case when notice_ts <= inn_ts + interval 24 hour then 1 else 0 end as double) as numerator,
  1 as denominator
from profiled

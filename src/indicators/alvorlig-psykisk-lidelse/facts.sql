-- One fact per contact with mental health care of an adult who has one of the diagnoses, main or other: people are
-- counted, so further contacts add nobody.
select
  '-' as profile,
  '-' as variant,
  'area' as basis,
  komnr_bosted as komnr,
  bydel,
  cast(null as varchar) as enhet,
  sektor,
  cast(inn_ts as date) as dato,
  cast(null as date) as dato_til,
  patient as pid,
  cast(null as varchar) as entity,
  kjonn,
  alder,
  cast(1 as double) as numerator,
  cast(null as double) as denominator,
  cast(null as double) as numerator_patients,
  cast(null as double) as denominator_patients
from stay
where sektor = 'PHV'
  and alder >= 18
  and regexp_matches(upper(concat_ws(' ', hdiag, bdiag)), '(^|[^A-Z0-9])F(20|25|3[0-3]|6[0-9])')

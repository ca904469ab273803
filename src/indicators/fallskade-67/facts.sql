-- One fact per acute admission of someone of 67 or more for an injury whose cause is coded as a fall.
select
  '-' as profile,
  '-' as variant,
  'all' as basis,
  komnr_bosted as komnr,
  bydel,
  enhet,
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
where omsorgsniva = 1
  and sektor = 'SOM'
  and innmate_hast in (1, 2, 3)
  and alder >= 67
  and regexp_matches(upper(hdiag), '^(S|T0|T1[0-4])')
  and regexp_matches(upper(concat_ws(' ', hdiag, bdiag)), '(^|[^A-Z0-9])W[01][0-9]')

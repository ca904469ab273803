-- One fact per outpatient contact of an adult with mental health care. Where the contact took place is not known.
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
where sektor = 'PHV' and omsorgsniva = 3 and alder >= 18

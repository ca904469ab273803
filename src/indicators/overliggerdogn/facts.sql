-- One fact per night. A night that a transferred patient also has in another stay counts in its own enhet only.
select
  profile,
  variant,
  case when counted then 'all' else 'enhet' end as basis,
  komnr,
  bydel,
  enhet,
  sektor,
  dato,
  cast(null as date) as dato_til,
  patient as pid,
  cast(null as varchar) as entity,
  kjonn,
  alder,
  cast(1 as double) as numerator,
  cast(null as double) as denominator,
  cast(null as double) as numerator_patients,
  cast(null as double) as denominator_patients
from night

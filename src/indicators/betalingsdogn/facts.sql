-- One fact per night that the kommune of stay is to pay for.
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
from payment_night

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
  patient as pid,
  kjonn,
  alder,
  1 as numerator
from payment_night

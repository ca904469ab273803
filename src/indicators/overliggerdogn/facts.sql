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
  patient as pid,
  kjonn,
  alder,
  1 as numerator
from night

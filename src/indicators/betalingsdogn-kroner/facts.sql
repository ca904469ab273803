-- One fact per night to be paid for, worth the price of the night's own year. A year without price has no facts, and
-- periods that touch it have no value.
select
  n.profile,
  n.variant,
  case when n.counted then 'all' else 'enhet' end as basis,
  n.komnr,
  n.bydel,
  n.enhet,
  n.sektor,
  n.dato,
  n.patient as pid,
  n.kjonn,
  n.alder,
  cast(coalesce(p.kr, 0) as double) as numerator
from payment_night n
left join ref_dognpris p on p.ar = year(n.dato)

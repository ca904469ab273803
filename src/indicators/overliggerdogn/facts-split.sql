-- As facts.sql, with the field of the stay that each night is of.
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
  s.fagomrade,
  1 as numerator
from night n
join stay s using (stay_no)

-- One fact per notice that began an interval, on its day: people are counted, so a second notice adds nobody.
select
  case s.sektor when 'SOM' then '-' else lower(s.sektor) end as profile,
  '-' as variant,
  'all' as basis,
  s.komnr_bosted as komnr,
  s.bydel,
  s.enhet,
  s.sektor,
  cast(r.start_ts as date) as dato,
  cast(null as date) as dato_til,
  s.patient as pid,
  cast(null as varchar) as entity,
  s.kjonn,
  s.alder,
  cast(1 as double) as numerator,
  cast(null as double) as denominator,
  cast(null as double) as numerator_patients,
  cast(null as double) as denominator_patients
from ready_interval r
join stay s using (stay_no)

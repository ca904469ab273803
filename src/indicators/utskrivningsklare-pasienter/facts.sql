-- One fact per notice that began an interval, on its day: people are counted, so a second notice adds nobody.
select
  case s.sektor when 'SOM' then '-' else lower(s.sektor) end as profile,
  s.komnr_bosted as komnr,
  s.bydel,
  s.enhet,
  s.sektor,
  cast(r.start_ts as date) as dato,
  s.patient as pid,
  s.kjonn,
  s.alder,
  s.fagomrade,
  1 as numerator
from ready_interval r
join stay s using (stay_no)

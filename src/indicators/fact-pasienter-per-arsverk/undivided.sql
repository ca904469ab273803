-- Regions of which a team that counts has members both inside and outside: its report does not tell how many of its
-- patients and positions belong to which.
select distinct
  '-' as profile,
  'region' as basis,
  null as komnr,
  null as bydel,
  p.region as enhet,
  r.periode_til as dato,
  r.periode_til as dato_til
from team_report r
join team_region p on p.team_id = r.team_id and p.dato = r.periode_til
where not p.whole and r.arsverk_besatt > 0

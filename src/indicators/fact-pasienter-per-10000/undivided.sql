-- Regions of which a team that reports has members both inside and outside: the report does not tell where its patients
-- live.
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
where not p.whole

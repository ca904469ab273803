-- Active patients of each team on the last day it reports. A region has those of teams with all their members in it;
-- teams with members elsewhere too are there without patients, and the region is `undivided`.
select
  'wide' as basis,
  komnr,
  null as enhet,
  periode_til as dato,
  team_id as entity,
  pasienter_aktive as numerator,
  1 as denominator
from team_report
union all
select 'region', null, p.region, r.periode_til, r.team_id, if(p.whole, r.pasienter_aktive, 0), 1
from team_report r
join team_region p on p.team_id = r.team_id and p.dato = r.periode_til

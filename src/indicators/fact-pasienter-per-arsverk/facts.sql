-- Active patients and filled positions of each team on the last day it reports.
select
  'area' as basis,
  komnr,
  periode_til as dato,
  team_id as entity,
  pasienter_aktive as numerator,
  arsverk_besatt as denominator
from team_report
where arsverk_besatt > 0

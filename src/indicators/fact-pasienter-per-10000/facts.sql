-- Active patients of each team on the last day it reports.
select 'area' as basis, komnr, periode_til as dato, team_id as entity, pasienter_aktive as numerator, 1 as denominator
from team_report

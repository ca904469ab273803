-- Where and when stays were discharged whose nights are still being considered, and so their time.
select distinct
  unnest([cast(n.profile as varchar), if(n.profile = '-', 'tid', 'tid-' || n.profile)]) as profile,
  'all' as basis,
  n.komnr,
  n.bydel,
  n.enhet,
  cast(s.ut_ts as date) as dato
from night n
join stay s using (stay_no)
where n.pending and s.ut_ts is not null

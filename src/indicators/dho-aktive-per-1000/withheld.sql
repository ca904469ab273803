-- Where a sender has not told the active patients of a line.
select distinct
  '-' as profile,
  'area' as basis,
  komnr,
  cast(null as varchar) as bydel,
  cast(null as varchar) as enhet,
  periode_fra as dato,
  periode_til as dato_til
from dho
where aktive_siste_dag is null

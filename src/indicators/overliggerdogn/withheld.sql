-- Where a sender has not told the nights.
select distinct
  case coalesce(sektor, 'SOM') when 'SOM' then '-' else lower(sektor) end as profile,
  'area' as basis,
  komnr,
  cast(null as varchar) as bydel,
  cast(null as varchar) as enhet,
  periode_fra as dato,
  periode_til as dato_til
from overliggerdogn
where dogn is null

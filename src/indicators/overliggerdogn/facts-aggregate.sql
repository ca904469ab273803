-- Ready-made numbers of nights, where corrections cannot act: gross and net are the same. Where the file has no
-- patients, every night stands for one.
select
  case coalesce(sektor, 'SOM') when 'SOM' then '-' else lower(sektor) end as profile,
  variant,
  'area' as basis,
  komnr,
  cast(null as varchar) as bydel,
  cast(null as varchar) as enhet,
  sektor,
  periode_fra as dato,
  periode_til as dato_til,
  cast(null as integer) as pid,
  cast(null as varchar) as entity,
  cast(null as tinyint) as kjonn,
  cast(null as smallint) as alder,
  cast(dogn as double) as numerator,
  cast(null as double) as denominator,
  cast(coalesce(pasienter, dogn) as double) as numerator_patients,
  cast(null as double) as denominator_patients
from overliggerdogn, (values ('gross'), ('net')) as varied(variant)
where dogn is not null

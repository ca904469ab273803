-- Ready-made numbers of nights, where corrections cannot act: gross and net are the same. Where the file has no
-- patients, every night stands for one.
select
  case coalesce(sektor, 'SOM') when 'SOM' then '-' else lower(sektor) end as profile,
  variant,
  'area' as basis,
  komnr,
  sektor,
  periode_fra as dato,
  periode_til as dato_til,
  cast(dogn as double) as numerator,
  cast(coalesce(pasienter, dogn) as double) as numerator_patients
from overliggerdogn, (values ('gross'), ('net')) as varied(variant)
where dogn is not null

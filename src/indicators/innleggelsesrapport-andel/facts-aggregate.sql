-- Ready-made shares from a kommune or a hospital. The file does not tell patients apart, so every admission stands for
-- one patient at the disclosure gate.
select
  '-' as profile,
  '-' as variant,
  'area' as basis,
  komnr as komnr,
  cast(null as varchar) as bydel,
  cast(null as varchar) as enhet,
  cast(null as varchar) as sektor,
  periode_fra as dato,
  periode_til as dato_til,
  cast(null as integer) as pid,
  cast(null as varchar) as entity,
  cast(null as tinyint) as kjonn,
  cast(null as smallint) as alder,
  teller::double as numerator,
  nevner::double as denominator,
  teller::double as numerator_patients,
  nevner::double as denominator_patients
from plo_andel
where indikator = 'innleggelsesrapport'
  and periode_til <= (select cut_date from cut)
  and teller is not null
  and nevner is not null

-- One fact per acute admission of someone of 67 or more with a hip fracture as main diagnosis. A transfer in is no
-- admission, so a fracture that is moved between hospitals counts once.
select
  '-' as profile,
  '-' as variant,
  'all' as basis,
  komnr_bosted as komnr,
  bydel,
  enhet,
  sektor,
  cast(inn_ts as date) as dato,
  cast(null as date) as dato_til,
  patient as pid,
  cast(null as varchar) as entity,
  kjonn,
  alder,
  cast(1 as double) as numerator,
  cast(null as double) as denominator,
  cast(null as double) as numerator_patients,
  cast(null as double) as denominator_patients
from stay
where omsorgsniva = 1
  and sektor = 'SOM'
  and innmate_hast in (1, 2, 3)
  and alder >= 67
  and regexp_matches(upper(replace(hdiag, '.', '')), '^S72[0-2]')

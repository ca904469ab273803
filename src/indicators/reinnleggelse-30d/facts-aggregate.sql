-- Ready-made numbers of index stays and readmissions. Rows of an age group below 67 are no part of the profiles that
-- begin at that age. The file does not tell patients apart, so every stay stands for one patient.
select
  coalesce(profil, 'ahus-67') as profile,
  'area' as basis,
  komnr,
  periode_fra as dato,
  periode_til as dato_til,
  cast(reinnleggelser as double) as numerator,
  cast(primaeropphold as double) as denominator,
  cast(reinnleggelser as double) as numerator_patients,
  cast(primaeropphold as double) as denominator_patients
from reinnleggelser
where reinnleggelser is not null and primaeropphold is not null and (
   aldersgruppe is null
   or profil in ('samhandlingsbarometer', 'phv')
   or (
    try_cast(regexp_extract(aldersgruppe, '[0-9]+') as integer) >= 67
    and not regexp_matches(aldersgruppe, '^\s*(<|under|inntil|til)', 'i')
  )
)

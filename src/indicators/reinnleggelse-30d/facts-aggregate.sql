-- Ready-made numbers of index stays and readmissions. Where a sender tells both all ages of a profile and parts of them,
-- the parts are not added to the whole; a row without ages gives way to those that name them. Rows of ages below 67 are no
-- part of the profiles that begin there. The file does not tell patients apart, so every stay stands for one patient.
with told as (
  select *, coalesce(profil, 'ahus-67') as profile, age_part(profil, aldersgruppe) as part
  from reinnleggelser
  where reinnleggelser is not null and primaeropphold is not null
),
ranked as (
  select
    *,
    case part when 'whole' then 1 when 'part' then 2 when 'unsaid' then 3 end as place,
    min(place) over (partition by profile, komnr, periode_fra, periode_til) as first_place
  from told
  where part <> 'outside'
)
select
  profile,
  'area' as basis,
  komnr,
  periode_fra as dato,
  periode_til as dato_til,
  cast(reinnleggelser as double) as numerator,
  cast(primaeropphold as double) as denominator,
  cast(reinnleggelser as double) as numerator_patients,
  cast(primaeropphold as double) as denominator_patients
from ranked
-- Rows of unknown kommuner are of different ones, which cannot be told apart
where place = first_place or komnr is null

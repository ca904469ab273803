-- Where a sender has not told the readmissions, or the stays they are a part of.
select distinct
  coalesce(profil, 'ahus-67') as profile,
  'area' as basis,
  komnr,
  cast(null as varchar) as bydel,
  cast(null as varchar) as enhet,
  periode_fra as dato,
  periode_til as dato_til
from reinnleggelser
where reinnleggelser is null or primaeropphold is null

-- Ready-made numbers of incidents. An incident that was turned down is none. A place heard of in one direction has a true
-- zero in the other, unless the files hold nothing of that direction. Every incident stands for one patient at the gate.
with told as (
  select retning, komnr, periode_fra, periode_til, antall from avvik where status <> 'AVVIST' and antall is not null
),
directed as (
  select 'begge' as profile, komnr, periode_fra, periode_til, antall from told
  union all
  select 'inn', komnr, periode_fra, periode_til, case when retning = 'INN' then antall else 0 end
  from told
  where exists (select 1 from told where retning = 'INN')
  union all
  select 'ut', komnr, periode_fra, periode_til, case when retning = 'UT' then antall else 0 end
  from told
  where exists (select 1 from told where retning = 'UT')
)
select
  profile,
  'area' as basis,
  komnr,
  periode_fra as dato,
  periode_til as dato_til,
  antall as numerator,
  antall as numerator_patients
from directed

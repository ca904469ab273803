-- Where a sender has not told the messages of a direction.
select distinct
  unnest(['begge', case retning when 'INN' then 'inn' else 'ut' end]) as profile,
  'area' as basis,
  komnr,
  cast(null as varchar) as bydel,
  cast(null as varchar) as enhet,
  periode_fra as dato,
  periode_til as dato_til
from dialogmeldinger
where ts is null and antall is null and status is distinct from 'KANSELLERT'

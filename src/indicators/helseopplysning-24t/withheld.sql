-- Where a sender has not told both parts of the share.
select distinct
  'mottakere' as profile,
  'area' as basis,
  komnr,
  cast(null as varchar) as bydel,
  cast(null as varchar) as enhet,
  periode_fra as dato,
  periode_til as dato_til
from plo_andel
where indikator = 'helseopplysning_24t' and (teller is null or nevner is null)

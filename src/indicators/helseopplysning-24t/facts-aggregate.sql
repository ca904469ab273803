-- Ready-made shares from a kommune or a hospital. The file does not tell patients apart, so every admission stands for
-- one patient at the disclosure gate.
select
  'mottakere' as profile,
  'area' as basis,
  komnr,
  periode_fra as dato,
  periode_til as dato_til,
  teller as numerator,
  nevner as denominator,
  teller as numerator_patients,
  nevner as denominator_patients
from plo_andel
where indikator = 'helseopplysning_24t'
  and periode_til <= (select cut_date from cut)
  and teller is not null
  and nevner is not null

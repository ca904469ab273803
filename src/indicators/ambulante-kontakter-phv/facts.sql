-- One fact per outpatient contact of an adult with mental health care. Where the contact took place is not known.
select
  'area' as basis,
  komnr_bosted as komnr, bydel, sektor, kjonn, alder,
  cast(inn_ts as date) as dato, patient as pid, 1 as numerator
from stay
where sektor = 'PHV' and omsorgsniva = 3 and alder >= 18

-- One fact per acute admission of someone of 67 or more with a hip fracture as main diagnosis. A transfer in is no
-- admission, so a fracture that is moved between hospitals counts once.
select
  komnr_bosted as komnr, bydel, enhet, sektor, kjonn, alder,
  cast(inn_ts as date) as dato, patient as pid, 1 as numerator
from acute_admission
where alder >= 67 and regexp_matches(upper(replace(hdiag, '.', '')), '^S72[0-2]')

-- One fact per acute admission of someone of 67 or more for an injury whose cause is coded as a fall.
select
  komnr_bosted as komnr, bydel, enhet, sektor, kjonn, alder,
  cast(inn_ts as date) as dato, patient as pid, 1 as numerator
from acute_admission
where alder >= 67
  and regexp_matches(upper(hdiag), '^(S|T0|T1[0-4])')
  and regexp_matches(upper(concat_ws(' ', hdiag, bdiag)), '(^|[^A-Z0-9])W[01][0-9]')

-- One fact per contact with mental health care of an adult who has one of the diagnoses, main or other: people are
-- counted, so further contacts add nobody.
select
  'area' as basis,
  komnr_bosted as komnr, bydel, sektor, kjonn, alder,
  cast(inn_ts as date) as dato, patient as pid, 1 as numerator
from stay
where sektor = 'PHV'
  and alder >= 18
  and regexp_matches(upper(concat_ws(' ', hdiag, bdiag)), '(^|[^A-Z0-9])F(20|25|3[0-3]|6[0-9])')

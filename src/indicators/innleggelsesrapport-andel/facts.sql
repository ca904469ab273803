-- One fact per admission of a patient with municipal services on the day of admission.
-- Numerator: a report from the kommune that was not cancelled, sent no later than discharge (or the cut).
select
  a.komnr_bosted as komnr,
  a.bydel,
  a.enhet,
  a.sektor,
  cast(a.inn_ts as date) as dato,
  a.patient as pid,
  a.kjonn,
  a.alder,
  cast(case when m.ts <= coalesce(a.ut_ts, cut.cut_end) then 1 else 0 end as double) as numerator,
  1 as denominator
from admission a
cross join cut
left join first_message m
  on m.stay_no = a.stay_no and m.retning = 'INN' and m.type = 'INNLEGGELSESRAPPORT'
where a.recipient

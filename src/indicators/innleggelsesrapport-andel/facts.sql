-- One fact per admission of a patient with municipal services on the day of admission.
-- Numerator: a report from the kommune that was not cancelled, sent no later than discharge (or the cut).
select
  '-' as profile,
  '-' as variant,
  'all' as basis,
  a.komnr_bosted as komnr,
  a.bydel,
  a.enhet,
  a.sektor,
  cast(a.inn_ts as date) as dato,
  cast(null as date) as dato_til,
  a.patient as pid,
  cast(null as varchar) as entity,
  a.kjonn,
  a.alder,
  cast(case when m.ts <= coalesce(a.ut_ts, cut.cut_end) then 1 else 0 end as double) as numerator,
  cast(1 as double) as denominator,
  cast(null as double) as numerator_patients,
  cast(null as double) as denominator_patients
from admission a
cross join cut
left join first_message m
  on m.stay_no = a.stay_no and m.retning = 'INN' and m.type = 'INNLEGGELSESRAPPORT'
where a.recipient

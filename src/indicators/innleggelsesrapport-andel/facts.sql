-- One fact per admission of a patient with municipal services on the day of admission.
-- Numerator: a report from the kommune that was not cancelled, sent no later than discharge (or the cut).
with admission as (
  select *, cast(inn_ts as date) as inn_dato
  from stay
  where omsorgsniva = 1 and innmate_hast is distinct from 5
),
recipient as (
  select distinct a.opphold_id
  from admission a
  join komm_tjeneste t
    on t.pid = a.pid
   and t.fra <= a.inn_dato
   and (t.til is null or t.til >= a.inn_dato)
  where t.kode in (1, 2, 3, 4, 7, 8, 9, 12, 13, 15, 18, 19, 20, 21, 29)
  union all
  select opphold_id
  from admission
  where mottar_tjenester and not exists (select 1 from komm_tjeneste)
),
cancellation as (
  select melding_id, max(ts) as ts from message where status = 'KANSELLERT' group by melding_id
),
report as (
  select m.opphold_id, min(m.ts) as ts
  from message m
  left join cancellation c using (melding_id)
  where m.type = 'INNLEGGELSESRAPPORT'
    and m.retning = 'INN'
    and m.status is distinct from 'KANSELLERT'
    and (c.ts is null or m.ts > c.ts)
    and m.opphold_id is not null
  group by m.opphold_id
)
select
  '-' as profile,
  '-' as variant,
  'all' as basis,
  a.komnr_bosted as komnr,
  a.bydel as bydel,
  a.enhet as enhet,
  a.sektor as sektor,
  a.inn_dato as dato,
  cast(null as date) as dato_til,
  a.patient as pid,
  cast(null as varchar) as entity,
  a.kjonn as kjonn,
  a.alder as alder,
  case when report.ts <= coalesce(a.ut_ts, (select cut_end from cut)) then 1.0 else 0.0 end::double as numerator,
  1.0::double as denominator,
  cast(null as double) as numerator_patients,
  cast(null as double) as denominator_patients
from admission a
join recipient using (opphold_id)
left join report using (opphold_id)

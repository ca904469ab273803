-- Admissions as care messages know them: døgn stays of every sector and payer, transfers in left out. Loaded service
-- periods alone say who received services on the day of admission; without any, the hospital's own mark does. A slice is a
-- stretch of stays.
with service_day as (
  select distinct s.stay_no
  from stay s
  join komm_tjeneste t
    on t.pid = s.pid
   and t.fra <= cast(s.inn_ts as date)
   and (t.til is null or t.til >= cast(s.inn_ts as date))
  where s.stay_no between getvariable('slice_first') and getvariable('slice_last')
    and t.kode in (1, 2, 3, 4, 7, 8, 9, 12, 13, 15, 18, 19, 20, 21, 29)
),
source as (
  select exists (select 1 from komm_tjeneste) as has_services
)
select
  s.stay_no,
  s.patient,
  s.inn_ts,
  s.ut_ts,
  s.komnr_bosted,
  s.bydel,
  s.enhet,
  s.sektor,
  s.kjonn,
  s.alder,
  case when source.has_services then d.stay_no is not null else s.mottar_tjenester end as recipient
from stay s
cross join source
left join service_day d using (stay_no)
where s.stay_no between getvariable('slice_first') and getvariable('slice_last')
  and s.omsorgsniva = 1
  and s.innmate_hast is distinct from 5

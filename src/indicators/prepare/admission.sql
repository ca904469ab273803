-- Admissions as care messages know them: døgn stays of every sector and payer, transfers in left out. Loaded service
-- periods alone say who received services on the day of admission; without any, the hospital's own mark does.
create or replace table admission as
with service_day as (
  select distinct s.stay_no
  from stay s
  join komm_tjeneste t
    on t.pid = s.pid
   and t.fra <= cast(s.inn_ts as date)
   and (t.til is null or t.til >= cast(s.inn_ts as date))
  where t.kode in (1, 2, 3, 4, 7, 8, 9, 12, 13, 15, 18, 19, 20, 21, 29)
),
source as (
  select exists (select 1 from komm_tjeneste) as has_services
)
select
  s.opphold_id,
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
where s.omsorgsniva = 1 and s.innmate_hast is distinct from 5;

-- The first message of each type and direction for a stay that was not cancelled. A cancelled row takes earlier rows of
-- the same message with it; what is sent after that stands.
create or replace table first_message as
with cancellation as (
  select melding_id, max(ts) as ts from message where status = 'KANSELLERT' group by melding_id
)
select m.opphold_id, m.retning, m.type, min(m.ts) as ts
from message m
left join cancellation c using (melding_id)
where m.opphold_id is not null
  and m.status is distinct from 'KANSELLERT'
  and (c.ts is null or m.ts > c.ts)
group by m.opphold_id, m.retning, m.type;

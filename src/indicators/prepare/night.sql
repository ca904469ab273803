-- Nights that patients lay in hospital after the kommune was told that they were ready to leave.

-- From notice (event 3) to its withdrawal (event 4), discharge, death where discharge is missing, or the cut. Events
-- inside the stay decide when there is a notice among them; else the one date of the stay. A repeated notice starts
-- nothing new, and at the same second the notice comes before the withdrawal.
create or replace table ready_interval as
with ready_stay as (
  select
    stay_no,
    inn_ts,
    ut_ts,
    utskrklar_dato,
    coalesce(ut_ts, cast(dod_dato as timestamp), cut.open_end) as left_ts
  from stay, cut
  where omsorgsniva = 1 and (debitor is null or debitor not in (30, 60))
),
inside as (
  select e.stay_no, e.ts, e.type, s.left_ts
  from event e
  join ready_stay s using (stay_no)
  where e.type in (3, 4) and e.ts >= s.inn_ts and (s.ut_ts is null or e.ts <= s.ut_ts)
),
in_order as (
  select
    stay_no,
    ts,
    type,
    left_ts,
    lag(type) over following as previous_type,
    min(case when type = 4 then ts end) over (
      partition by stay_no order by ts, type rows between 1 following and unbounded following
    ) as withdrawn_ts
  from inside
  window following as (partition by stay_no order by ts, type)
)
select stay_no, ts as start_ts, least(coalesce(withdrawn_ts, left_ts), left_ts) as end_ts
from in_order
where type = 3 and previous_type is distinct from 3
union all
select stay_no, utskrklar_dato, left_ts
from ready_stay
where utskrklar_dato is not null
  and cast(utskrklar_dato as date) >= cast(inn_ts as date)
  and (ut_ts is null or cast(utskrklar_dato as date) <= cast(ut_ts as date))
  and not exists (select 1 from inside i where i.stay_no = ready_stay.stay_no and i.type = 3);

-- Every night of every interval, and whether the kommune is to pay for it: not when its latest answer in the interval
-- before that midnight was that it can receive the patient (event 7), and not before the midnight that comes 24 hours
-- after a first notice of admission (event 1) that was itself given later than 24 hours after admission.
create or replace table lain_night as
with answer as (
  select stay_no, ts, max(type) as type from event where type in (6, 7) group by stay_no, ts
),
late_notice as (
  select e.stay_no, min(e.ts) as ts
  from event e
  join stay s using (stay_no)
  where e.type = 1
  group by e.stay_no, s.inn_ts
  having min(e.ts) > s.inn_ts + interval 24 hour
),
lain as (
  select
    stay_no,
    start_ts,
    cast(start_ts as date) + cast(unnest(range(date_diff('day', start_ts, end_ts))) as integer) as dato
  from ready_interval
  where date_diff('day', start_ts, end_ts) > 0
),
answered as (
  select l.stay_no, l.start_ts, l.dato, a.ts as answer_ts, a.type as answer
  from lain l
  asof left join answer a on a.stay_no = l.stay_no and a.ts < cast(l.dato + 1 as timestamp)
)
select
  a.stay_no,
  a.dato,
  not coalesce(a.answer = 7 and a.answer_ts >= a.start_ts, false)
    and coalesce(cast(a.dato + 1 as timestamp) >= n.ts + interval 24 hour, true) as payable
from answered a
left join late_notice n using (stay_no);

-- Night d is the one from d to the day after, counted by two measures: `stay`, where the patient lay, and `payment`, what
-- the kommune is to pay for. Gross is as reported; in net, corrections that were granted have removed nights or moved
-- them to another kommune, and removing beats moving. After an objection to the bill the patient still lay there, so it
-- acts on payment alone. `counted` picks one stay per patient and night, the one admitted last, so that a transfer
-- while waiting is one night in every area and a night in both units.
create or replace table counted_night as
with touched as (
  select
    l.stay_no,
    l.dato,
    bool_or(c.status = 'innvilget' and c.art in ('feilregistrering', 'avmelding_ikke_sendt')) as removed,
    bool_or(c.status = 'innvilget' and c.art = 'innsigelse') as objected,
    bool_or(c.status = 'innvilget' and c.art = 'feil_kommune') as moved,
    max(struct_pack(day := c.registrert_dato, komnr := coalesce(c.komnr_ny, '')))
      filter (where c.status = 'innvilget' and c.art = 'feil_kommune') as moved_to,
    bool_or(c.status = 'under_behandling') as pending
  from lain_night l
  join correction c on c.stay_no = l.stay_no and l.dato >= c.fra_dato and l.dato < c.til_dato
  group by l.stay_no, l.dato
),
reported as (
  select
    l.stay_no,
    l.dato,
    l.payable,
    coalesce(t.removed, false) as removed,
    coalesce(t.objected, false) as objected,
    coalesce(t.moved, false) as moved,
    nullif(t.moved_to.komnr, '') as moved_to,
    coalesce(t.pending, false) as pending
  from lain_night l
  left join touched t using (stay_no, dato)
),
-- The few patients with more than one stay to choose between.
transferred as (
  select s.sektor, s.patient
  from stay s
  semi join lain_night using (stay_no)
  group by s.sektor, s.patient
  having count(*) > 1
),
varied as (
  select 'stay' as measure, 'gross' as variant, stay_no, dato, false as moved, cast(null as varchar) as moved_to, pending
  from reported
  union all
  select 'stay', 'net', stay_no, dato, moved, moved_to, pending from reported where not removed
  union all
  select 'payment', 'gross', stay_no, dato, false, null, pending from reported where payable
  union all
  select 'payment', 'net', stay_no, dato, moved, moved_to, pending
  from reported
  where payable and not removed and not objected
),
second as (
  select measure, variant, stay_no, dato
  from varied v
  join stay s using (stay_no)
  semi join transferred t on t.sektor = s.sektor and t.patient = s.patient
  qualify row_number() over (
    partition by measure, variant, s.sektor, s.patient, dato
    order by s.inn_ts desc, s.admission_turn desc
  ) > 1
),
-- Residence decides where a patient lay; payment follows the kommune of stay, and residence where that is not known.
homed as (
  select
    v.*,
    case when v.measure = 'payment' then coalesce(s.komnr_opphold, s.komnr_bosted) else s.komnr_bosted end as home
  from varied v
  join stay s using (stay_no)
)
select
  v.measure,
  v.variant,
  case s.sektor when 'SOM' then '-' else lower(s.sektor) end as profile,
  v.stay_no,
  v.dato,
  s.patient,
  case when v.moved then v.moved_to else v.home end as komnr,
  case when case when v.moved then v.moved_to else v.home end = s.komnr_bosted then s.bydel end as bydel,
  s.enhet,
  s.sektor,
  s.kjonn,
  s.alder,
  v.pending,
  d.stay_no is null as counted
from homed v
join stay s using (stay_no)
left join second d
  on d.measure = v.measure and d.variant = v.variant and d.stay_no = v.stay_no and d.dato = v.dato;

create or replace view night as select * exclude (measure) from counted_night where measure = 'stay';

create or replace view payment_night as select * exclude (measure) from counted_night where measure = 'payment';

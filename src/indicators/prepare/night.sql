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

-- Night d is the one from d to the day after. Gross is as reported; in net, corrections that were granted have removed
-- nights or moved them to another kommune, and removing beats moving. Only corrections of the registration act here:
-- after an objection to the bill the patient still lay there. `counted` picks one stay per patient and night, the one
-- admitted last, so that a transfer while waiting is one night in every area and a night in both units.
create or replace table night as
with lain as (
  select
    stay_no,
    cast(start_ts as date) + cast(unnest(range(date_diff('day', start_ts, end_ts))) as integer) as dato
  from ready_interval
  where date_diff('day', start_ts, end_ts) > 0
),
touched as (
  select
    l.stay_no,
    l.dato,
    bool_or(c.status = 'innvilget' and c.art in ('feilregistrering', 'avmelding_ikke_sendt')) as removed,
    bool_or(c.status = 'innvilget' and c.art = 'feil_kommune') as moved,
    max(struct_pack(day := c.registrert_dato, komnr := coalesce(c.komnr_ny, '')))
      filter (where c.status = 'innvilget' and c.art = 'feil_kommune') as moved_to,
    bool_or(c.status = 'under_behandling') as pending
  from lain l
  join correction c on c.stay_no = l.stay_no and l.dato >= c.fra_dato and l.dato < c.til_dato
  group by l.stay_no, l.dato
),
reported as (
  select
    l.stay_no,
    l.dato,
    coalesce(t.removed, false) as removed,
    coalesce(t.moved, false) as moved,
    nullif(t.moved_to.komnr, '') as moved_to,
    coalesce(t.pending, false) as pending
  from lain l
  left join touched t using (stay_no, dato)
),
-- The few patients with more than one stay to choose between.
transferred as (
  select s.sektor, s.patient
  from stay s
  semi join lain using (stay_no)
  group by s.sektor, s.patient
  having count(*) > 1
),
varied as (
  select 'gross' as variant, stay_no, dato, false as moved, cast(null as varchar) as moved_to, pending from reported
  union all
  select 'net', stay_no, dato, moved, moved_to, pending from reported where not removed
),
second as (
  select variant, stay_no, dato
  from varied v
  join stay s using (stay_no)
  semi join transferred t on t.sektor = s.sektor and t.patient = s.patient
  qualify row_number() over (
    partition by variant, s.sektor, s.patient, dato
    order by s.inn_ts desc, s.admission_turn desc
  ) > 1
)
select
  v.variant,
  case s.sektor when 'SOM' then '-' else lower(s.sektor) end as profile,
  v.stay_no,
  v.dato,
  s.patient,
  case when v.moved then v.moved_to else s.komnr_bosted end as komnr,
  case when v.moved and v.moved_to is distinct from s.komnr_bosted then null else s.bydel end as bydel,
  s.enhet,
  s.sektor,
  s.kjonn,
  s.alder,
  v.pending,
  d.stay_no is null as counted
from varied v
join stay s using (stay_no)
left join second d on d.variant = v.variant and d.stay_no = v.stay_no and d.dato = v.dato;

-- One fact per index episode, on the day of discharge: 1 when the patient came back acutely within the window. Two tables
-- of parameters hold every definition. A course says which stays make one episode: those with at most 8 hours between
-- them, or by dates alone those that meet on a day. A profile says which episodes of a course are index, how long the
-- window is, and what becomes of patients who die in it. A slice is a stretch of patients. Joined as written: episodes are
-- many more than the engine expects.
with course(course, sektor, by_date) as (
  values ('som', 'SOM', false), ('som-dato', 'SOM', true), ('phv', 'PHV', false)
),
profile(profile, course, lowest_age, window_days, strict, death_leaves, about) as (
  values
    ('ahus-67', 'som', 67, 30, false, true, 'all'),
    ('nki', 'som', 67, 30, false, true, 'nki'),
    ('samhandlingsbarometer', 'som-dato', 0, 30, false, false, 'all'),
    ('skde', 'som', 67, 30, true, true, 'all'),
    ('phv', 'phv', 0, 30, false, true, 'all'),
    ('-', 'som', 0, 30, false, true, 'ready'),
    ('overligger', 'som', 0, 30, false, true, 'waited')
),
ready as (
  select stay_no, bool_or(waited) as waited
  from (
    select stay_no, false as waited from ready_interval
    union all
    select stay_no, true from night where variant = 'gross'
  ) as reported
  group by stay_no
),
-- Most patients have one stay in a sector. It is an episode as it is, and takes part in no ordering.
several as (
  select sektor, patient
  from kept_stay
  where patient between getvariable('slice_first') and getvariable('slice_last') and omsorgsniva = 1
  group by sektor, patient
  having count(*) > 1
),
-- Stays of patients who can have an index by some profile of the course.
candidate as materialized (
  select
    c.course,
    s.patient,
    s.stay_no,
    s.inn_ts,
    s.admission_turn,
    s.ut_ts is null as still_there,
    coalesce(s.ut_ts, cut.open_end) as left_ts,
    s.date_only or c.by_date as date_only,
    s.innmate_hast in (1, 2, 3) as acute,
    s.alder,
    s.komnr_bosted is not null as home_known,
    s.uttilstand in (2, 3) as died_there,
    -- Eleven groups of main diagnoses: lung disease, heart failure, pneumonia, stroke, fracture, dehydration,
    -- constipation, gastroenteritis, urinary infection, deficiency anaemia, gout. The codes are a proposal nobody has
    -- confirmed. They stand here as a constant, for a pattern out of a table is built anew for every row.
    case
      when c.course = 'som' then regexp_matches(
        upper(replace(s.hdiag, '.', '')),
        '^(J4[0-7]|I50|J1[2-8]|I6[134]|S[0-9]2|E86|K590|A0[0-9]|K52|N10|N30|N390|D5[0-3]|M10)'
      )
    end as nki,
    r.stay_no is not null as ready,
    coalesce(r.waited, false) as waited,
    m.patient is not null as several
  from stay s
  join course c using (sektor)
  left join ready r using (stay_no)
  left join several m on m.sektor = s.sektor and m.patient = s.patient
  cross join cut
  where s.patient between getvariable('slice_first') and getvariable('slice_last')
    and s.omsorgsniva = 1
    and not s.rehab
    and (s.debitor is null or s.debitor not in (30, 60))
    and (
      c.course <> 'som'
      or s.patient in (
        select patient
        from kept_stay
        where patient between getvariable('slice_first') and getvariable('slice_last') and alder >= 67
      )
      or s.patient in (
        select patient
        from kept_stay
        join ready using (stay_no)
        where patient between getvariable('slice_first') and getvariable('slice_last')
      )
    )
),
-- How far earlier stays of the patient reach: 8 hours on where they have times, else to the end of their day.
reached as (
  select
    *,
    max(
      case
        when date_only then cast(left_ts as date) + interval 1 day - interval 1 microsecond
        else left_ts + interval 8 hour
      end
    ) over earlier as reach_ts,
    max(left_ts) over earlier as earlier_left_ts
  from candidate
  where several
  window earlier as (
    partition by course, patient
    order by inn_ts, admission_turn
    rows between unbounded preceding and 1 preceding
  )
),
begun as (
  select
    *,
    case
      when date_only then earlier_left_ts is null or cast(inn_ts as date) > cast(earlier_left_ts as date)
      else reach_ts is null or inn_ts > reach_ts
    end as begins
  from reached
),
numbered as materialized (
  select
    *,
    cast(sum(cast(begins as integer)) over so_far as integer) as episode_no,
    -- Of several stays, the one that ended last; of those, the one admitted last.
    epoch_ms(left_ts) * 65536 + row_number() over so_far as left_order,
    begins and lead(begins, 1, true) over so_far as alone
  from begun
  window so_far as (
    partition by course, patient
    order by inn_ts, admission_turn
    rows between unbounded preceding and current row
  )
),
-- Episodes of one stay, which most are: nothing is to be added up.
alone as (
  select 1 as episode_no, * from candidate where not several
  union all by name
  select * from numbered where alone
),
-- Age, urgency and main diagnosis are those of the first stay, the place that of the last one discharged.
episode as materialized (
  select
    course,
    patient,
    episode_no,
    min(inn_ts) as inn_ts,
    max(left_ts) as left_ts,
    coalesce(bool_or(acute) filter (where begins), false) as acute,
    max(alder) filter (where begins) as alder,
    coalesce(bool_or(nki) filter (where begins), false) as nki,
    bool_or(ready) as ready,
    bool_or(waited) as waited,
    bool_or(date_only) filter (where begins) as inn_date_only,
    arg_max(date_only, left_order) as left_date_only,
    arg_max(stay_no, left_order) as last_stay_no,
    arg_max(stay_no, left_order) filter (where home_known) as home_stay_no,
    bool_or(still_there) or coalesce(bool_or(died_there), false) as no_index
  from numbered
  where not alone
  group by course, patient, episode_no
  union all
  select
    course,
    patient,
    episode_no,
    inn_ts,
    left_ts,
    coalesce(acute, false),
    alder,
    coalesce(nki, false),
    ready,
    waited,
    date_only,
    date_only,
    stay_no,
    case when home_known then stay_no end,
    still_there or coalesce(died_there, false)
  from alone
),
judged as not materialized (
  select
    p.profile,
    e.*,
    p.window_days,
    p.strict,
    p.death_leaves,
    not e.no_index
      and (p.lowest_age = 0 or coalesce(e.alder >= p.lowest_age, false))
      and case p.about when 'nki' then e.nki when 'ready' then e.ready when 'waited' then e.waited else true end
      as eligible
  from episode e
  join profile p using (course)
),
-- A readmission belongs to the last eligible index before it, whether that index is counted in the end or not.
-- Patients who never came again acutely have no part in this.
paired as (
  select
    profile,
    course,
    patient,
    inn_ts,
    inn_date_only,
    acute,
    window_days,
    strict,
    max(case when eligible then episode_no end) over (
      partition by profile, patient
      order by episode_no
      rows between unbounded preceding and 1 preceding
    ) as index_no
  from judged
  semi join (select course, patient from episode where acute and episode_no > 1) came_again using (course, patient)
  where eligible or acute
),
hit as (
  select distinct r.profile, r.patient, r.index_no as episode_no
  from paired r
  join episode j on j.course = r.course and j.patient = r.patient and j.episode_no = r.index_no
  where r.acute
    and case
      when r.strict then date_diff('day', j.left_ts, r.inn_ts) between 1 and r.window_days - 1
      when j.left_date_only or r.inn_date_only
        then date_diff('day', j.left_ts, r.inn_ts) between 1 and r.window_days
      else r.inn_ts <= j.left_ts + to_days(r.window_days)
    end
),
-- The few whose home is known from another stay of the episode than the last.
elsewhere as (
  select e.course, e.patient, e.episode_no, s.komnr_bosted as komnr, s.bydel
  from kept_stay s
  join (
    select course, patient, episode_no, home_stay_no from episode where home_stay_no <> last_stay_no
  ) e on e.home_stay_no = s.stay_no
)
select
  j.profile,
  coalesce(home.komnr, last.komnr_bosted) as komnr,
  case when home.komnr is null then last.bydel else home.bydel end as bydel,
  last.enhet,
  last.sektor,
  cast(j.left_ts as date) as dato,
  j.patient as pid,
  last.kjonn,
  j.alder,
  last.fagomrade,
  case when h.patient is not null then 1.0 else 0.0 end as numerator,
  1 as denominator
from judged j
join (
  select * from kept_stay where patient between getvariable('slice_first') and getvariable('slice_last')
) last
  on last.stay_no = j.last_stay_no
left join elsewhere home
  on home.course = j.course and home.patient = j.patient and home.episode_no = j.episode_no
left join hit h on h.profile = j.profile and h.patient = j.patient and h.episode_no = j.episode_no
cross join cut
where j.eligible
  and j.left_ts + to_days(j.window_days) <= cut.cut_end
  and not (
    j.death_leaves
    and h.patient is null
    and coalesce(last.dod_dato <= cast(j.left_ts as date) + j.window_days, false)
  )

-- One fact per index episode, on the day of discharge: 1 when the patient came back acutely within the window.
-- A profile is a row of parameters: the sector, the lowest age at admission, the hours within which two stays are one
-- course of treatment, and the days of the window.
with profile(profile, sektor, lowest_age, merge_hours, window_days) as (
  values ('ahus-67', 'SOM', 67, 8, 30)
),
-- Patients who never reach the age can have no index, so their stays are left out at once.
candidate as (
  select
    p.profile,
    p.merge_hours,
    s.patient,
    s.stay_no,
    s.inn_ts,
    s.admission_turn,
    s.ut_ts is null as still_there,
    coalesce(s.ut_ts, cut.open_end) as left_ts,
    s.date_only,
    s.innmate_hast in (1, 2, 3) as acute,
    s.alder,
    s.komnr_bosted is not null as home_known,
    s.uttilstand in (2, 3) as died_there
  from profile p
  join stay s using (sektor)
  semi join (select patient from stay, profile where alder >= lowest_age) old using (patient)
  cross join cut
  where s.omsorgsniva = 1
    and not s.rehab
    and (s.debitor is null or s.debitor not in (30, 60))
),
-- How far earlier stays of the patient reach: some hours on where they have times, else to the end of their day.
reached as (
  select
    *,
    max(
      case
        when date_only then cast(left_ts as date) + interval 1 day - interval 1 microsecond
        else left_ts + to_hours(merge_hours)
      end
    ) over earlier as reach_ts,
    max(left_ts) over earlier as earlier_left_ts
  from candidate
  window earlier as (
    partition by profile, patient
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
numbered as (
  select
    *,
    cast(sum(cast(begins as integer)) over so_far as integer) as episode_no,
    -- Of several stays, the one that ended last; of those, the one admitted last.
    epoch_ms(left_ts) * 65536 + row_number() over so_far as left_order
  from begun
  window so_far as (
    partition by profile, patient
    order by inn_ts, admission_turn
    rows between unbounded preceding and current row
  )
),
-- Age and urgency are those of the first stay, the place that of the last one discharged.
episode as (
  select
    profile,
    patient,
    episode_no,
    min(inn_ts) as inn_ts,
    max(left_ts) as left_ts,
    coalesce(bool_or(acute) filter (where begins), false) as acute,
    max(alder) filter (where begins) as alder,
    bool_or(date_only) filter (where begins) as inn_date_only,
    arg_max(date_only, left_order) as left_date_only,
    arg_max(stay_no, left_order) as last_stay_no,
    arg_max(stay_no, left_order) filter (where home_known) as home_stay_no,
    bool_or(still_there) or coalesce(bool_or(died_there), false) as no_index
  from numbered
  group by profile, patient, episode_no
),
judged as (
  select e.*, p.window_days, not no_index and coalesce(e.alder >= p.lowest_age, false) as eligible
  from episode e
  join profile p using (profile)
),
-- A readmission belongs to the last eligible index before it, whether that index is counted in the end or not.
paired as (
  select
    profile,
    patient,
    inn_ts,
    inn_date_only,
    acute,
    max(case when eligible then episode_no end) over (
      partition by profile, patient
      order by episode_no
      rows between unbounded preceding and 1 preceding
    ) as index_no
  from judged
),
hit as (
  select distinct j.profile, j.patient, j.episode_no
  from paired r
  join judged j on j.profile = r.profile and j.patient = r.patient and j.episode_no = r.index_no
  where r.acute
    and case
      when j.left_date_only or r.inn_date_only
        then date_diff('day', j.left_ts, r.inn_ts) between 1 and j.window_days
      else r.inn_ts <= j.left_ts + to_days(j.window_days)
    end
)
select
  j.profile,
  '-' as variant,
  'all' as basis,
  home.komnr_bosted as komnr,
  home.bydel,
  last.enhet,
  last.sektor,
  cast(j.left_ts as date) as dato,
  cast(null as date) as dato_til,
  j.patient as pid,
  cast(null as varchar) as entity,
  last.kjonn,
  j.alder,
  case when h.patient is not null then 1.0 else 0.0 end::double as numerator,
  cast(1 as double) as denominator,
  cast(null as double) as numerator_patients,
  cast(null as double) as denominator_patients
from judged j
join stay last on last.stay_no = j.last_stay_no
left join stay home on home.stay_no = j.home_stay_no
left join hit h on h.profile = j.profile and h.patient = j.patient and h.episode_no = j.episode_no
cross join cut
where j.eligible
  and j.left_ts + to_days(j.window_days) <= cut.cut_end
  and not (h.patient is null and coalesce(last.dod_dato <= cast(j.left_ts as date) + j.window_days, false))

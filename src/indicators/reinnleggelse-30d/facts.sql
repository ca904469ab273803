-- One fact per index episode, on the day of discharge: 1 when the patient came back acutely within the window.
-- A profile is a row of parameters: the sector, the lowest age at admission, the hours within which two stays are one
-- course of treatment, and the days of the window.
with profile(profile, sektor, lowest_age, merge_hours, window_days) as (
  values ('ahus-67', 'SOM', 67, 8, 30)
),
-- Patients who never reach the age can have no index, so their stays are left out at once.
candidate as (
  select p.profile, s.*, coalesce(s.ut_ts, cut.open_end) as left_ts, cast(s.inn_ts as date) as inn_day
  from profile p
  join stay s using (sektor)
  semi join (select patient from stay, profile where alder >= lowest_age) old using (patient)
  cross join cut
  where s.omsorgsniva = 1
    and not s.rehab
    and (s.debitor is null or s.debitor not in (30, 60))
),
-- What earlier stays of the patient reach: an instant where both stays have times, else a day.
reached as (
  select
    c.*,
    max(case when not date_only then left_ts + to_hours(merge_hours) end) over earlier as timed_reach,
    max(case when date_only then cast(left_ts as date) end) over earlier as dated_reach,
    max(cast(left_ts as date)) over earlier as any_reach
  from candidate c
  join profile using (profile)
  window earlier as (
    partition by profile, patient
    order by inn_ts, ut_ts nulls last, opphold_id
    rows between unbounded preceding and 1 preceding
  )
),
numbered as (
  select
    *,
    sum(
      case
        when date_only then case when inn_day <= any_reach then 0 else 1 end
        when inn_ts <= timed_reach or inn_day <= dated_reach then 0
        else 1
      end
    ) over (
      partition by profile, patient
      order by inn_ts, ut_ts nulls last, opphold_id
      rows between unbounded preceding and current row
    ) as episode_no
  from reached
),
-- Age and urgency are those of the first stay, the place that of the last one discharged.
episode as (
  select
    profile,
    patient,
    episode_no,
    min(struct_pack(
      inn_ts := inn_ts, ut_ts := left_ts, opphold_id := opphold_id,
      innmate_hast := innmate_hast, alder := alder, date_only := date_only
    )) as first,
    max(struct_pack(
      ut_ts := left_ts, inn_ts := inn_ts, opphold_id := opphold_id,
      enhet := enhet, sektor := sektor, kjonn := kjonn, date_only := date_only
    )) as last,
    max(struct_pack(ut_ts := left_ts, inn_ts := inn_ts, opphold_id := opphold_id, komnr := komnr_bosted, bydel := bydel))
      filter (where komnr_bosted is not null) as home,
    bool_or(ut_ts is null) as still_there,
    bool_or(coalesce(uttilstand, 1) in (2, 3)) as died_there,
    any_value(dod_dato) as dod_dato
  from numbered
  group by profile, patient, episode_no
),
judged as (
  select
    e.*,
    p.window_days,
    not still_there and not died_there and coalesce(e.first.alder >= p.lowest_age, false) as eligible,
    coalesce(e.first.innmate_hast in (1, 2, 3), false) as acute
  from episode e
  join profile p using (profile)
),
-- A readmission belongs to the last eligible index before it, whether that index is counted in the end or not.
paired as (
  select
    profile,
    patient,
    first as readmission,
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
      when j.last.date_only or r.readmission.date_only
        then date_diff('day', j.last.ut_ts, r.readmission.inn_ts) between 1 and j.window_days
      else r.readmission.inn_ts <= j.last.ut_ts + to_days(j.window_days)
    end
)
select
  j.profile,
  '-' as variant,
  'all' as basis,
  j.home.komnr as komnr,
  j.home.bydel as bydel,
  j.last.enhet as enhet,
  j.last.sektor as sektor,
  cast(j.last.ut_ts as date) as dato,
  cast(null as date) as dato_til,
  j.patient as pid,
  cast(null as varchar) as entity,
  j.last.kjonn as kjonn,
  j.first.alder as alder,
  case when h.patient is not null then 1.0 else 0.0 end::double as numerator,
  cast(1 as double) as denominator,
  cast(null as double) as numerator_patients,
  cast(null as double) as denominator_patients
from judged j
left join hit h using (profile, patient, episode_no)
cross join cut
where j.eligible
  and j.last.ut_ts + to_days(j.window_days) <= cut.cut_end
  and not (h.patient is null and coalesce(j.dod_dato <= cast(j.last.ut_ts as date) + j.window_days, false))

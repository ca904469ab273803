-- One fact per index episode, on the day of discharge: 1 when the patient came back acutely within the window. Two tables
-- of parameters hold every definition. A course says which stays make one episode: those with at most 8 hours between
-- them, or by dates alone those that meet on a day. A profile says which episodes of a course are index, and what becomes
-- of patients who die in the window. Profiles that say the same of an episode share its fact: each is a bit of a number
-- until the end. A slice is a stretch of patients. Joined as written: episodes are many more than the engine expects.
with course(course, sektor, by_date) as (
  values ('som', 'SOM', false), ('som-dato', 'SOM', true), ('phv', 'PHV', false)
),
profile(bit, profile, course, sektor, lowest_age, strict, death_leaves, about) as (
  values
    (1, 'ahus-67', 'som', 'SOM', 67, false, true, 'all'),
    (2, 'nki', 'som', 'SOM', 67, false, true, 'nki'),
    (4, 'samhandlingsbarometer', 'som-dato', 'SOM', 0, false, false, 'all'),
    (8, 'skde', 'som', 'SOM', 67, true, true, 'all'),
    (16, 'phv', 'phv', 'PHV', 0, false, true, 'all'),
    (32, '-', 'som', 'SOM', 0, false, true, 'ready'),
    (64, 'overligger', 'som', 'SOM', 0, false, true, 'waited')
),
rule(window_days) as (values (30)),
yes_no(is_so) as (values (false), (true)),
-- The profiles that an episode is index of, by all they ask of it; and those of them that keep a patient who died.
indexed as (
  select
    course,
    sektor,
    old.is_so as old,
    nki.is_so as nki,
    ready.is_so as ready,
    waited.is_so as waited,
    bit_or(bit) as bits,
    coalesce(bit_or(bit) filter (where not death_leaves), 0) as kept_bits
  from profile
  cross join yes_no old
  cross join yes_no nki
  cross join yes_no ready
  cross join yes_no waited
  where (lowest_age = 0 or old.is_so)
    and case about when 'nki' then nki.is_so when 'ready' then ready.is_so when 'waited' then waited.is_so else true end
  group by all
),
-- A stay that is an episode as it is, is one in every course.
indexed_alone as (
  select sektor, old, nki, ready, waited, bit_or(bits) as bits, bit_or(kept_bits) as kept_bits
  from indexed
  group by all
),
named(bits, profile) as (
  select n.bits, string_agg(p.profile, chr(30) order by p.bit)
  from range(1, 128) n(bits)
  join profile p on n.bits & p.bit > 0
  group by n.bits
),
dogn as not materialized (
  select *
  from kept_stay
  where patient between getvariable('slice_first') and getvariable('slice_last') and omsorgsniva = 1
),
several as (
  select sektor, patient from dogn group by sektor, patient having count(*) > 1
),
told as not materialized (
  select
    d.*,
    d.innmate_hast in (1, 2, 3) as acute,
    d.uttilstand in (2, 3) as died_there,
    -- Eleven groups of main diagnoses: lung disease, heart failure, pneumonia, stroke, fracture, dehydration,
    -- constipation, gastroenteritis, urinary infection, deficiency anaemia, gout. The codes are a proposal nobody has
    -- confirmed. They stand here as a constant, for a pattern out of a table is built anew for every row.
    case
      when d.sektor = 'SOM' and d.alder >= 67 then regexp_matches(
        upper(replace(d.hdiag, '.', '')),
        '^(J4[0-7]|I50|J1[2-8]|I6[134]|S[0-9]2|E86|K590|A0[0-9]|K52|N10|N30|N390|D5[0-3]|M10)'
      )
    end as nki,
    r.stay_no is not null as ready,
    coalesce(r.waited, false) as waited
  from dogn d
  left join reported_stay r using (stay_no)
  where not d.rehab and (d.debitor is null or d.debitor not in (30, 60))
),
-- Most patients have one stay in a sector: it is an episode as it is, and nobody came back.
alone as (
  select
    case
      when coalesce(s.dod_dato <= cast(s.ut_ts as date) + window_days, false) then i.kept_bits
      else i.bits
    end as bits,
    s.komnr_bosted as komnr,
    s.bydel,
    s.enhet,
    s.sektor,
    cast(s.ut_ts as date) as dato,
    s.patient as pid,
    s.kjonn,
    s.alder,
    s.fagomrade,
    0 as numerator
  from told s
  anti join several m on m.sektor = s.sektor and m.patient = s.patient
  join indexed_alone i
    on i.sektor = s.sektor
    and i.old = coalesce(s.alder >= 67, false)
    and i.nki = coalesce(s.nki, false)
    and i.ready = s.ready
    and i.waited = s.waited
  cross join cut
  cross join rule
  where s.ut_ts is not null
    and not coalesce(s.died_there, false)
    and s.ut_ts + to_days(window_days) <= cut.cut_end
),
-- Stays of those who have more. A stay reaches 8 hours on where it has times, else to the end of its day.
candidate as (
  select
    s.sektor,
    s.patient,
    s.stay_no,
    s.inn_ts,
    epoch_ms(s.inn_ts) * 65536 + coalesce(t.admission_turn, 1) as turn,
    coalesce(s.ut_ts, cut.open_end) as left_ts,
    case
      when s.date_only then cast(coalesce(s.ut_ts, cut.open_end) as date) + interval 1 day - interval 1 microsecond
      else coalesce(s.ut_ts, cut.open_end) + interval 8 hour
    end as reach_ts,
    s.date_only,
    coalesce(s.acute, false) as acute,
    s.alder,
    s.komnr_bosted is not null as home_known,
    coalesce(s.nki, false) as nki,
    s.ready,
    s.waited,
    s.ut_ts is null or coalesce(s.died_there, false) as no_index
  from told s
  join several m on m.sektor = s.sektor and m.patient = s.patient
  left join simultaneous t on t.stay_no = s.stay_no
  cross join cut
),
-- In order: how far earlier stays reach, and which of them would be the last possible index if each were an episode.
ordered as materialized (
  select
    *,
    max(reach_ts) over earlier as earlier_reach_ts,
    max(left_ts) over earlier as earlier_left_ts,
    max(case when not no_index then turn end) over earlier as any_turn,
    max(case when not no_index and alder >= 67 then turn end) over earlier as old_turn,
    max(case when not no_index and alder >= 67 and nki then turn end) over earlier as nki_turn,
    max(case when not no_index and ready then turn end) over earlier as ready_turn,
    max(case when not no_index and waited then turn end) over earlier as waited_turn
  from candidate
  window earlier as (
    partition by sektor, patient order by turn rows between unbounded preceding and 1 preceding
  )
),
begun as not materialized (
  select
    c.course,
    c.by_date,
    o.*,
    case
      when o.date_only or c.by_date
        then o.earlier_left_ts is null or cast(o.inn_ts as date) > cast(o.earlier_left_ts as date)
      else o.earlier_reach_ts is null or o.inn_ts > o.earlier_reach_ts
    end as begins
  from ordered o
  join course c on c.sektor = o.sektor
),
-- The few who have an episode of several stays.
mixed as (
  select distinct course, patient from begun where not begins
),
numbered as (
  select
    b.*,
    max(case when b.begins then b.turn end) over so_far as episode,
    -- Of several stays, the one that ended last; of those, the one admitted last.
    epoch_ms(b.left_ts) * 65536 + row_number() over so_far as left_order
  from begun b
  semi join mixed m on m.course = b.course and m.patient = b.patient
  window so_far as (
    partition by b.course, b.patient order by b.turn rows between unbounded preceding and current row
  )
),
-- Age, urgency and main diagnosis are those of the first stay, the place that of the last one discharged.
joined as (
  select
    course,
    patient,
    episode,
    min(inn_ts) as inn_ts,
    max(left_ts) as left_ts,
    bool_or(acute) filter (where begins) as acute,
    max(alder) filter (where begins) as alder,
    bool_or(nki) filter (where begins) as nki,
    bool_or(ready) as ready,
    bool_or(waited) as waited,
    bool_or(date_only or by_date) filter (where begins) as inn_date_only,
    arg_max(date_only or by_date, left_order) as left_date_only,
    arg_max(stay_no, left_order) as last_stay_no,
    arg_max(stay_no, left_order) filter (where home_known) as home_stay_no,
    bool_or(no_index) as no_index
  from numbered
  group by course, patient, episode
),
-- Every episode, under the turn of its first stay. A readmission belongs to the last possible index before it, whether that
-- is counted in the end or not: looked for once for all profiles that judge alike who can be one.
episode as materialized (
  select
    course,
    patient,
    turn as episode,
    inn_ts,
    left_ts,
    acute,
    alder,
    nki,
    ready,
    waited,
    date_only or by_date as inn_date_only,
    date_only or by_date as left_date_only,
    stay_no as last_stay_no,
    case when home_known then stay_no end as home_stay_no,
    no_index,
    any_turn,
    old_turn,
    nki_turn,
    ready_turn,
    waited_turn
  from begun b
  anti join mixed m on m.course = b.course and m.patient = b.patient
  union all
  select
    *,
    max(case when not no_index then episode end) over earlier,
    max(case when not no_index and alder >= 67 then episode end) over earlier,
    max(case when not no_index and alder >= 67 and nki then episode end) over earlier,
    max(case when not no_index and ready then episode end) over earlier,
    max(case when not no_index and waited then episode end) over earlier
  from joined
  window earlier as (
    partition by course, patient order by episode rows between unbounded preceding and 1 preceding
  )
),
paired as (
  select
    p.bit,
    p.course,
    p.strict,
    e.patient,
    e.inn_ts,
    e.inn_date_only,
    case
      when p.about = 'nki' then e.nki_turn
      when p.about = 'ready' then e.ready_turn
      when p.about = 'waited' then e.waited_turn
      when p.lowest_age = 67 then e.old_turn
      else e.any_turn
    end as episode
  from (select * from episode where acute and any_turn is not null) e
  join profile p using (course)
),
hit as (
  select r.course, r.patient, r.episode, bit_or(r.bit) as bits
  from paired r
  join episode j on j.course = r.course and j.patient = r.patient and j.episode = r.episode
  cross join rule
  where case
    when r.strict then date_diff('day', j.left_ts, r.inn_ts) between 1 and window_days - 1
    when j.left_date_only or r.inn_date_only
      then date_diff('day', j.left_ts, r.inn_ts) between 1 and window_days
    else r.inn_ts <= j.left_ts + to_days(window_days)
  end
  group by r.course, r.patient, r.episode
),
-- The few whose home is known from another stay of the episode than the last.
elsewhere as (
  select e.course, e.patient, e.episode, s.komnr_bosted as komnr, s.bydel
  from kept_stay s
  join (
    select course, patient, episode, home_stay_no from episode where home_stay_no <> last_stay_no
  ) e on e.home_stay_no = s.stay_no
),
judged as not materialized (
  select
    e.*,
    i.bits,
    i.kept_bits,
    coalesce(h.bits, 0) & i.bits as hit_bits
  from episode e
  join indexed i
    on i.course = e.course
    and i.old = coalesce(e.alder >= 67, false)
    and i.nki = coalesce(e.nki, false)
    and i.ready = e.ready
    and i.waited = e.waited
  left join hit h on h.course = e.course and h.patient = e.patient and h.episode = e.episode
  cross join cut
  cross join rule
  where not e.no_index and e.left_ts + to_days(window_days) <= cut.cut_end
),
placed as (
  select
    j.bits,
    j.kept_bits,
    j.hit_bits,
    coalesce(last.dod_dato <= cast(j.left_ts as date) + window_days, false) as died,
    coalesce(home.komnr, last.komnr_bosted) as komnr,
    case when home.komnr is null then last.bydel else home.bydel end as bydel,
    last.enhet,
    last.sektor,
    cast(j.left_ts as date) as dato,
    j.patient as pid,
    last.kjonn,
    j.alder,
    last.fagomrade
  from judged j
  join dogn last
    on last.stay_no = j.last_stay_no
  left join elsewhere home
    on home.course = j.course and home.patient = j.patient and home.episode = j.episode
  cross join rule
),
-- Whoever came back is counted, dead or not.
counted as (
  select
    case
      when n.numerator = 1 then hit_bits
      when died then kept_bits & ~hit_bits
      else bits & ~hit_bits
    end as bits,
    p.* exclude (bits, kept_bits, hit_bits, died),
    n.numerator
  from placed p
  cross join (values (1), (0)) n(numerator)
)
select n.profile, f.* exclude (bits), 1 as denominator
from (select * from alone union all select * from counted) f
join named n on n.bits = f.bits

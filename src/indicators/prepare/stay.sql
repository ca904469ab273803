-- Stays as they were known at the cut: admitted by then, a later discharge not yet there, each stay once, the death and
-- the home of the patient settled.
create or replace table patient as
select
  cast(row_number() over () as integer) as patient,
  pid,
  max(dod_dato) filter (where dod_dato <= cut_date) as dod_dato
from opphold, cut
group by pid;

create or replace temp view seen as
select
  o.* exclude (ut_ts, uttilstand, utskrklar_dato, epikrise_ts, dod_dato),
  case when ut_ts <= cut_end then ut_ts end as ut_ts,
  case when ut_ts <= cut_end then uttilstand end as uttilstand,
  case when utskrklar_dato <= cut_end then utskrklar_dato end as utskrklar_dato,
  case when epikrise_ts <= cut_end then epikrise_ts end as epikrise_ts
from opphold o, cut
where inn_ts <= cut_end;

-- Only ids that were dropped: the stay that tells the same patient, unit, admission and discharge under another id.
-- Ids are linked through any number of such rows and all end at the smallest of them. Hashes find the few rows that may
-- be alike without comparing the many that are not.
create or replace table stay_alias as
with recursive suspect as (
  select hash(pid, inn_ts, ut_ts, enhet) as fingerprint from seen group by 1 having count(*) > 1
),
same as (
  select pid, inn_ts, ut_ts, enhet, min(opphold_id) as first_id
  from seen
  semi join suspect on hash(pid, inn_ts, ut_ts, enhet) = fingerprint
  group by pid, inn_ts, ut_ts, enhet
  having min(opphold_id) <> max(opphold_id)
),
link as (
  select distinct v.opphold_id as one, s.first_id as other
  from seen v
  join same s
    on s.pid = v.pid
   and s.inn_ts = v.inn_ts
   and s.ut_ts is not distinct from v.ut_ts
   and s.enhet is not distinct from v.enhet
  where v.opphold_id <> s.first_id
),
both_ways as (
  select one, other from link
  union
  select other, one from link
),
reach as (
  select one, other from both_ways
  union
  select r.one, b.other from reach r join both_ways b on b.one = r.other
)
select one as opphold_id, min(other) as kept_id
from reach
group by one
having min(other) < one;

-- Stays told more than once: the few of which one row must be chosen.
create or replace table repeated_stay as
with suspect as (
  select hash(opphold_id) as fingerprint from seen group by 1 having count(*) > 1
)
select opphold_id from seen semi join suspect on hash(opphold_id) = fingerprint group by 1 having count(*) > 1
union
select opphold_id from stay_alias
union
select kept_id from stay_alias;

create or replace table chosen_stay as
select v.* replace (coalesce(a.kept_id, v.opphold_id) as opphold_id)
from seen v
semi join repeated_stay using (opphold_id)
left join stay_alias a on a.opphold_id = v.opphold_id
qualify row_number() over (
  partition by coalesce(a.kept_id, v.opphold_id)
  order by
    v.opphold_id, v.ut_ts desc nulls last, v.inn_ts, v.pid, v.enhet, v.komnr_bosted, v.bydel, v.alder, v.kjonn,
    v.sektor, v.omsorgsniva, v.innmate_hast, v.uttilstand, v.utskrklar_dato, v.epikrise_ts, v.debitor, v.rehab,
    v.mottar_tjenester
) = 1;

create or replace table kept_stay as
with kept as (
  select * from seen v anti join repeated_stay using (opphold_id)
  union all
  select * from chosen_stay
)
select
  cast(row_number() over () as integer) as stay_no,
  k.opphold_id,
  p.patient,
  k.pid,
  k.inn_ts,
  k.ut_ts,
  k.date_only,
  k.omsorgsniva,
  k.innmate_hast,
  k.uttilstand,
  k.sektor,
  k.enhet,
  k.hdiag,
  k.bdiag,
  coalesce(k.komnr_bosted, b.komnr) as komnr_bosted,
  k.komnr_opphold,
  case when b.komnr = coalesce(k.komnr_bosted, b.komnr) then k.bydel end as bydel,
  k.alder,
  k.kjonn,
  k.utskrklar_dato,
  k.epikrise_ts,
  p.dod_dato,
  k.debitor,
  coalesce(k.mottar_tjenester, false) as mottar_tjenester,
  coalesce(k.rehab, false) as rehab
from kept k
join patient p using (pid)
left join ref_bydel b on b.bydel = k.bydel;

-- A patient's stays are in order of admission by `inn_ts, admission_turn`: of those admitted at the same second the one
-- with the greatest id is last.
create or replace table simultaneous as
with suspect as (
  select hash(patient, inn_ts) as fingerprint from kept_stay group by 1 having count(*) > 1
)
select
  stay_no,
  cast(row_number() over (partition by patient, inn_ts order by opphold_id) as smallint) as admission_turn
from kept_stay
semi join suspect on hash(patient, inn_ts) = fingerprint;

create or replace view stay as
select k.*, coalesce(s.admission_turn, 1) as admission_turn
from kept_stay k
left join simultaneous s using (stay_no);

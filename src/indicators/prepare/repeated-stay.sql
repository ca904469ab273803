-- Only ids that were dropped: the stay that tells the same patient, unit, admission and discharge under another id.
-- Ids are linked through any number of such rows and all end at the smallest of them. Hashes found the few rows that may
-- be alike (`alike`), so that the many that are not are never compared.
create or replace table stay_alias as
with recursive same as (
  select pid, inn_ts, ut_ts, enhet, min(opphold_id) as first_id
  from seen
  semi join alike on hash(pid, inn_ts, ut_ts, enhet) = fingerprint
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
select opphold_id from seen semi join retold on hash(opphold_id) = fingerprint group by 1 having count(*) > 1
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
    v.mottar_tjenester, v.fagomrade
) = 1;

-- The two measures of nights, each gross and net.
create or replace table night_variant as
select cast(measure as stay_word) as measure, cast(variant as stay_word) as variant
from (values ('stay', 'gross'), ('stay', 'net'), ('payment', 'gross'), ('payment', 'net')) as t(measure, variant);

-- Nights that a transferred patient also has in a stay admitted later: they count in their own enhet only. Few patients
-- have more than one stay to choose between.
create or replace table doubled_night as
with transferred as (
  select s.sektor, s.patient
  from stay s
  semi join lain_night using (stay_no)
  group by s.sektor, s.patient
  having count(*) > 1
)
select t.measure, t.variant, l.stay_no, l.dato
from lain_night l
join stay s using (stay_no)
semi join transferred w on w.sektor = s.sektor and w.patient = s.patient
cross join night_variant t
where is_told(t.measure, t.variant, l.payable, l.removed, l.objected)
qualify row_number() over (
  partition by t.measure, t.variant, s.sektor, s.patient, l.dato
  order by s.inn_ts desc, s.admission_turn desc
) > 1;

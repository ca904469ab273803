-- The words of the facts, each combination once: who, where and by which definition.
create or replace table fact_group as
select cast(row_number() over () - 1 as integer) as group_no, profile, variant, basis, komnr, bydel, enhet
from (select distinct profile, variant, basis, komnr, bydel, enhet from facts);

create or replace temp view grouped_fact as
select g.group_no, f.dato, f.dato_til, f.pid, f.entity, f.numerator, f.denominator,
  f.numerator_patients, f.denominator_patients
from facts f
join fact_group g
  on g.profile = f.profile
 and g.variant = f.variant
 and g.basis = f.basis
 and g.komnr is not distinct from f.komnr
 and g.bydel is not distinct from f.bydel
 and g.enhet is not distinct from f.enhet;

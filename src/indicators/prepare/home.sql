-- The helsefellesskap where more than half of those with a known home live, by the first kind of extract that tells of
-- homes: stays before messages, and both before ready-made numbers. None where the data set is about several.
with told as (
  select 1 as turn, komnr_bosted as komnr, count(*) as facts from opphold group by komnr_bosted
  union all
  select 2, komnr, count(*) from plo group by komnr
  union all
  select 3, komnr, count(*) from dialogmeldinger group by komnr
  union all
  select 4, komnr, count(*) from overliggerdogn group by komnr
  union all
  select 5, komnr, count(*) from reinnleggelser group by komnr
  union all
  select 6, komnr, count(*) from plo_andel group by komnr
  union all
  select 7, komnr, count(*) from avvik group by komnr
),
placed as (
  select t.turn, k.helsefellesskap, sum(t.facts) as facts
  from told t
  join ref_kommune k using (komnr)
  group by t.turn, k.helsefellesskap
)
select helsefellesskap
from placed
where turn = (select min(turn) from placed)
  and 2 * facts > (select sum(facts) from placed where turn = (select min(turn) from placed))

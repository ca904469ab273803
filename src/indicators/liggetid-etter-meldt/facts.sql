-- One fact per stay that was discharged alive with at least one night, on the day of discharge: all its nights, whatever
-- the month. The net stay belongs where its last remaining night does, and is gone when no night remains.
with waited as (
  select
    variant,
    profile,
    stay_no,
    count(*) as nights,
    max(struct_pack(dato := dato, komnr := komnr, bydel := bydel)) as latest
  from night
  group by variant, profile, stay_no
)
select
  w.profile,
  w.variant,
  w.latest.komnr as komnr,
  w.latest.bydel as bydel,
  s.enhet,
  s.sektor,
  cast(s.ut_ts as date) as dato,
  s.patient as pid,
  s.kjonn,
  s.alder,
  s.fagomrade,
  cast(w.nights as double) as numerator,
  1 as denominator
from waited w
join stay s using (stay_no)
where s.ut_ts is not null and s.uttilstand is distinct from 2 and s.uttilstand is distinct from 3

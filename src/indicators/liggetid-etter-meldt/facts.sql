-- One fact per stay that was discharged alive with at least one night, on the day of discharge: all its nights, whatever
-- the month. The net stay belongs where its last remaining night does, and is gone when no night remains. The profiles of
-- time tell of the same stays in hours / 24, of those with a time of notice and of leaving; a night that corrections have
-- removed takes its calendar day with it. Time is told to a second or so in parts of a power of two, whose sums are the
-- same in any order.
with waited as (
  select
    variant,
    profile,
    stay_no,
    count(*) as nights,
    max(struct_pack(dato := dato, komnr := komnr, bydel := bydel)) as latest
  from night
  group by variant, profile, stay_no
),
timed as (
  select i.stay_no, sum(epoch(i.end_ts) - epoch(i.start_ts)) as seconds
  from ready_interval i
  semi join waited using (stay_no)
  group by i.stay_no
  having not bool_or(cast(i.start_ts as time) = time '00:00' or cast(i.end_ts as time) = time '00:00')
),
removed as (
  select
    n.stay_no,
    sum(
      epoch(least(i.end_ts, cast(n.dato + 1 as timestamp))) - epoch(greatest(i.start_ts, cast(n.dato as timestamp)))
    ) as seconds
  from lain_night n
  join ready_interval i
    on i.stay_no = n.stay_no
   and i.start_ts < cast(n.dato + 1 as timestamp)
   and i.end_ts > cast(n.dato as timestamp)
  where n.removed
  group by n.stay_no
),
measured as (
  select w.*, w.profile as measure, cast(w.nights as double) as dogn
  from waited w
  union all by name
  select
    w.*,
    if(w.profile = '-', 'tid', 'tid-' || w.profile) as measure,
    round((t.seconds - if(w.variant = 'net', coalesce(r.seconds, 0), 0)) / 86400 * 65536) / 65536 as dogn
  from waited w
  join timed t using (stay_no)
  left join removed r using (stay_no)
)
select
  w.measure as profile,
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
  w.dogn as numerator,
  1 as denominator
from measured w
join stay s using (stay_no)
where s.ut_ts is not null and s.uttilstand is distinct from 2 and s.uttilstand is distinct from 3

-- Night d is the one from d to the day after, counted by two measures: `stay`, where the patient lay, and `payment`, what
-- the kommune is to pay for. Gross is as reported; in net, corrections that were granted have removed nights or moved
-- them to another kommune, and removing beats moving. After an objection to the bill the patient still lay there, so it
-- acts on payment alone. `counted` picks one stay per patient and night, the one admitted last, so that a transfer
-- while waiting is one night in every area and a night in both units. Residence decides where a patient lay; payment
-- follows the kommune of stay, and residence where that is not known. A slice is a stretch of stays.
with told as (
  select
    t.measure,
    t.variant,
    l.stay_no,
    l.dato,
    s.patient,
    case
      when t.variant = 'net' and l.moved then cast(l.moved_to as stay_word)
      when t.measure = 'payment' then coalesce(s.komnr_opphold, s.komnr_bosted)
      else s.komnr_bosted
    end as komnr,
    s.komnr_bosted,
    s.bydel,
    s.enhet,
    s.sektor,
    s.kjonn,
    s.alder,
    l.pending
  from lain_night l
  join kept_stay s using (stay_no)
  cross join night_variant t
  where l.stay_no between getvariable('slice_first') and getvariable('slice_last')
    and s.stay_no between getvariable('slice_first') and getvariable('slice_last')
    and is_told(t.measure, t.variant, l.payable, l.removed, l.objected)
)
select
  n.measure,
  n.variant,
  cast(case n.sektor when 'SOM' then '-' else lower(n.sektor) end as stay_word) as profile,
  n.stay_no,
  n.dato,
  n.patient,
  n.komnr,
  case when n.komnr = n.komnr_bosted then n.bydel end as bydel,
  n.enhet,
  n.sektor,
  n.kjonn,
  n.alder,
  n.pending,
  d.stay_no is null as counted
from told n
left join doubled_night d
  on d.measure = n.measure and d.variant = n.variant and d.stay_no = n.stay_no and d.dato = n.dato

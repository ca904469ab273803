-- One fact per somatic døgn stay with at least one night, on the day of discharge. All nights of the stay are in the
-- denominator; in the numerator when the patient is a stormottaker of that year. Preset `topp-10`: the tenth of the
-- year's patients with most nights; where the tenth ends among equal patients, each of them counts in part, so that no
-- order of rows matters; in parts of 65 536, which add up exactly whatever the order. Preset `fire-akutte`: at least four acute admissions in the year.
with discharged as not materialized (
  select s.*, year(s.ut_ts) as aar, date_diff('day', cast(s.inn_ts as date), cast(s.ut_ts as date)) as nights
  from stay s
  where s.omsorgsniva = 1 and s.sektor = 'SOM' and s.ut_ts is not null
),
person_year as not materialized (
  select aar, patient, sum(nights) as nights from discharged where nights > 0 group by aar, patient
),
-- How many have so many nights in the year, and how many have more: few rows, whatever the number of patients.
place_of_nights as (
  select
    aar,
    nights,
    equals,
    cast(sum(equals) over (partition by aar order by nights desc) as bigint) - equals + 1 as place,
    cast(sum(equals) over (partition by aar) as bigint) as people
  from (select aar, nights, count(*) as equals from person_year group by aar, nights) as equal_nights
),
part_of_nights as (
  select
    aar,
    nights,
    round(least(1, greatest(0, (people / 10.0 - (place - 1)) / equals)) * 65536) / 65536 as part
  from place_of_nights
),
-- Few are receivers at all.
tenth as (
  select y.aar, y.patient, n.part
  from person_year y
  join (select * from part_of_nights where part > 0) n using (aar, nights)
  where y.patient between getvariable('slice_first') and getvariable('slice_last')
),
acute_year as (
  select year(inn_ts) as aar, patient
  from acute_admission
  where patient between getvariable('slice_first') and getvariable('slice_last')
  group by year(inn_ts), patient
  having count(*) >= 4
),
receiver as (
  select aar, patient, max(tenth_part) as tenth_part, max(acute_part) as acute_part
  from (
    select aar, patient, part as tenth_part, null as acute_part from tenth
    union all
    select aar, patient, null, 1 from acute_year
  ) as either
  group by aar, patient
),
-- Most are no receivers by either preset, and share one fact.
told as not materialized (
  select
    d.*,
    coalesce(d.nights * r.tenth_part, 0) as tenth_nights,
    coalesce(d.nights * r.acute_part, 0) as acute_nights
  from discharged d
  left join receiver r using (aar, patient)
  where d.nights > 0
)
select
  case
    when t.tenth_nights = t.acute_nights then 'topp-10' || chr(30) || 'fire-akutte'
    else p.profile
  end as profile,
  t.komnr_bosted as komnr,
  t.bydel,
  t.enhet,
  t.sektor,
  cast(t.ut_ts as date) as dato,
  t.patient as pid,
  t.kjonn,
  t.alder,
  case p.profile when 'topp-10' then t.tenth_nights else t.acute_nights end as numerator,
  t.nights as denominator
from told t
cross join (values ('topp-10'), ('fire-akutte')) p(profile)
where p.profile = 'topp-10' or t.tenth_nights <> t.acute_nights

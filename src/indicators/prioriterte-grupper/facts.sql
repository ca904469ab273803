-- One fact per patient, home, month and profile: the months in which someone who belongs to a group, or to both of a pair,
-- had a contact. Belonging is judged for a calendar year from all contacts of the year up to the cut.
with contact as (
  select
    s.patient,
    s.komnr_bosted as komnr,
    s.bydel,
    cast(date_trunc('month', s.inn_ts) as date) as dato,
    year(s.inn_ts) as aar,
    s.alder,
    s.sektor,
    s.omsorgsniva,
    r.stay_no is not null as recipient,
    -- Looked for where it counts alone: of all stays it would take longer than everything else.
    case
      when s.sektor = 'PHV' and s.alder >= 18 then
        regexp_matches(upper(s.hdiag), '^F(20|25|3[0-3]|6[0-9])')
        or regexp_matches(upper(s.bdiag), '(^|[^A-Z0-9])F(20|25|3[0-3]|6[0-9])')
    end as disorder,
    case when s.alder >= 18 then upper(left(s.hdiag, 3)) end as main_code,
    case when s.alder >= 18 and s.bdiag is not null then regexp_extract_all(upper(s.bdiag), '[A-Z][0-9][0-9]') end as other_codes
  from stay s
  left join (select stay_no from admission where recipient) r using (stay_no)
  where s.patient between getvariable('slice_first') and getvariable('slice_last')
),
-- Chronic conditions of different organ systems in the year: each system is a bit.
organ as (
  select kode, 1::bigint << (cast(dense_rank() over (order by organsystem) as bigint) - 1) as bit from ref_kronisk
),
chronic as (
  select c.patient, c.aar
  from (
    select patient, aar, main_code as kode from contact where main_code is not null
    union all
    select patient, aar, unnest(other_codes) from contact where other_codes is not null
  ) c
  join organ o using (kode)
  group by c.patient, c.aar
  having bit_count(bit_or(o.bit)) >= 3
),
member as (
  select
    c.patient,
    c.aar,
    case when bool_or(c.alder <= 20 and (c.sektor in ('PHV', 'TSB') or c.recipient or c.omsorgsniva = 1)) then 1 else 0 end
      + case when bool_or(c.alder >= 75 and c.recipient) then 2 else 0 end
      + case when bool_or(c.disorder) then 4 else 0 end
      + case when any_value(k.patient) is not null then 8 else 0 end as belongs
  from contact c
  left join chronic k on k.patient = c.patient and k.aar = c.aar
  group by c.patient, c.aar
),
-- Each profile as the groups a patient must belong to, all of them.
wanted(profile, belongs) as (
  values
    ('barn-og-unge', 1),
    ('skropelige-eldre', 2),
    ('psykisk-rus', 4),
    ('flere-kroniske', 8),
    ('barn-psykisk', 5),
    ('barn-kroniske', 9),
    ('eldre-psykisk', 6),
    ('eldre-kroniske', 10),
    ('psykisk-kroniske', 12)
)
select distinct w.profile, 'area' as basis, c.komnr, c.bydel, c.dato, c.patient as pid, 1 as numerator
from contact c
join member m on m.patient = c.patient and m.aar = c.aar and m.belongs > 0
join wanted w on m.belongs & w.belongs = w.belongs

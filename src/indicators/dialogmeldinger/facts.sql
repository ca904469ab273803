-- Aggregated rows add up; rows with a message id count once per id, and not at all when the message was cancelled. The
-- file does not tell patients apart, so every message stands for one patient at the disclosure gate.
with seen as (
  select
    *,
    coalesce(ts, cast(periode_fra as timestamp)) as sent,
    coalesce(cast(ts as date), periode_fra) as dato,
    case when ts is null then periode_til end as dato_til
  from dialogmeldinger
  where coalesce(cast(ts as date), periode_til) <= (select cut_date from cut)
    and (ts is not null or antall is not null)
),
cancellation as (
  select melding_id, max(sent) as sent from seen where status = 'KANSELLERT' group by melding_id
),
surviving as (
  select
    s.retning,
    s.komnr,
    s.dato,
    s.dato_til,
    case when s.melding_id is null then coalesce(s.antall, 1) else 1 end as antall,
    row_number() over (
      partition by coalesce('id ' || s.melding_id, 'row ' || s.file_id || ' ' || s.row_no)
      order by s.sent, s.retning, s.komnr nulls last, s.file_id, s.row_no
    ) as turn
  from seen s
  left join cancellation c using (melding_id)
  where s.status is distinct from 'KANSELLERT' and (c.sent is null or s.sent > c.sent)
),
counted as (
  select retning, komnr, dato, dato_til, antall from surviving where turn = 1
),
-- A place heard of in one direction has a true zero in the other, unless the files hold nothing of that direction.
directed as (
  select 'begge' as profile, komnr, dato, dato_til, antall from counted
  union all
  select 'inn', komnr, dato, dato_til, case when retning = 'INN' then antall else 0 end
  from counted
  where exists (select 1 from counted where retning = 'INN')
  union all
  select 'ut', komnr, dato, dato_til, case when retning = 'UT' then antall else 0 end
  from counted
  where exists (select 1 from counted where retning = 'UT')
)
select
  profile,
  'area' as basis,
  komnr,
  dato,
  dato_til,
  antall as numerator,
  antall as numerator_patients
from directed

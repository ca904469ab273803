-- Stays as they were known at the cut, each once, the death and the home of the patient settled. A slice is a stretch of
-- rows of every file. Words that many stays share are kept as their numbers (`stay_word`): a million texts take as long
-- to store as everything else of the stays.
with kept as (
  select * from seen v anti join repeated_stay using (opphold_id)
  union all
  select * from chosen_stay
)
select
  cast(getvariable('rows_before') + row_number() over () as integer) as stay_no,
  k.opphold_id,
  p.patient,
  k.pid,
  k.inn_ts,
  k.ut_ts,
  k.date_only,
  k.omsorgsniva,
  k.innmate_hast,
  k.uttilstand,
  cast(k.sektor as stay_word) as sektor,
  cast(k.enhet as stay_word) as enhet,
  cast(k.fagomrade as stay_word) as fagomrade,
  k.hdiag,
  k.bdiag,
  cast(coalesce(k.komnr_bosted, b.komnr) as stay_word) as komnr_bosted,
  cast(k.komnr_opphold as stay_word) as komnr_opphold,
  cast(case when b.komnr = coalesce(k.komnr_bosted, b.komnr) then k.bydel end as stay_word) as bydel,
  k.alder,
  k.kjonn,
  k.utskrklar_dato,
  k.epikrise_ts,
  p.dod_dato,
  k.debitor,
  coalesce(k.mottar_tjenester, false) as mottar_tjenester,
  coalesce(k.rehab, false) as rehab
from kept k
join patient p using (pid)
left join ref_bydel b on b.bydel = k.bydel
where k.row_no between getvariable('slice_first') and getvariable('slice_last')

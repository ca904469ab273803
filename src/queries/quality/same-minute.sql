-- Admissions at a minute that holds more than a fifth of a file's admissions, where at least 50 have a time of day.
with timed as (
  select file_id, row_no, strftime(inn_ts, '%H:%M') as place from opphold where omsorgsniva = 1 and not date_only
),
crowded as (
  select file_id, place
  from (
    select file_id, place, count(*) as admissions, sum(count(*)) over (partition by file_id) as total
    from timed
    group by file_id, place
  )
  where total >= 50 and admissions > 0.2 * total
)
select file_id, row_no, place from timed semi join crowded using (file_id, place)

-- Figures for periods wholly before the team began or after it was closed.
with life as (
  select team_id, min(start) as first_day, max(coalesce(slutt, date '9999-12-31')) as final_day
  from fact_team
  group by team_id
)
select t.file_id, t.row_no, t.team_id as place
from fact_tall t
join life using (team_id)
where t.periode_til < first_day or t.periode_fra > final_day

-- Memberships that begin before the team or after it was closed, or end after it. A membership without an end of a team
-- that was closed is no fault: it ends with the team.
with life as (
  select team_id, min(start) as first_day, max(coalesce(slutt, date '9999-12-31')) as final_day
  from fact_team
  group by team_id
)
select m.file_id, m.row_no, m.team_id as place
from fact_team_kommune m
join life using (team_id)
where m.fra < first_day or m.fra > final_day or m.til > final_day

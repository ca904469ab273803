-- Which kommuner and bydeler belong to a team on each day a number of it may be read: the days numbers are reported for,
-- and the last day of every month. Both ends of a membership are inclusive. A team that has not begun or is closed on the
-- day belongs nowhere; one that no list of teams tells of is taken to be running.
create or replace table team_member as
with reading_day as (
  select dato from stock_day
  union
  select periode_til from fact_tall, cut where periode_til <= cut.cut_date
),
not_running as (
  select d.dato, t.team_id
  from reading_day d
  cross join fact_team t
  group by d.dato, t.team_id
  having not bool_or(t.start <= d.dato and (t.slutt is null or t.slutt >= d.dato))
)
select distinct d.dato, m.team_id, coalesce(m.komnr, b.komnr) as komnr, m.bydel
from reading_day d
join fact_team_kommune m
  on (m.fra is null or m.fra <= d.dato) and (m.til is null or m.til >= d.dato)
left join ref_bydel b on b.bydel = m.bydel
anti join not_running n on n.dato = d.dato and n.team_id = m.team_id;

-- A team belongs to the helsefellesskap where most of its member kommuner are, and is placed in one kommune of it, so
-- that its patients count once at every level.
create or replace table team_place as
select dato, team_id, first(komnr order by members desc, komnr) as komnr
from (
  select m.dato, m.team_id, k.helsefellesskap, min(m.komnr) as komnr, count(distinct m.komnr) as members
  from team_member m
  join ref_kommune k using (komnr)
  group by m.dato, m.team_id, k.helsefellesskap
) as by_helsefellesskap
group by dato, team_id;

-- The regions a team has members in on such a day, and whether all of its members are there: only then do all of its
-- patients live in the region.
create or replace table team_region as
with found as (
  select
    m.dato,
    m.team_id,
    r.region,
    m.komnr,
    m.bydel,
    bool_or(r.bydel is null or r.bydel is not distinct from m.bydel) as inside
  from team_member m
  join ref_region r
    on r.komnr = m.komnr
   and (r.bydel is null or m.bydel is null or r.bydel = m.bydel)
   and (r.fra is null or r.fra <= m.dato)
   and (r.til is null or r.til >= m.dato)
  group by all
),
size as (
  select dato, team_id, count(*) as members
  from team_member
  group by dato, team_id
)
select f.dato, f.team_id, f.region, count(*) filter (where f.inside) = any_value(s.members) as whole
from found f
join size s using (dato, team_id)
group by f.dato, f.team_id, f.region;

drop table team_member;

-- What teams report, with the place of the team that day. Of several reports that end on the same day, the shortest
-- period is the sender's own.
create or replace view team_report as
select r.*, p.komnr
from (
  select *
  from fact_tall
  where pasienter_aktive is not null
  qualify row_number() over (
    partition by team_id, periode_til
    order by date_diff('day', periode_fra, periode_til), file_id, row_no
  ) = 1
) as r
join team_place p on p.team_id = r.team_id and p.dato = r.periode_til;

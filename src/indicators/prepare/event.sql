-- Events and corrections of the stays there are, under the stays' own numbers. Corrections act whenever registered.
-- Joined as written: stays are many.
create or replace table event as
select distinct s.stay_no, h.ts, h.type
from kept_stay s
join (
  select coalesce(a.kept_id, u.opphold_id) as opphold_id, u.ts, u.type
  from ukp_hendelse u
  cross join cut
  left join stay_alias a on a.opphold_id = u.opphold_id
  where u.ts <= cut.cut_end
) h on h.opphold_id = s.opphold_id;

create or replace table correction as
select distinct s.stay_no, r.fra_dato, r.til_dato, r.art, r.status, r.registrert_dato, r.komnr_ny
from kept_stay s
join (
  select t.*, coalesce(a.kept_id, t.opphold_id) as stay_id
  from rettelse t
  left join stay_alias a on a.opphold_id = t.opphold_id
) r on r.stay_id = s.opphold_id;

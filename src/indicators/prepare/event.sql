-- Events and corrections of the stays there are, under the stays' own numbers. Corrections act whenever registered.
create or replace table event as
select distinct s.stay_no, s.opphold_id, h.ts, h.type
from ukp_hendelse h
join cut on h.ts <= cut.cut_end
left join stay_alias a on a.opphold_id = h.opphold_id
join stay s on s.opphold_id = coalesce(a.kept_id, h.opphold_id);

create or replace table correction as
select distinct s.stay_no, s.opphold_id, r.fra_dato, r.til_dato, r.art, r.status, r.registrert_dato, r.komnr_ny
from rettelse r
left join stay_alias a on a.opphold_id = r.opphold_id
join stay s on s.opphold_id = coalesce(a.kept_id, r.opphold_id);

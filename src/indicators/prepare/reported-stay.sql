-- Stays that were reported ready for discharge, and whether any night was lain after it, as reported.
create or replace table reported_stay as
select r.stay_no, n.stay_no is not null as waited
from (select distinct stay_no from ready_interval) r
left join (select distinct stay_no from night where variant = 'gross') n using (stay_no);

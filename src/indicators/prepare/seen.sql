-- Stays as they were known at the cut: admitted by then, and a later discharge not yet there.
create or replace temp view seen as
select
  o.* exclude (ut_ts, uttilstand, utskrklar_dato, epikrise_ts, dod_dato),
  case when ut_ts <= cut_end then ut_ts end as ut_ts,
  case when ut_ts <= cut_end then uttilstand end as uttilstand,
  case when utskrklar_dato <= cut_end then utskrklar_dato end as utskrklar_dato,
  case when epikrise_ts <= cut_end then epikrise_ts end as epikrise_ts
from opphold o, cut
where inn_ts <= cut_end;

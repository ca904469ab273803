-- One row for every person with municipal services whose key no stay has.
select t.file_id, min(t.row_no) as row_no
from komm_tjeneste t
anti join opphold o on o.pid = t.pid
group by t.file_id, t.pid

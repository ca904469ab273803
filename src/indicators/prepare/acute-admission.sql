-- Acute admissions to somatic care. A transfer in is no admission.
create or replace view acute_admission as
select * from stay where omsorgsniva = 1 and sektor = 'SOM' and innmate_hast in (1, 2, 3);

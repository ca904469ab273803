-- Every word that stays and what is made of them may hold: sectors, units, fields, kommuner and bydeler, the names of
-- measures, variants and profiles of nights, and what care messages are.
create or replace type stay_word as enum (
  select word
  from (
    select sektor as word from opphold
    union
    select lower(sektor) from opphold
    union
    select enhet from opphold
    union
    select fagomrade from opphold
    union
    select komnr_bosted from opphold
    union
    select komnr_opphold from opphold
    union
    select bydel from opphold
    union
    select komnr_ny from rettelse
    union
    select retning from plo
    union
    select type from plo
    union
    select status from plo
    union
    select komnr from ref_bydel
    union
    values ('stay'), ('payment'), ('gross'), ('net'), ('-')
  ) as words
  where word is not null
  order by word
);

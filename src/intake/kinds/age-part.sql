-- What a row of ready-made readmissions tells of its profile. `whole`: all ages of it. `part`: some of them. `unsaid`: the
-- sender names no ages. `outside`: ages that no number of the profile is about, or all ages where the profile begins at 67.
create or replace macro age_words(told) as lower(trim(told));
create or replace macro is_all_ages(told) as
  regexp_full_match(age_words(told), '(alle|samtlige|hele|alle aldre|alle aldersgrupper|alle pasienter|totalt?|i alt|samlet|sum|0 ?\+)');
create or replace macro is_from_67(told) as
  regexp_full_match(age_words(told), '[^0-9<≤]*67[^0-9]*|(over|>) ?66[^0-9]*')
  and not regexp_matches(age_words(told), '^(under|inntil|opptil|opp til|til|yngre)');
create or replace macro is_within_67(told) as
  try_cast(regexp_extract(told, '[0-9]+') as integer) >= 67
  and not regexp_matches(age_words(told), '^(<|≤|under|inntil|opptil|opp til|til|yngre)');

create or replace macro age_part(profil, told) as
  case
    when profil in ('samhandlingsbarometer', 'phv') then
      case when told is null or is_all_ages(told) then 'whole' else 'part' end
    when told is null then 'unsaid'
    when is_from_67(told) or (profil is not null and is_all_ages(told)) then 'whole'
    when is_within_67(told) then 'part'
    else 'outside'
  end;

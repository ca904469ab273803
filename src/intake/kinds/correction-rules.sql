-- What corrections do to the nights they cover. Only those that were granted act; those under treatment may come to.
create or replace macro acts(status) as status = 'innvilget';
create or replace macro may_act(status) as status = 'under_behandling';

-- The patient did not lie there waiting, or the kommune is not to pay for it, or another kommune is.
create or replace macro removes_night(art) as art in ('feilregistrering', 'avmelding_ikke_sendt');
create or replace macro removes_payment(art) as art = 'innsigelse';
create or replace macro moves_night(art) as art = 'feil_kommune';

-- Whether a night is gone by a measure: after an objection to the bill the patient still lay there, so it acts on
-- payment alone.
create or replace macro is_gone(measure, removed, objected) as removed or (measure = 'payment' and objected);

-- Which nights a measure is about. Gross is as reported; in net, granted corrections have removed some.
create or replace macro is_told(measure, variant, payable, removed, objected) as
  (measure = 'stay' or payable) and (variant = 'gross' or not is_gone(measure, removed, objected));

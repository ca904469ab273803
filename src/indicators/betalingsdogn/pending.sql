-- Where and when a correction or an objection is still being considered.
select distinct profile, 'all' as basis, komnr, bydel, enhet, dato from payment_night where pending

-- Where and when a correction is still being considered.
select distinct profile, 'all' as basis, komnr, bydel, enhet, dato from night where pending

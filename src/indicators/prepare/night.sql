-- Nights that patients lay in hospital after the kommune was told that they were ready to leave.
create or replace view night as select * exclude (measure) from counted_night where measure = 'stay';

create or replace view payment_night as select * exclude (measure) from counted_night where measure = 'payment';

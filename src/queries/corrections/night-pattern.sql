-- What granted corrections do to every night, and what those under treatment may come to do. The rules are named
-- in `correction-rules.sql`; removing beats moving, and a patient counts once per night, in the stay admitted last of those
-- that are left.
with touched as (
  select
    n.opphold_id,
    n.dato,
    max(c.art) filter (where acts(c.status) and removes_night(c.art)) as removed_by,
    bool_or(acts(c.status) and removes_night(c.art)) as removed,
    bool_or(acts(c.status) and removes_payment(c.art)) as objected,
    bool_or(acts(c.status) and moves_night(c.art)) as moved,
    max(struct_pack(day := c.registrert_dato, komnr := coalesce(c.komnr_ny, '')))
      filter (where acts(c.status) and moves_night(c.art)) as moved_to,
    bool_or(may_act(c.status) and removes_night(c.art)) as may_be_removed,
    bool_or(may_act(c.status) and removes_payment(c.art)) as may_be_objected,
    list(coalesce(c.komnr_ny, '')) filter (where may_act(c.status) and moves_night(c.art)) as may_move_to
  from correctable_night n
  join listed_correction c on c.opphold_id = n.opphold_id and n.dato >= c.fra_dato and n.dato < c.til_dato
  group by n.opphold_id, n.dato
),
measured as (
  select 'stay' as measure, opphold_id, dato, sektor, patient, inn_ts, admission_turn, stay_home as home
  from correctable_night
  union all
  select 'payment', opphold_id, dato, sektor, patient, inn_ts, admission_turn, payment_home
  from correctable_night
  where payable
),
acted as (
  select
    m.*,
    case
      when t.removed then t.removed_by
      when is_gone(m.measure, t.removed, t.objected) then 'innsigelse'
      when t.moved then 'feil_kommune'
    end as art,
    case when t.moved then t.moved_to.komnr else m.home end as net_home,
    coalesce(is_gone(m.measure, t.removed, t.objected), false) as gone,
    coalesce(is_gone(m.measure, t.may_be_removed, t.may_be_objected), false) as may_go,
    coalesce(t.may_move_to, []) as may_move_to
  from measured m
  left join touched t using (opphold_id, dato)
),
ranked as (
  select
    *,
    row_number() over following as turn,
    coalesce(bool_and(gone or may_go) over (following rows between unbounded preceding and 1 preceding), true) as reached
  from acted
  window following as (
    partition by measure, sektor, patient, dato order by inn_ts desc, admission_turn desc
  )
),
counted as (
  select
    measure,
    sektor,
    dato,
    arg_min(home, turn) as gross,
    arg_min(net_home, turn) filter (where not gone) as net,
    max(art) filter (where turn = 1) as art,
    list_sort(list_distinct(
      flatten(list(list_concat([net_home], may_move_to)) filter (where reached and not gone))
    )) as possible,
    bool_and(gone or may_go) as may_go
  from ranked
  group by measure, sektor, patient, dato
)
select
  measure,
  sektor as sector,
  strftime(dato, '%Y-%m') as month,
  gross,
  net,
  art,
  coalesce(array_to_string(possible, ','), '-') as possible,
  may_go,
  count(*) as nights
from counted
group by all
order by all

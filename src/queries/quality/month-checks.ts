import type { ExtractKindId } from '../../domain/extract-kind.ts';
import type { FileReport } from '../../domain/file-report.ts';
import { monthKinds } from './month-table.ts';
import { always, filesOf, type QualityCheck } from './quality-check.ts';

/** A series is judged where an ordinary month of it holds at least this much: below it, an empty month is chance. */
const leastOrdinaryMonth = 15;

const kommuneKinds: readonly ExtractKindId[] = monthKinds.filter(
  (kind) => kind !== 'ukp_hendelse' && kind !== 'fact_tall',
);

/** Ready-made numbers with the same months are found by their keys; here are files of rows. */
const rowKinds: readonly ExtractKindId[] = ['opphold', 'ukp_hendelse', 'plo', 'dialogmeldinger'];

/** Months between the first and the last of a file that it has nothing for. */
function monthMissingSql(kind: ExtractKindId): string {
  return `with span as (
  select file_id, min(month) as first_month, max(month) as final_month from quality_month where kind = '${kind}' group by file_id
),
wanted as (
  select file_id, cast(first_month + to_months(cast(unnest(range(date_diff('month', first_month, final_month))) as integer)) as date) as month
  from span
)
select w.file_id, strftime(w.month, '%Y-%m') as place
from wanted w
anti join (select file_id, month from quality_month where kind = '${kind}') m on m.file_id = w.file_id and m.month = w.month`;
}

/** Months that a kommune has nothing for, of those the kind has; the first and the last may be cut short. */
function kommuneMonthMissingSql(kind: ExtractKindId): string {
  return `with series as (
  select komnr, part, month, sum(amount) as amount from quality_month
  where kind = '${kind}' and komnr is not null and amount > 0 group by komnr, part, month
),
ordinary as (
  select komnr, part from series group by komnr, part having median(amount) >= ${leastOrdinaryMonth} and count(*) >= 6
),
told as (
  select distinct month from series
),
inner_month as (
  select month from told where month > (select min(month) from told) and month < (select max(month) from told)
)
select concat_ws(' ', o.komnr, strftime(i.month, '%Y-%m'), o.part) as place
from ordinary o
cross join inner_month i
anti join series s on s.komnr = o.komnr and s.part is not distinct from o.part and s.month = i.month`;
}

/**
 * Months far from their neighbours: the square root of a count, whose spread is the same for small and large counts,
 * is held against the median of up to three months before and three after. The spread is the series' own (median
 * absolute deviation), but at least that of chance (0,5). Told when more than five spreads and 30 per cent away.
 */
function unusualSql(kind: ExtractKindId, komnr: 'komnr' | 'null'): string {
  return `with series as (
  select ${komnr} as komnr, ${komnr === 'null' ? 'null' : 'part'} as part, month, sqrt(sum(amount)) as root from quality_month
  where kind = '${kind}' and amount > 0${komnr === 'null' ? '' : ' and komnr is not null'} group by 1, 2, 3
),
limited as (
  select min(month) as first_month, max(month) as final_month from series
),
inner_series as (
  select s.* from series s, limited where s.month > first_month and s.month < final_month
),
judged as (
  select *, count(*) over series_of as months, median(root) over series_of as ordinary,
    median(root) over (
      partition by komnr, part order by month rows between 3 preceding and 3 following exclude current row
    ) as near
  from inner_series
  window series_of as (partition by komnr, part)
),
spread as (
  select *, greatest(1.4826 * median(abs(root - near)) over (partition by komnr, part), 0.5) as deviation from judged
)
select concat_ws(' ', komnr, strftime(month, '%Y-%m'), part) as place
from spread
where months >= 7
  and ordinary * ordinary >= ${leastOrdinaryMonth}
  and abs(root - near) > 5 * deviation
  and abs(root * root - near * near) > 0.3 * near * near`;
}

/**
 * Kommuner of the helsefellesskap a file is mostly about that it has nothing for. A file is about the helsefellesskap
 * that has at least half of it; where none has, about each of which it has more than half of the kommuner. Told where
 * the kommune's inhabitants would give at least five.
 */
function kommuneMissingSql(kind: ExtractKindId): string {
  return `with counted as (
  select m.file_id, k.helsefellesskap, m.komnr, sum(m.amount) as amount
  from quality_month m join ref_kommune k on k.komnr = m.komnr
  where m.kind = '${kind}' and m.amount > 0
  group by m.file_id, k.helsefellesskap, m.komnr
),
member as (
  select k.helsefellesskap, k.komnr, p.inhabitants, count(*) over hf as members, sum(p.inhabitants) over hf as all_inhabitants
  from ref_kommune k
  join ref_population p on p.unit = k.komnr and p.level = 'kommune'
  where p.year = (select max(year) from ref_population)
  window hf as (partition by k.helsefellesskap)
),
gathered as (
  select file_id, helsefellesskap, count(*) as found, sum(amount) as amount,
    sum(amount) / sum(sum(amount)) over (partition by file_id) as share
  from counted
  group by file_id, helsefellesskap
),
about as (
  select g.*, max(share) over (partition by file_id) as largest_share from gathered g
)
select a.file_id, m.komnr as place
from about a
join member m using (helsefellesskap)
anti join counted c on c.file_id = a.file_id and c.komnr = m.komnr
where (a.share >= 0.5 or (a.largest_share < 0.5 and 2 * a.found > m.members))
  and a.amount * m.inhabitants / m.all_inhabitants >= 5`;
}

/** Months that two files both have at least half of an ordinary month of; edges of extracts overlap a little. */
function overlapSql(kind: ExtractKindId): string {
  return `with monthly as (
  select file_id, komnr, month, sum(amount) as amount from quality_month where kind = '${kind}' group by file_id, komnr, month
),
full_month as (
  select file_id, komnr, month from monthly
  qualify amount >= 0.5 * median(amount) over (partition by file_id, komnr) and amount >= ${leastOrdinaryMonth}
)
select distinct a.file_id, b.file_id as other_file_id, strftime(a.month, '%Y-%m') as place
from full_month a
join full_month b on a.komnr is not distinct from b.komnr and a.month = b.month and a.file_id < b.file_id`;
}

/** Months with stays for which this kind has nothing yet, or nothing any more. Stray rows far away do not count. */
function coverageSql(kind: ExtractKindId): string {
  const span = (of: ExtractKindId): string => `(
  select month from (select month, sum(amount) as amount from quality_month where kind = '${of}' group by month)
  qualify amount >= 0.1 * median(amount) over ()
)`;
  return `with stay_month as ${span('opphold')},
own_month as ${span(kind)}
select strftime(month, '%Y-%m') as place
from stay_month
where month < (select min(month) from own_month) or month > (select max(month) from own_month)`;
}

function monthCheck(
  id: QualityCheck['id'],
  kind: ExtractKindId,
  sql: string,
  severity: 'warning' | 'info' = 'warning',
): QualityCheck {
  return { id, kind, needs: [], cases: () => sql, of: 'none', judge: always(severity) };
}

/** What the months tell: gaps, sudden levels, kommuner that are not there, files that overlap. */
export const monthChecks: readonly QualityCheck[] = [
  ...monthKinds.map((kind) => monthCheck('month-missing', kind, monthMissingSql(kind))),
  ...kommuneKinds.map((kind) => monthCheck('kommune-month-missing', kind, kommuneMonthMissingSql(kind))),
  ...monthKinds.map((kind) => monthCheck('month-unusual', kind, unusualSql(kind, 'null'))),
  ...kommuneKinds.map((kind) => monthCheck('kommune-month-unusual', kind, unusualSql(kind, 'komnr'))),
  ...kommuneKinds.map((kind) => monthCheck('kommune-missing', kind, kommuneMissingSql(kind))),
  ...rowKinds.map((kind) => ({
    ...monthCheck('files-overlap', kind, overlapSql(kind), 'info'),
    cases: (files: readonly FileReport[]) => (filesOf(files, kind) < 2 ? null : overlapSql(kind)),
  })),
  ...(['ukp_hendelse', 'plo'] as const).map((kind) => ({
    ...monthCheck('coverage-differs', kind, coverageSql(kind)),
    needs: ['opphold'] as const,
  })),
];

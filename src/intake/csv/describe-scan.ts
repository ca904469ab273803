import type { ProblemGroup } from '../../domain/file-report.ts';
import { formatHeaderRole, formatLineCounts } from '../../text/intake-problems.ts';
import type { CsvDialect } from '../dialect/detect-dialect.ts';
import { tellHeaderRows } from '../report/header-problems.ts';
import { buildGroup, largestExampleCount } from '../report/problem-group.ts';
import type { BrokenRow } from '../table/broken-rows.ts';
import type { Inspection } from '../table/opened-table.ts';
import { type LeftOut, leftOutChecks, noRows } from './csv-tally.ts';
import type { CsvScan } from './scan-csv.ts';

const toldInOrder: readonly LeftOut[] = [
  'ragged',
  'single',
  'quote',
  'control',
  'long',
  'encoding',
  'total',
  'repeated-heading',
  'note',
  'blank',
];

function leftOutGroups({ tally }: CsvScan, dialect: CsvDialect): ProblemGroup[] {
  const width = String(dialect.headings.length);
  const groups = toldInOrder.map((what) =>
    buildGroup({
      check: leftOutChecks[what],
      severity: noRows.has(what) ? 'warning' : 'error',
      column: null,
      count: tally.counts[what],
      context: { detail: width },
      examples: tally.leftOut.first(leftOutChecks[what], what === 'blank' ? 1 : largestExampleCount),
    }),
  );
  const trimmed = buildGroup({
    check: 'fields-trimmed',
    severity: 'warning',
    column: null,
    count: tally.trimmed.size,
    context: { detail: width },
    examples: tally.trimmed.first('fields-trimmed', largestExampleCount),
  });
  return [...groups, trimmed].filter(({ count }) => count > 0);
}

function mixedGroups({ mixed }: CsvScan): ProblemGroup[] {
  if (mixed === null) return [];
  const { utf8, windows1252, fewer, fewerEncoding } = mixed;
  return [
    buildGroup({
      check: 'encoding-mixed',
      severity: 'warning',
      column: null,
      count: Math.max(1, Math.min(utf8, windows1252)),
      context: { detail: formatLineCounts(utf8, windows1252) },
      examples: fewer.length === 0 ? [{ row: null, found: null }] : fewer.map((row) => ({ row, found: fewerEncoding })),
    }),
  ];
}

function spoiledGroups({ spoiled }: CsvScan): ProblemGroup[] {
  const tell = (check: 'letters-lost' | 'letters-doubled', count: number): ProblemGroup =>
    buildGroup({
      check,
      severity: 'warning',
      column: null,
      count,
      context: {},
      examples: spoiled.rows.first(check, largestExampleCount),
    });
  return [tell('letters-lost', spoiled.lost), tell('letters-doubled', spoiled.doubled)].filter(
    ({ count }) => count > 0,
  );
}

/** Every line that is told of, though most of them are kept as they are. */
function* listLines(
  { tally, mixed, spoiled }: CsvScan,
  { headerRows, headingLine }: CsvDialect,
): Generator<BrokenRow, void, void> {
  for (const { line, role } of headerRows) {
    const check = line < headingLine ? 'lines-above-heading' : 'lines-below-heading';
    yield { row: line, check, found: formatHeaderRole(role) };
  }
  for (const row of mixed?.fewer ?? []) yield { row, check: 'encoding-mixed', found: mixed?.fewerEncoding ?? null };
  yield* spoiled.rows;
  yield* tally.leftOut;
  yield* tally.trimmed;
}

/** What a pass over all bytes of a CSV says to the user, before any row is loaded. */
export function describeScan(scan: CsvScan, dialect: CsvDialect): Inspection {
  const { ragged, single, quote, control, long, encoding, total } = scan.tally.counts;
  return {
    encoding: scan.encoding,
    rows: scan.tally.rows,
    rowsBroken: ragged + single + quote + control + long + encoding + total,
    problems: [
      ...tellHeaderRows(dialect.headerRows, dialect.headingLine),
      ...mixedGroups(scan),
      ...spoiledGroups(scan),
      ...leftOutGroups(scan, dialect),
    ],
    broken: listLines(scan, dialect),
    personal: scan.personal,
  };
}

import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';
import { type Calendar, monthTime, toDayNumber, toMonthNumber } from './calendar.ts';
import type { NumberTable } from './number-table.ts';
import type { SeriesIndex } from './series.ts';
import type { TallySums } from './tally.ts';

const variants = ['gross', 'net', '-'] as const;

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/**
 * Cells (series × number of periods + period) that hold a span whose number the sender does not tell. A period shorter
 * than the span is none of them.
 *
 * @param spansSql SELECT of the spans
 * @param stock whether moments of the calendar are days
 */
export async function findUntoldCells(
  engine: Engine,
  spansSql: string | undefined,
  { calendar, index, stock }: { readonly calendar: Calendar; readonly index: SeriesIndex; readonly stock: boolean },
  options: QueryOptions,
): Promise<ReadonlySet<number>> {
  const cells = new Set<number>();
  if (spansSql === undefined) return cells;
  const result = await engine.query(
    staticSql(`select profile, basis, komnr, bydel, enhet, cast(dato as varchar) as first, cast(dato_til as varchar) as last
      from (${spansSql})`),
    options,
  );
  for (const row of result.rows()) {
    const [first, last] = [String(row['first']), String(row['last'])];
    const moment = calendar.momentAt(stock ? toDayNumber(last) : monthTime(toMonthNumber(last)));
    const periods = calendar
      .periodsAt(moment ?? -1)
      .filter((number) => (calendar.periods[number]?.period.first ?? '') <= (stock ? last : first));
    const group = {
      profiles: [String(row['profile'])],
      basis: String(row['basis']),
      komnr: textOrNull(row['komnr']),
      bydel: textOrNull(row['bydel']),
      enhet: textOrNull(row['enhet']),
    };
    for (const series of variants.flatMap((variant) => index.seriesOf({ ...group, variant }))) {
      for (const period of periods) cells.add(series * calendar.periods.length + period);
    }
  }
  return cells;
}

/** A cell of nothing but untold numbers is empty, never zero; one that also has told ones is less than the whole. */
export function markWithheld(table: NumberTable, sums: TallySums, cells: ReadonlySet<number>): void {
  for (const cell of cells) {
    table.setQuality(cell, 'incomplete');
    const isTold = (sums.numerator[cell] ?? 0) > 0 || (sums.denominator[cell] ?? 0) > 0;
    if (!isTold) table.clear(cell, 'not-reported');
  }
}

/** A cell of what cannot be divided is empty, whatever else is told of its place. */
export function clearUndivided(table: NumberTable, cells: ReadonlySet<number>): void {
  for (const cell of cells) table.clear(cell, 'not-meaningful');
}

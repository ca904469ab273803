import type { Engine } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';
import type { KindDefinition } from '../kinds/kind-definition.ts';

/** What the accepted rows cover. */
export interface Coverage {
  readonly rows: number;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly kommuner: readonly string[];
  readonly rowsByKommune: Readonly<Record<string, number>>;
}

/**
 * A file whose every admission and discharge is at midnight was exported from dates, whatever its texts look like, so
 * all its rows are marked as dates only.
 */
export async function markDateOnly(engine: Engine, table: string, kind: KindDefinition): Promise<void> {
  if (!kind.derived.some(({ name }) => name === 'date_only')) return;
  const result = await engine.query(
    staticSql(`SELECT count(*) FILTER (WHERE CAST(inn_ts AS TIME) <> TIME '00:00:00' OR CAST(ut_ts AS TIME) <> TIME '00:00:00') AS timed,
  count(*) FILTER (WHERE NOT date_only) AS unmarked FROM ${table}`),
  );
  const [row] = result.rows();
  if (row?.['timed'] === 0 && row['unmarked'] !== 0) await engine.run(`UPDATE ${table} SET date_only = true`);
}

function textOrNull(value: string | number | boolean | null | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

async function countByKommune(
  engine: Engine,
  table: string,
  column: string | null,
): Promise<readonly (readonly [string, number])[]> {
  if (column === null) return [];
  const result = await engine.query(
    staticSql(`SELECT ${column} AS komnr, count(*) AS n FROM ${table} WHERE ${column} IS NOT NULL
  GROUP BY ${column} ORDER BY ${column}`),
  );
  return result.rows().map((row) => [String(row['komnr']), Number(row['n'])]);
}

/** First and last day with data, and the kommuner found, among the rows of a settled table. */
export async function loadCoverage(engine: Engine, table: string, kind: KindDefinition): Promise<Coverage> {
  const days = (aggregate: 'min' | 'max'): string =>
    ['NULL', ...kind.periodColumns.map((column) => `${aggregate}(CAST(${column} AS DATE))`)].join(', ');
  const result = await engine.query(
    staticSql(`SELECT count(*) AS n, CAST(least(${days('min')}) AS VARCHAR) AS first_day,
  CAST(greatest(${days('max')}) AS VARCHAR) AS final_day FROM ${table}`),
  );
  const [row] = result.rows();
  const counts = await countByKommune(engine, table, kind.kommuneColumn);
  return {
    rows: Number(row?.['n'] ?? 0),
    periodFrom: textOrNull(row?.['first_day']),
    periodTo: textOrNull(row?.['final_day']),
    kommuner: counts.map(([komnr]) => komnr),
    rowsByKommune: Object.fromEntries(counts),
  };
}

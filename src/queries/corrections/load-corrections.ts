import { type Correction, isCorrectionArt, isCorrectionStatus } from '../../domain/correction.ts';
import type { FileReport } from '../../domain/file-report.ts';
import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { identifier, sql } from '../../engine/sql.ts';
import { extractTableName } from '../../intake/table/extract-table-name.ts';

type Cell = string | number | boolean | null | undefined;

function textOrNull(value: Cell): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The accepted corrections of one read file, in the order of its lines; none of a file of another kind. */
export async function loadCorrections(
  engine: Engine,
  report: FileReport,
  options: QueryOptions = {},
): Promise<readonly Correction[]> {
  if (report.kind !== 'rettelse' || report.status !== 'accepted') return [];
  const table = identifier(extractTableName(report.kind, report.id));
  const answer = await engine.query(
    sql`select opphold_id, cast(fra_dato as varchar) as fra, cast(til_dato as varchar) as til, art, status,
        cast(registrert_dato as varchar) as registrert, komnr_ny, av
      from ${table} order by row_no`,
    options,
  );
  return answer.rows().flatMap((row) => {
    const { art, status } = row;
    if (!isCorrectionArt(art) || !isCorrectionStatus(status)) return [];
    return {
      stay: String(row['opphold_id']),
      from: String(row['fra']),
      to: String(row['til']),
      art,
      status,
      registered: textOrNull(row['registrert']),
      komnr: textOrNull(row['komnr_ny']),
      by: textOrNull(row['av']),
    };
  });
}

import type { ObservationColumns } from '../domain/observation.ts';
import { pickRows } from './pick-rows.ts';

/** The same columns without the rows of some indicators. The columns given are not changed. */
export function withoutIndicators(columns: ObservationColumns, ids: ReadonlySet<string>): ObservationColumns {
  const isLeftOut = columns.indicator.words.map((id) => ids.has(id));
  if (!isLeftOut.includes(true)) return columns;
  const rows = Uint32Array.from(columns.indicator.codes.keys()).filter(
    (row) => isLeftOut[columns.indicator.codes[row] ?? 0] !== true,
  );
  return pickRows(columns, rows);
}

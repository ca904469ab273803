import { type Table, tableFromIPC } from 'apache-arrow';
import { decodeColumn, type ResultColumn } from './arrow-column.ts';
import type { QueryResult } from './engine.ts';
import { EngineError } from './engine-error.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** NaN stands for null among numbers: a row shows it as null. */
function valueAt(column: ResultColumn, row: number): string | number | boolean | null {
  const value = column[row] ?? null;
  return Number.isNaN(value) ? null : value;
}

function requireDistinct(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new TypeError(`Two columns are named ${name}`);
    seen.add(name);
  }
}

function toQueryResult(table: Table): QueryResult {
  const columnNames = table.schema.fields.map(({ name }) => name);
  requireDistinct(columnNames);
  const decoded = new Map<string, ResultColumn>();
  const column = (name: string): ResultColumn => {
    const known = decoded.get(name);
    if (known !== undefined) return known;
    const vector = table.getChild(name);
    if (vector === null) throw new RangeError(`The answer has no column ${name}; it has ${columnNames.join(', ')}`);
    const fresh = decodeColumn(vector);
    decoded.set(name, fresh);
    return fresh;
  };
  const rows = (): Row[] => {
    const columns = columnNames.map((name) => [name, column(name)] as const);
    return Array.from({ length: table.numRows }, (_, row) =>
      Object.fromEntries(columns.map(([name, values]) => [name, valueAt(values, row)])),
    );
  };
  return { rowCount: table.numRows, columnNames, column, rows };
}

/**
 * The bytes of an answer (Arrow IPC, one or many batches) → columns, each decoded when first asked for.
 * @throws EngineError when two columns bear the same name
 */
export function decodeResult(ipc: Uint8Array, sql: string): QueryResult {
  try {
    return toQueryResult(tableFromIPC(ipc));
  } catch (cause) {
    throw new EngineError(cause instanceof Error ? cause.message : 'Unreadable answer', { sql, cause });
  }
}

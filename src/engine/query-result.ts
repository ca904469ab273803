import type { Table, Vector } from 'apache-arrow';
import { decodeColumn, type ResultColumn } from './arrow-column.ts';
import type { QueryResult } from './engine.ts';
import { EngineError } from './engine-error.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** NaN stands for null among numbers: a row shows it as null. */
function valueAt(column: ResultColumn, row: number): string | number | boolean | null {
  const value = column[row] ?? null;
  return Number.isNaN(value) ? null : value;
}

function requireVector(table: Table, name: string): Vector {
  const vector = table.getChild(name);
  if (vector !== null) return vector;
  const names = table.schema.fields.map((field) => field.name);
  throw new RangeError(`The answer has no column ${name}; it has ${names.join(', ')}`);
}

/**
 * An answer of one or many batches → columns, each decoded when first asked for.
 * @throws EngineError when two columns bear the same name, or one is of a type that must be cast
 */
export function decodeResult(table: Table, sql: string): QueryResult {
  const columnNames = table.schema.fields.map(({ name }) => name);
  const twice = columnNames.find((name, index) => columnNames.indexOf(name) !== index);
  if (twice !== undefined) throw new EngineError(`Two columns of the answer are named ${twice}`, { sql });
  const decoded = new Map<string, ResultColumn>();
  const column = (name: string): ResultColumn => {
    const known = decoded.get(name);
    if (known !== undefined) return known;
    const vector = requireVector(table, name);
    try {
      const fresh = decodeColumn(vector);
      decoded.set(name, fresh);
      return fresh;
    } catch (cause) {
      throw new EngineError(`Column ${name} cannot be read; cast it in the SQL`, { sql, cause });
    }
  };
  const rows = (): Row[] => {
    const columns = columnNames.map((name) => [name, column(name)] as const);
    return Array.from({ length: table.numRows }, (_, row) =>
      Object.fromEntries(columns.map(([name, values]) => [name, valueAt(values, row)])),
    );
  };
  return { rowCount: table.numRows, columnNames, column, rows };
}

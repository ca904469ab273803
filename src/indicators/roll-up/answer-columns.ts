import type { QueryResult } from '../../engine/engine.ts';

/** A column of numbers of an answer. @throws TypeError when it is not one: a fault of our SQL. */
export function numbers(result: QueryResult, name: string): Float64Array {
  const column = result.column(name);
  if (!(column instanceof Float64Array)) throw new TypeError(`Column ${name} is not numeric`);
  return column;
}

export function texts(result: QueryResult, name: string): readonly (string | null)[] {
  return Array.from(result.column(name), (cell: string | number | boolean | null) =>
    cell === null ? null : String(cell),
  );
}

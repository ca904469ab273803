/** What is wrong with a piece of SQL: found before it is run, or said by the engine. */
export type SqlFaultKind =
  | 'empty'
  | 'several'
  | 'not-select'
  | 'forbidden'
  | 'parser'
  | 'catalog'
  | 'binder'
  | 'value'
  | 'memory'
  | 'other';

/** Where in the text, both from 1. */
export interface SqlPosition {
  readonly line: number;
  readonly column: number;
}

export interface SqlFault {
  readonly kind: SqlFaultKind;
  /** The word concerned where the text itself is refused, else the engine's own words; never a value of a row */
  readonly detail: string;
  readonly position: SqlPosition | null;
}

/** Line and column of an offset in a text. An offset beyond the end is the end. */
export function positionAt(text: string, offset: number): SqlPosition {
  const before = text.slice(0, Math.max(0, offset)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

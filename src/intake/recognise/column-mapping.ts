import type { ColumnDefinition, KindDefinition } from '../kinds/kind-definition.ts';
import { normaliseHeading } from './normalise-heading.ts';

/** Where a canonical column is read from: one column of the file, or two that are joined. Positions count from 0. */
export interface ColumnSource {
  readonly column: ColumnDefinition;
  readonly positions: readonly [number] | readonly [number, number];
}

export interface ColumnMapping {
  readonly sources: readonly ColumnSource[];
  readonly missing: readonly ColumnDefinition[];
  /** Groups of which no column is there */
  readonly missingGroups: readonly (readonly string[])[];
  /** Positions that no column is read from */
  readonly ignored: readonly number[];
}

function positionOf(
  names: readonly string[],
  positions: ReadonlyMap<string, number>,
  taken: ReadonlySet<number>,
): number | null {
  for (const name of names) {
    const position = positions.get(normaliseHeading(name));
    if (position !== undefined && !taken.has(position)) return position;
  }
  return null;
}

function sourceOf(
  column: ColumnDefinition,
  positions: ReadonlyMap<string, number>,
  taken: ReadonlySet<number>,
): ColumnSource | null {
  const own = positionOf([column.name], positions, taken);
  if (own !== null) return { column, positions: [own] };
  if (column.parts) {
    const first = positionOf(column.parts.first, positions, taken);
    const second = positionOf(column.parts.second, positions, taken);
    if (first !== null && second !== null) return { column, positions: [first, second] };
  }
  const position = positionOf(column.synonyms, positions, taken);
  return position === null ? null : { column, positions: [position] };
}

/**
 * Finds the columns of a kind among the headings: by own names first, then by synonyms, required columns before
 * optional ones, so that a heading which fits two goes where it is needed. No heading is read twice.
 */
export function mapColumns(kind: KindDefinition, headings: readonly string[]): ColumnMapping {
  const positions = new Map(headings.map((heading, index) => [normaliseHeading(heading), index]));
  const ownNames = new Set(kind.columns.map((column) => normaliseHeading(column.name)));
  const taken = new Set<number>();
  const found = new Map<string, ColumnSource>();
  const exact = kind.columns.filter((column) => positions.has(normaliseHeading(column.name)));
  const rest = kind.columns.filter((column) => !exact.includes(column));
  for (const name of ownNames) {
    const position = positions.get(name);
    if (position !== undefined) taken.add(position);
  }
  for (const column of exact) {
    const position = positions.get(normaliseHeading(column.name));
    if (position !== undefined) found.set(column.name, { column, positions: [position] });
  }
  for (const column of [...rest.filter((it) => it.required), ...rest.filter((it) => !it.required)]) {
    const source = sourceOf(column, positions, taken);
    if (source === null) continue;
    found.set(column.name, source);
    for (const position of source.positions) taken.add(position);
  }
  return {
    sources: kind.columns.flatMap((column) => found.get(column.name) ?? []),
    missing: kind.columns.filter((column) => column.required && !found.has(column.name)),
    missingGroups: kind.oneOf.filter((group) => !group.some((name) => found.has(name))),
    ignored: headings.map((_, index) => index).filter((index) => !taken.has(index)),
  };
}

import type { ReadingChoices } from '../../domain/reading-choices.ts';
import type { ColumnDefinition, KindDefinition } from '../kinds/kind-definition.ts';
import {
  clockHeadingsOf,
  dateNamesOf,
  holdsClocks,
  holdsMinutesOnly,
  holdsTimes,
  type SampleRows,
} from './clock-partner.ts';
import { normaliseHeading } from './normalise-heading.ts';

/** Where a canonical column is read from: one column of the file, or two that are joined. Positions count from 0. */
export interface ColumnSource {
  readonly column: ColumnDefinition;
  readonly positions: readonly [number] | readonly [number, number];
  /** The second column has times of day of plain digits without seconds */
  readonly minutesOnly?: boolean;
}

/** A column that was settled beforehand to be read from a heading the file does not have. */
interface LostColumn {
  readonly column: ColumnDefinition;
  readonly headings: readonly string[];
}

export interface ColumnMapping {
  readonly sources: readonly ColumnSource[];
  readonly missing: readonly ColumnDefinition[];
  /** Groups of which no column is there */
  readonly missingGroups: readonly (readonly string[])[];
  /** Positions that no column is read from */
  readonly ignored: readonly number[];
  readonly lost: readonly LostColumn[];
}

type ChosenHeadings = NonNullable<ReadingChoices['mapping']>;

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

/** A date in one column and its time of day in another, where the first rows do not say that they are something else. */
function pairOf(
  column: ColumnDefinition,
  { positions, sample }: Headings,
  taken: ReadonlySet<number>,
): readonly [number, number] | null {
  for (const name of dateNamesOf(column)) {
    const first = positionOf([name], positions, taken);
    if (first === null || holdsTimes(sample, first)) continue;
    const second = positionOf([...clockHeadingsOf(name), ...(column.parts?.second ?? [])], positions, taken);
    const isPart = column.parts?.first.includes(name) === true || clockHeadingsOf(name).length > 0;
    if (second !== null && second !== first && isPart && holdsClocks(sample, second)) return [first, second];
  }
  return null;
}

function sourceOf(column: ColumnDefinition, headings: Headings, taken: ReadonlySet<number>): ColumnSource | null {
  const { positions } = headings;
  const own = positionOf([column.name], positions, taken);
  const pair = column.type === 'tid' ? pairOf(column, headings, taken) : null;
  if (pair !== null && (own === null || own === pair[0])) return { column, positions: pair };
  if (own !== null) return { column, positions: [own] };
  if (column.parts && column.type !== 'tid') {
    const first = positionOf(column.parts.first, positions, taken);
    const second = positionOf(column.parts.second, positions, taken);
    if (first !== null && second !== null) return { column, positions: [first, second] };
  }
  const position = positionOf(column.synonyms, positions, taken);
  return position === null ? null : { column, positions: [position] };
}

/** The source a person settled; null where one of the headings is not in the file. */
function chosenSourceOf(
  column: ColumnDefinition,
  headings: readonly string[],
  positions: ReadonlyMap<string, number>,
): ColumnSource | null {
  const [first, second] = headings.map((heading) => positions.get(normaliseHeading(heading)));
  if (first === undefined) return null;
  if (headings.length === 1) return { column, positions: [first] };
  return second === undefined ? null : { column, positions: [first, second] };
}

/** Where each spelling stands, and the first rows under it. */
interface Headings {
  readonly positions: ReadonlyMap<string, number>;
  readonly sample: SampleRows;
}

function withClockForm(source: ColumnSource, sample: SampleRows): ColumnSource {
  const second = source.positions[1];
  if (source.column.type !== 'tid' || second === undefined) return source;
  return { ...source, minutesOnly: holdsMinutesOnly(sample, second) };
}

interface Settled {
  readonly found: Map<string, ColumnSource>;
  readonly taken: Set<number>;
  readonly lost: readonly LostColumn[];
}

/** What a person settled comes before anything the headings tell, and two columns may then share a heading. */
function settleChosen(kind: KindDefinition, chosen: ChosenHeadings, positions: ReadonlyMap<string, number>): Settled {
  const found = new Map<string, ColumnSource>();
  const lost: LostColumn[] = [];
  for (const column of kind.columns) {
    const headings = chosen[column.name] ?? [];
    if (headings.length === 0) continue;
    const source = chosenSourceOf(column, headings, positions);
    if (source === null) lost.push({ column, headings });
    else found.set(column.name, source);
  }
  return { found, taken: new Set([...found.values()].flatMap((source) => [...source.positions])), lost };
}

/** First position of each spelling, so that a repeated heading is told of and never silently the last one. */
function positionsByName(headings: readonly string[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const [index, heading] of headings.entries()) {
    const name = normaliseHeading(heading);
    if (name !== '' && !positions.has(name)) positions.set(name, index);
  }
  return positions;
}

/**
 * Finds the columns of a kind among the headings: those that were settled beforehand, then by own names, then by
 * synonyms, required columns before optional ones, so that a heading which fits two goes where it is needed. No heading
 * is read twice unless a person said so. A column settled to nothing is left out. The `sample` of first rows tells
 * whether a column beside a date holds its time of day.
 */
export function mapColumns(
  kind: KindDefinition,
  headings: readonly string[],
  chosen: ChosenHeadings = {},
  sample: SampleRows = [],
): ColumnMapping {
  const positions = positionsByName(headings);
  const { found, taken, lost } = settleChosen(kind, chosen, positions);
  const open = kind.columns.filter(
    (column) => chosen[column.name] === undefined || lost.some((it) => it.column === column),
  );
  const exact = open.filter((column) => positionOf([column.name], positions, taken) !== null);
  for (const column of exact) {
    const source = sourceOf(column, { positions, sample }, taken);
    if (source !== null) found.set(column.name, source);
  }
  for (const column of exact) for (const position of found.get(column.name)?.positions ?? []) taken.add(position);
  const rest = open.filter((column) => !exact.includes(column));
  for (const column of [...rest.filter((it) => it.required), ...rest.filter((it) => !it.required)]) {
    const source = sourceOf(column, { positions, sample }, taken);
    if (source === null) continue;
    found.set(column.name, source);
    for (const position of source.positions) taken.add(position);
  }
  return {
    sources: kind.columns.flatMap((column) => found.get(column.name) ?? []).map((it) => withClockForm(it, sample)),
    missing: kind.columns.filter((column) => column.required && !found.has(column.name)),
    missingGroups: kind.oneOf.filter((group) => !group.some((name) => found.has(name))),
    ignored: headings.map((_, index) => index).filter((index) => !taken.has(index)),
    lost,
  };
}

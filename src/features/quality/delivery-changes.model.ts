import { type ChangeColumns, type ChangeGrade, changeGrades } from '../../domain/delivery-change.ts';
import type { Geography } from '../../domain/geography.ts';
import { type Codes, type Level, type PeriodType, periodTypes } from '../../domain/observation.ts';

/** What is shown of the changes; null where nothing is left out. */
export interface ChangeFilter {
  readonly grade: ChangeGrade | null;
  readonly indicator: string | null;
  /** A unit of any level; a helsefellesskap also stands for its kommuner */
  readonly place: string | null;
  readonly periodType: PeriodType | null;
}

export const allChanges: ChangeFilter = { grade: null, indicator: null, place: null, periodType: null };

export const changeColumns = [
  'grade',
  'indicator',
  'place',
  'period',
  'before',
  'after',
  'change',
  'relative',
] as const;
export type ChangeColumn = (typeof changeColumns)[number];

export interface ChangeOrder {
  readonly by: ChangeColumn;
  readonly descending: boolean;
}

/** As the changes come: gravest first. */
export const gravestFirst: ChangeOrder = { by: 'grade', descending: false };

/** A unit with a change of its own. */
export interface ChangedPlace {
  readonly level: Level;
  readonly unit: string;
}

/** Units of a helsefellesskap: itself and its kommuner. */
function unitsWithin(place: string, { kommunerOf }: Pick<Geography, 'kommunerOf'>): ReadonlySet<string> {
  return new Set([place, ...kommunerOf(place).map(({ komnr }) => komnr)]);
}

/** Rows of the changes that pass, in their order. */
export function filterChanges(
  columns: ChangeColumns,
  { grade, indicator, place, periodType }: ChangeFilter,
  geography: Pick<Geography, 'kommunerOf'>,
): Uint32Array {
  const gradeCode = grade === null ? null : changeGrades.indexOf(grade);
  const indicatorCode = indicator === null ? null : columns.indicator.words.indexOf(indicator);
  const typeCode = periodType === null ? null : columns.periodType.words.indexOf(periodType);
  const within = place === null ? null : unitsWithin(place, geography);
  const isWithin = columns.unit.words.map((unit) => within?.has(unit) ?? true);
  const rows = new Uint32Array(columns.length);
  let found = 0;
  for (let row = 0; row < columns.length; row++) {
    if (gradeCode !== null && columns.grade[row] !== gradeCode) continue;
    if (indicatorCode !== null && columns.indicator.codes[row] !== indicatorCode) continue;
    if (typeCode !== null && columns.periodType.codes[row] !== typeCode) continue;
    if (isWithin[columns.unit.codes[row] ?? 0] !== true) continue;
    rows[found] = row;
    found += 1;
  }
  return rows.subarray(0, found);
}

/** Names by which words are put in order; ranks are computed once, not at every comparison. */
export interface ChangeNames {
  readonly indicator: (id: string) => string;
  readonly place: (unit: string) => string;
}

function ranksOf(words: readonly string[], nameOf: (word: string) => string): Float64Array {
  const { compare } = new Intl.Collator('nb');
  const names = words.map(nameOf);
  const inOrder = [...names.keys()].sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
  const ranks = new Float64Array(words.length);
  inOrder.forEach((word, rank) => {
    ranks[word] = rank;
  });
  return ranks;
}

/** A number for each row to order by; NaN where the row has none. */
function sortKeys(columns: ChangeColumns, by: ChangeColumn, names: ChangeNames): (row: number) => number {
  const at = (column: Float64Array, row: number): number => column[row] ?? Number.NaN;
  const byWord =
    ({ codes }: { readonly codes: Codes }, ranks: Float64Array) =>
    (row: number) =>
      ranks[codes[row] ?? 0] ?? 0;
  switch (by) {
    case 'grade':
      return (row) => columns.grade[row] ?? 0;
    case 'indicator':
      return byWord(columns.indicator, ranksOf(columns.indicator.words, names.indicator));
    case 'place':
      return byWord(columns.unit, ranksOf(columns.unit.words, names.place));
    case 'period':
      return byWord(
        columns.period,
        ranksOf(columns.period.words, (id) => id),
      );
    case 'before':
      return (row) => at(columns.before, row);
    case 'after':
      return (row) => at(columns.after, row);
    case 'change':
      return (row) => Math.abs(at(columns.after, row) - at(columns.before, row));
    case 'relative':
      return (row) => {
        const before = at(columns.before, row);
        return before === 0 ? Number.NaN : Math.abs(at(columns.after, row) / before - 1);
      };
  }
}

/** Rows in the order asked for; rows without a number to order by come last, equal ones keep their order. */
export function sortChanges(
  columns: ChangeColumns,
  rows: Uint32Array,
  { by, descending }: ChangeOrder,
  names: ChangeNames,
): Uint32Array {
  const keyOf = sortKeys(columns, by, names);
  const keys = Float64Array.from(rows, keyOf);
  const sign = descending ? -1 : 1;
  const places = Uint32Array.from(rows.keys());
  places.sort((a, b) => {
    const [x, y] = [keys[a] ?? Number.NaN, keys[b] ?? Number.NaN];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return x === y ? a - b : sign * (x - y);
  });
  return places.map((place) => rows[place] ?? 0);
}

/** What of the closed sets occurs among the changes, to be chosen from. */
export interface ChangeChoices {
  readonly grades: readonly ChangeGrade[];
  readonly indicators: readonly string[];
  readonly places: readonly ChangedPlace[];
  readonly periodTypes: readonly PeriodType[];
}

/** Wide places first, as a reader narrows down. */
const levelOrder: readonly Level[] = ['country', 'rhf', 'helsefellesskap', 'region', 'kommune', 'bydel', 'enhet'];

export function findChoices(columns: ChangeColumns): ChangeChoices {
  const found = { grades: new Set<number>(), indicators: new Set<number>(), periodTypes: new Set<number>() };
  const levelOfUnit = new Map<number, number>();
  for (let row = 0; row < columns.length; row++) {
    found.grades.add(columns.grade[row] ?? 0);
    found.indicators.add(columns.indicator.codes[row] ?? 0);
    found.periodTypes.add(columns.periodType.codes[row] ?? 0);
    levelOfUnit.set(columns.unit.codes[row] ?? 0, columns.level.codes[row] ?? 0);
  }
  const places = [...levelOfUnit].flatMap(([unitCode, levelCode]): ChangedPlace[] => {
    const [unit, level] = [columns.unit.words[unitCode], columns.level.words[levelCode]];
    return unit === undefined || level === undefined ? [] : [{ unit, level }];
  });
  return {
    grades: changeGrades.filter((_, code) => found.grades.has(code)),
    indicators: columns.indicator.words.filter((_, code) => found.indicators.has(code)),
    places: places.sort(
      (a, b) => levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) || (a.unit < b.unit ? -1 : 1),
    ),
    periodTypes: periodTypes.filter((type) => {
      const code = columns.periodType.words.indexOf(type);
      return code >= 0 && found.periodTypes.has(code);
    }),
  };
}

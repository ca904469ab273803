import type { Direction } from './indicator-definition.ts';
import type { SqlFault } from './sql-fault.ts';

/** Kinds that an analyst's own indicator can be: all that count facts of patients. */
export const ownKinds = ['count', 'proportion', 'mean', 'rate', 'census', 'person-count', 'person-share'] as const;
export type OwnKind = (typeof ownKinds)[number];

/** What an analyst wrote in order to count something: the words and the SQL, and no value of any row. */
export interface OwnIndicator {
  /** `egen-…`: never the id of an indicator of the product */
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly question: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: string;
  readonly countedAs: string;
  readonly kind: OwnKind;
  readonly direction: Direction;
  readonly decimals: number;
  /** Set for `rate` and for no other kind */
  readonly perInhabitants: number | null;
  /** The SQL yields the variants `gross` and `net` */
  readonly corrected: boolean;
  /** One patient may stand for many units */
  readonly clustered: boolean;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  readonly caveats: readonly string[];
  readonly references: readonly string[];
  /** Roles, not people */
  readonly owner: string;
  readonly checker: string;
  /** ISO date */
  readonly reviewBy: string;
  /** One SELECT of facts */
  readonly sql: string;
}

/** A column of the facts that is not as it must be. */
export interface ColumnFault {
  readonly column: string;
  /** Type found; null where the column is missing */
  readonly found: string | null;
}

/** Checks of the facts themselves, each told with the number of rows that fail it. */
export const factChecks = [
  'no-date',
  'no-number',
  'negative',
  'above-denominator',
  'unknown-variant',
  'unknown-basis',
  'unknown-enhet',
  'unknown-patient',
  'told-patients',
] as const;
export type FactCheck = (typeof factChecks)[number];

export interface FactFault {
  readonly check: FactCheck;
  readonly rows: number;
}

/** Why an own indicator has no numbers. */
export type OwnFault =
  | { readonly kind: 'sql'; readonly fault: SqlFault }
  /** No table of any extract is read, so that nothing says which days are covered */
  | { readonly kind: 'no-table' }
  | { readonly kind: 'columns'; readonly faults: readonly ColumnFault[] }
  | { readonly kind: 'facts'; readonly faults: readonly FactFault[] }
  | { readonly kind: 'failed'; readonly detail: string };

/** An own indicator in force, and what keeps it from being counted. */
export interface OwnEntry {
  readonly indicator: OwnIndicator;
  readonly fault: OwnFault | null;
}

const ownId = /^egen-[a-z\d]+(?:-[a-z\d]+)*$/;
const longestId = 60;

/** Whether an id has the form of an own indicator's; whether there is such a one is another question. */
export function isOwnId(id: string): boolean {
  return id.length <= longestId && ownId.test(id);
}

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };

/** The id that a name gives, with a number behind it where it is taken. */
export function createOwnId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[æøå]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, longestId - 10)
    .replaceAll(/-+$/g, '');
  const first = `egen-${plain === '' ? 'indikator' : plain}`;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? first : `${first}-${number}`;
    if (!taken.has(id)) return id;
  }
}

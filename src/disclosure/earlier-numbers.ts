import { type ObservationColumns, observationStates, qualities } from '../domain/observation.ts';
import { numberAt } from '../observations/read-row.ts';
import type { JudgedDefinition } from './judge-suppression.ts';
import type { PublishedColumns } from './published-columns.ts';
import type { SuppressionPolicy } from './suppression-policy.ts';

/** What others know of a number from earlier publications, as bits. Nothing: */
const untold = 0;
/** The very same was told, and is known whatever is done now */
export const same = 1;
/** It was hidden, and has to stay so */
const hiddenBefore = 2;
/** Another was told, and what is between them has few patients behind it */
const close = 4;
/** Must be hidden for what was told or hidden before */
export const hiddenForEarlier = hiddenBefore | close;

const suppressed = observationStates.indexOf('suppressed');
const incomplete = qualities.indexOf('incomplete');
const tolerance = 1e-6;

type Row = readonly [columns: ObservationColumns, row: number];

/** Rows of a publication by what they are about, as codes of the columns they are held against. */
class RowFinder {
  readonly #columns: ObservationColumns;
  readonly #sizes: readonly number[];

  constructor(columns: ObservationColumns) {
    this.#columns = columns;
    this.#sizes = this.#key(columns).map(({ words }) => words.length);
  }

  #key({ indicator, profile, variant, level, unit, period }: ObservationColumns) {
    return [indicator, profile, variant, level, unit, period] as const;
  }

  /** Row of the publication for each row of the columns; −1 where it has none. */
  rowsOf(earlier: PublishedColumns): Int32Array {
    const [own, theirs] = [this.#key(this.#columns), this.#key(earlier)];
    const codes = theirs.map(({ words }, part) => {
      const codeOf = new Map<string, number>(own[part]?.words.map((word, code) => [word, code]));
      return words.map((word) => codeOf.get(word) ?? -1);
    });
    const rowOfKey = new Map<number, number>();
    for (let row = 0; row < earlier.length; row++) {
      const parts = theirs.map((column, part) => codes[part]?.[column.codes[row] ?? 0] ?? -1);
      if (!parts.includes(-1)) rowOfKey.set(this.#combine(parts), row);
    }
    const found = new Int32Array(this.#columns.length).fill(-1);
    for (let row = 0; row < found.length; row++) {
      let key = 0;
      for (const [part, column] of own.entries()) key = key * (this.#sizes[part] ?? 1) + (column.codes[row] ?? 0);
      found[row] = rowOfKey.get(key) ?? -1;
    }
    return found;
  }

  #combine(parts: readonly number[]): number {
    return parts.reduce((key, code, part) => key * (this.#sizes[part] ?? 1) + code, 0);
  }
}

function difference(now: number | null, then: number | null): number {
  return Math.abs((now ?? 0) - (then ?? 0));
}

/**
 * About how many patients stand behind a difference: as many as stand behind as much of the number now. Who stood behind
 * the earlier number is not known; no publication tells.
 */
function patientsBehind(units: number, all: number | null, patients: number | null): number {
  return all === null || all <= 0 || patients === null ? units : units * Math.min(1, patients / all);
}

/** Denominators that count patients or their stays, and not inhabitants or days, which anyone knows. */
function countsDenominator({ kind }: JudgedDefinition): boolean {
  return kind === 'mean' || kind === 'proportion' || kind === 'stock-coverage';
}

/** How many units more or less, of how many there are now, and the column of the patients behind those. */
type Change = readonly [units: number, all: number | null, patients: 'patients' | 'denominatorPatients'];

function compare([columns, row]: Row, [earlier, then]: Row, definition: JudgedDefinition, threshold: number): number {
  const [numerator, denominator] = [numberAt(columns.numerator, row), numberAt(columns.denominator, row)];
  const changes: Change[] = [[difference(numerator, numberAt(earlier.numerator, then)), numerator, 'patients']];
  if (countsDenominator(definition)) {
    const [was, had] = [numberAt(earlier.denominator, then), numberAt(earlier.numerator, then)];
    changes.push([difference(denominator, was), denominator, 'denominatorPatients']);
    const isShare = definition.kind !== 'mean';
    const without = (denominator ?? 0) - (numerator ?? 0);
    if (isShare) changes.push([difference(without, (was ?? 0) - (had ?? 0)), null, 'patients']);
  }
  if (changes.every(([units]) => units <= tolerance)) return same;
  const isFew = changes.some(
    ([units, all, patients]) =>
      units > tolerance && patientsBehind(units, all, numberAt(columns[patients], row)) < threshold,
  );
  return isFew ? close : untold;
}

/** A period that was not over when it was told, and is now, is another number by the same name. */
function isAnotherNumber([columns, row]: Row, [earlier, then]: Row): boolean {
  return earlier.quality[then] === incomplete && columns.quality[row] !== incomplete;
}

/**
 * What earlier publications tell of the rows, by row: whether the number is known, has to stay hidden, or would tell of
 * few patients by what it differs from the one told before. A number that was hidden in one of them stays hidden.
 */
export function recallEarlier(
  columns: ObservationColumns,
  perCode: readonly JudgedDefinition[],
  { threshold }: SuppressionPolicy,
  earlier: readonly PublishedColumns[],
): Uint8Array {
  const recalled = new Uint8Array(columns.length).fill(untold);
  const finder = new RowFinder(columns);
  for (const one of earlier) {
    for (const [row, then] of finder.rowsOf(one).entries()) {
      const definition = perCode[columns.indicator.codes[row] ?? 0];
      if (then === -1 || definition?.personBased !== true) continue;
      const [now, before]: [Row, Row] = [
        [columns, row],
        [one, then],
      ];
      let found = untold;
      if (one.state[then] === suppressed) found = isAnotherNumber(now, before) ? untold : hiddenBefore;
      else if (numberAt(one.numerator, then) !== null && numberAt(columns.numerator, row) !== null)
        found = compare(now, before, definition, threshold);
      recalled[row] = (recalled[row] ?? untold) | found;
    }
  }
  return recalled;
}

import {
  type DictionaryColumn,
  type Level,
  levels,
  type ObservationColumns,
  type ObservationState,
  observationStates,
  type PeriodType,
  periodTypes,
  type Quality,
  qualities,
  type Variant,
  variants,
} from '../../domain/observation.ts';
import type { CalendarPeriod } from './calendar.ts';
import type { Estimate } from './estimate.ts';
import type { Series } from './series.ts';

const noRule = 255;

type NumberField =
  | 'numerator'
  | 'denominator'
  | 'value'
  | 'lower'
  | 'upper'
  | 'patients'
  | 'denominatorPatients'
  | 'largestPatient';

/** All numbers of one indicator, NaN for null; cell = series × number of periods + period. */
export interface NumberTable {
  readonly indicator: string;
  readonly series: readonly Series[];
  readonly periods: readonly CalendarPeriod[];
  readonly numbers: Readonly<Record<NumberField, Float64Array>>;
  readonly state: Uint8Array;
  readonly quality: Uint8Array;
  /** Measured, or not meaningful where the value is NaN */
  setEstimate(cell: number, given: Estimate): void;
  setQuality(cell: number, quality: Quality): void;
  /** Takes the numbers away, for the reason given */
  clear(cell: number, reason: ObservationState): void;
}

/** An empty table: every cell null. */
export function createNumberTable(
  indicator: string,
  series: readonly Series[],
  periods: readonly CalendarPeriod[],
): NumberTable {
  const size = series.length * periods.length;
  const cells = (): Float64Array => new Float64Array(size).fill(Number.NaN);
  const numbers: Readonly<Record<NumberField, Float64Array>> = {
    numerator: cells(),
    denominator: cells(),
    value: cells(),
    lower: cells(),
    upper: cells(),
    patients: cells(),
    denominatorPatients: cells(),
    largestPatient: cells(),
  };
  const state = new Uint8Array(size);
  const quality = new Uint8Array(size);
  return {
    indicator,
    series,
    periods,
    numbers,
    state,
    quality,
    setEstimate(cell, given) {
      numbers.numerator[cell] = given.numerator;
      numbers.denominator[cell] = given.denominator;
      numbers.value[cell] = given.value;
      numbers.lower[cell] = given.lower;
      numbers.upper[cell] = given.upper;
      state[cell] = observationStates.indexOf(Number.isNaN(given.value) ? 'not-meaningful' : 'measured');
    },
    setQuality(cell, word) {
      quality[cell] = qualities.indexOf(word);
    },
    clear(cell, reason) {
      for (const column of Object.values(numbers)) column[cell] = Number.NaN;
      state[cell] = observationStates.indexOf(reason);
    },
  };
}

/** Gives each word a number, in the order they come. */
class Dictionary {
  readonly words: string[] = [];
  readonly #codes = new Map<string, number>();

  codeOf(word: string): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    this.#codes.set(word, this.words.length);
    this.words.push(word);
    return this.words.length - 1;
  }
}

interface WordColumns {
  readonly indicator: DictionaryColumn;
  readonly profile: DictionaryColumn;
  readonly variant: DictionaryColumn<Variant>;
  readonly level: DictionaryColumn<Level>;
  readonly unit: DictionaryColumn;
  readonly periodType: DictionaryColumn<PeriodType>;
  readonly period: DictionaryColumn;
}

function buildWordColumns(tables: readonly NumberTable[], length: number): WordColumns {
  const [indicator, profile, unit, period] = [new Dictionary(), new Dictionary(), new Dictionary(), new Dictionary()];
  const codes = (): Uint32Array => new Uint32Array(length);
  const columns: WordColumns = {
    indicator: { words: indicator.words, codes: codes() },
    profile: { words: profile.words, codes: codes() },
    variant: { words: variants, codes: codes() },
    level: { words: levels, codes: codes() },
    unit: { words: unit.words, codes: codes() },
    periodType: { words: periodTypes, codes: codes() },
    period: { words: period.words, codes: codes() },
  };
  let row = 0;
  for (const table of tables) {
    const periodCodes = table.periods.map((at) => [periodTypes.indexOf(at.period.type), period.codeOf(at.period.id)]);
    const indicatorCode = indicator.codeOf(table.indicator);
    for (const series of table.series) {
      const end = row + periodCodes.length;
      columns.indicator.codes.fill(indicatorCode, row, end);
      columns.profile.codes.fill(profile.codeOf(series.profile), row, end);
      columns.variant.codes.fill(variants.indexOf(series.variant), row, end);
      columns.level.codes.fill(levels.indexOf(series.level), row, end);
      columns.unit.codes.fill(unit.codeOf(series.unit), row, end);
      for (const [typeCode, periodCode] of periodCodes) {
        columns.periodType.codes[row] = typeCode ?? 0;
        columns.period.codes[row] = periodCode ?? 0;
        row += 1;
      }
    }
  }
  return columns;
}

function joinNumbers(tables: readonly NumberTable[], length: number, field: NumberField): Float64Array {
  const joined = new Float64Array(length);
  let row = 0;
  for (const { numbers } of tables) {
    joined.set(numbers[field], row);
    row += numbers[field].length;
  }
  return joined;
}

function joinCodes(tables: readonly NumberTable[], length: number, field: 'state' | 'quality'): Uint8Array {
  const joined = new Uint8Array(length);
  let row = 0;
  for (const table of tables) {
    joined.set(table[field], row);
    row += table[field].length;
  }
  return joined;
}

/** Sets the tables of all indicators one after another; within an indicator by profile, level, unit, variant, period. */
export function buildColumns(tables: readonly NumberTable[]): ObservationColumns {
  const length = tables.reduce((rows, { state }) => rows + state.length, 0);
  return {
    length,
    ...buildWordColumns(tables, length),
    numerator: joinNumbers(tables, length, 'numerator'),
    denominator: joinNumbers(tables, length, 'denominator'),
    value: joinNumbers(tables, length, 'value'),
    lower: joinNumbers(tables, length, 'lower'),
    upper: joinNumbers(tables, length, 'upper'),
    patients: joinNumbers(tables, length, 'patients'),
    denominatorPatients: joinNumbers(tables, length, 'denominatorPatients'),
    largestPatient: joinNumbers(tables, length, 'largestPatient'),
    state: joinCodes(tables, length, 'state'),
    rule: new Uint8Array(length).fill(noRule),
    quality: joinCodes(tables, length, 'quality'),
  };
}

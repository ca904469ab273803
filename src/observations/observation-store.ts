import type {
  Level,
  Observation,
  ObservationColumns,
  ObservationKey,
  PeriodType,
  Variant,
} from '../domain/observation.ts';
import { combineRanks, combineWords, type RankedColumn, rankColumn } from './key-dimension.ts';
import { readRow } from './read-row.ts';
import { buildRowGroups, type RowGroups } from './row-groups.ts';

/** Everything about a series but the period. */
export type SeriesKey = Omit<ObservationKey, 'period'>;

/** Everything about a comparison but the unit. */
type AcrossKey = Omit<ObservationKey, 'unit'>;

/** Looks numbers up. Asks no engine, adds nothing up; what was never computed is null or an empty list. */
export interface ObservationStore {
  readonly size: number;
  one(key: ObservationKey): Observation | null;
  /** Chronological */
  series(key: SeriesKey): readonly Observation[];
  /** One per unit of the level, ordered by the unit's code */
  across(key: AcrossKey): readonly Observation[];
  has(indicator: string): boolean;
  indicators(): readonly string[];
  /** Chronological */
  periods(indicator: string, periodType: PeriodType): readonly string[];
  units(indicator: string, level: Level): readonly string[];
  profiles(indicator: string): readonly string[];
  variants(indicator: string): readonly Variant[];
}

/** The first row of a series whose period has at least this rank, as an index into `rows`. */
function lowerBound(rows: Uint32Array, ranks: Uint32Array, rank: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranks[rows[middle] ?? 0] ?? 0) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

function refuseDuplicates(columns: ObservationColumns, series: RowGroups, period: RankedColumn): void {
  for (let group = 0; group < series.count; group++) {
    const rows = series.rowsAt(group);
    for (let index = 1; index < rows.length; index++) {
      const [before, row] = [rows[index - 1] ?? 0, rows[index] ?? 0];
      if (period.ranks[before] !== period.ranks[row]) continue;
      const { indicator, profile, variant, level, unit, period: id } = readRow(columns, row);
      throw new RangeError(`Two observations of ${[indicator, profile, variant, level, unit, id].join(' · ')}`);
    }
  }
}

/** Words that occur together with a label, in order: `wordsOf(label)`. */
class WordLists<Word extends string> {
  readonly #lists = new Map<string, Set<Word>>();

  add(label: string, word: Word): void {
    const list = this.#lists.get(label);
    if (list === undefined) this.#lists.set(label, new Set([word]));
    else list.add(word);
  }

  wordsOf(label: string): readonly Word[] {
    return [...(this.#lists.get(label) ?? [])].sort();
  }
}

/**
 * Indexes the columns once, in linear time, and keeps them, with twelve bytes a row beside the columns themselves. A look-up
 * is a map access and a binary search over the periods of one series.
 * @throws RangeError when two rows have the same key, since no view could tell which number is true.
 */
export function createObservationStore(columns: ObservationColumns): ObservationStore {
  const [indicator, profile, variant, level] = [
    rankColumn(columns.indicator),
    rankColumn(columns.profile),
    rankColumn(columns.variant),
    rankColumn(columns.level),
  ];
  const [unit, periodType, period] = [
    rankColumn(columns.unit),
    rankColumn(columns.periodType),
    rankColumn(columns.period),
  ];
  const seriesColumns = [indicator, profile, variant, level, unit, periodType];
  const acrossColumns = [indicator, profile, variant, level, periodType, period];
  const seriesGroups = buildRowGroups(combineRanks(seriesColumns, columns.length), period);
  const acrossGroups = buildRowGroups(combineRanks(acrossColumns, columns.length), unit);
  const seriesDimensions = seriesColumns.map(({ dimension }) => dimension);
  const acrossDimensions = acrossColumns.map(({ dimension }) => dimension);
  const { dimension: periods, ranks: periodRanks } = period;
  const { dimension: indicators } = indicator;
  refuseDuplicates(columns, seriesGroups, period);
  const lists = listWords(columns, seriesGroups, acrossGroups);

  function rowsOfSeries(key: SeriesKey): Uint32Array {
    const words = [key.indicator, key.profile, key.variant, key.level, key.unit, key.periodType];
    return seriesGroups.rowsOf(combineWords(seriesDimensions, words));
  }

  return {
    size: columns.length,
    one(key) {
      const [rows, rank] = [rowsOfSeries(key), periods.rankOfWord(key.period)];
      if (rank === undefined) return null;
      const row = rows[lowerBound(rows, periodRanks, rank)];
      return row === undefined || periodRanks[row] !== rank ? null : readRow(columns, row);
    },
    series: (key) => Array.from(rowsOfSeries(key), (row) => readRow(columns, row)),
    across(key) {
      const words = [key.indicator, key.profile, key.variant, key.level, key.periodType, key.period];
      const rows = acrossGroups.rowsOf(combineWords(acrossDimensions, words));
      return Array.from(rows, (row) => readRow(columns, row));
    },
    has: (id) => indicators.rankOfWord(id) !== undefined,
    ...lists,
  };
}

type Lists = Pick<ObservationStore, 'indicators' | 'periods' | 'units' | 'profiles' | 'variants'>;

function listWords(columns: ObservationColumns, seriesGroups: RowGroups, acrossGroups: RowGroups): Lists {
  const [indicators, profiles, units, periods] = [
    new Set<string>(),
    new WordLists<string>(),
    new WordLists<string>(),
    new WordLists<string>(),
  ];
  const variants = new WordLists<Variant>();
  for (let group = 0; group < seriesGroups.count; group++) {
    const row = readRow(columns, seriesGroups.rowsAt(group)[0] ?? 0);
    indicators.add(row.indicator);
    profiles.add(row.indicator, row.profile);
    variants.add(row.indicator, row.variant);
    units.add(`${row.level} ${row.indicator}`, row.unit);
  }
  for (let group = 0; group < acrossGroups.count; group++) {
    const row = readRow(columns, acrossGroups.rowsAt(group)[0] ?? 0);
    periods.add(`${row.periodType} ${row.indicator}`, row.period);
  }
  return {
    indicators: () => [...indicators].sort(),
    periods: (id, type) => periods.wordsOf(`${type} ${id}`),
    units: (id, level) => units.wordsOf(`${level} ${id}`),
    profiles: (id) => profiles.wordsOf(id),
    variants: (id) => variants.wordsOf(id),
  };
}

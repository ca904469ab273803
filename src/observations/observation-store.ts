import type {
  Level,
  Observation,
  ObservationColumns,
  ObservationKey,
  PeriodType,
  Variant,
} from '../domain/observation.ts';
import { combineWords, rankWords } from './key-dimension.ts';
import { indexColumns, labelOf, type ObservationIndex } from './observation-index.ts';
import { readRow } from './read-row.ts';
import { lowerBound, rowsOf } from './row-groups.ts';

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

/**
 * Looks up by one binary search among the groups and one among the periods of a series. Costs nothing a row: what does
 * is the index, and an index made beforehand is taken as it is.
 * @throws RangeError when two rows have the same key, since no view could tell which number is true.
 */
export function createObservationStore(
  columns: ObservationColumns,
  index: ObservationIndex = indexColumns(columns),
): ObservationStore {
  const [indicator, profile, variant, level] = [
    rankWords(columns.indicator),
    rankWords(columns.profile),
    rankWords(columns.variant),
    rankWords(columns.level),
  ];
  const [unit, periodType, period] = [
    rankWords(columns.unit),
    rankWords(columns.periodType),
    rankWords(columns.period),
  ];
  const seriesDimensions = [indicator, profile, variant, level, unit, periodType];
  const acrossDimensions = [indicator, profile, variant, level, periodType, period];

  function rowsOfSeries(key: SeriesKey): Uint32Array {
    const words = [key.indicator, key.profile, key.variant, key.level, key.unit, key.periodType];
    return rowsOf(index.series, combineWords(seriesDimensions, words));
  }

  function periodRankOf(row: number): number {
    return period.rankOfCode[columns.period.codes[row] ?? 0] ?? 0;
  }

  return {
    size: columns.length,
    one(key) {
      const [rows, rank] = [rowsOfSeries(key), period.rankOfWord(key.period)];
      if (rank === undefined) return null;
      const row = rows[lowerBound(rows.length, (place) => periodRankOf(rows[place] ?? 0), rank)];
      return row === undefined || periodRankOf(row) !== rank ? null : readRow(columns, row);
    },
    series: (key) => Array.from(rowsOfSeries(key), (row) => readRow(columns, row)),
    across(key) {
      const words = [key.indicator, key.profile, key.variant, key.level, key.periodType, key.period];
      const rows = rowsOf(index.across, combineWords(acrossDimensions, words));
      return Array.from(rows, (row) => readRow(columns, row));
    },
    has: (id) => indicator.rankOfWord(id) !== undefined,
    indicators: () => index.indicators,
    periods: (id, type) => index.periods.get(labelOf(type, id)) ?? [],
    units: (id, at) => index.units.get(labelOf(at, id)) ?? [],
    profiles: (id) => index.profiles.get(id) ?? [],
    variants: (id) => index.variants.get(id) ?? [],
  };
}

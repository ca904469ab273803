import type { ObservationColumns, Variant } from '../domain/observation.ts';
import { combineRanks, type RankedColumn, rankColumn } from './key-dimension.ts';
import { readRow, wordAt } from './read-row.ts';
import { buildRowGroups, type RowGroups, rowsAt } from './row-groups.ts';

/** Words in order that occur together with a label. */
type WordLists<Word extends string = string> = ReadonlyMap<string, readonly Word[]>;

/**
 * What looking observations up needs beside their columns: eight bytes a row. Plain data, so that it is built where it
 * holds nobody up and moved to where it is used.
 */
export interface ObservationIndex {
  /** By everything but the period, chronological */
  readonly series: RowGroups;
  /** By everything but the unit, ordered by the unit's code */
  readonly across: RowGroups;
  readonly indicators: readonly string[];
  readonly profiles: WordLists;
  readonly variants: WordLists<Variant>;
  /** By level and indicator, see `labelOf` */
  readonly units: WordLists;
  /** By period type and indicator, see `labelOf` */
  readonly periods: WordLists;
}

/** Columns with their index. */
export interface Indexed<Columns extends ObservationColumns = ObservationColumns> {
  readonly columns: Columns;
  readonly index: ObservationIndex;
}

export function labelOf(part: string, indicator: string): string {
  return `${part} ${indicator}`;
}

function refuseDuplicates(columns: ObservationColumns, series: RowGroups, period: RankedColumn): void {
  for (let group = 0; group < series.keys.length; group++) {
    const rows = rowsAt(series, group);
    for (let place = 1; place < rows.length; place++) {
      const [before, row] = [rows[place - 1] ?? 0, rows[place] ?? 0];
      if (period.ranks[before] !== period.ranks[row]) continue;
      const { indicator, profile, variant, level, unit, period: id } = readRow(columns, row);
      throw new RangeError(`Two observations of ${[indicator, profile, variant, level, unit, id].join(' · ')}`);
    }
  }
}

class WordSets<Word extends string> {
  readonly #sets = new Map<string, Set<Word>>();

  add(label: string, word: Word): void {
    const set = this.#sets.get(label);
    if (set === undefined) this.#sets.set(label, new Set([word]));
    else set.add(word);
  }

  inOrder(): WordLists<Word> {
    return new Map([...this.#sets].map(([label, words]) => [label, [...words].sort()]));
  }
}

type Lists = Pick<ObservationIndex, 'indicators' | 'profiles' | 'variants' | 'units' | 'periods'>;

function listWords(columns: ObservationColumns, series: RowGroups, across: RowGroups): Lists {
  const [profiles, units, periods] = [new WordSets<string>(), new WordSets<string>(), new WordSets<string>()];
  const variants = new WordSets<Variant>();
  const indicators = new Set<string>();
  for (let group = 0; group < series.keys.length; group++) {
    const row = rowsAt(series, group)[0] ?? 0;
    const indicator = wordAt(columns.indicator, row);
    indicators.add(indicator);
    profiles.add(indicator, wordAt(columns.profile, row));
    variants.add(indicator, wordAt(columns.variant, row));
    units.add(labelOf(wordAt(columns.level, row), indicator), wordAt(columns.unit, row));
  }
  for (let group = 0; group < across.keys.length; group++) {
    const row = rowsAt(across, group)[0] ?? 0;
    periods.add(labelOf(wordAt(columns.periodType, row), wordAt(columns.indicator, row)), wordAt(columns.period, row));
  }
  return {
    indicators: [...indicators].sort(),
    profiles: profiles.inOrder(),
    variants: variants.inOrder(),
    units: units.inOrder(),
    periods: periods.inOrder(),
  };
}

/**
 * Indexes columns in linear time.
 * @throws RangeError when two rows have the same key, since no view could tell which number is true.
 */
export function indexColumns(columns: ObservationColumns): ObservationIndex {
  const [unit, period] = [rankColumn(columns.unit), rankColumn(columns.period)];
  const [indicator, profile, variant, level, periodType] = [
    rankColumn(columns.indicator),
    rankColumn(columns.profile),
    rankColumn(columns.variant),
    rankColumn(columns.level),
    rankColumn(columns.periodType),
  ];
  const bySeries = combineRanks([indicator, profile, variant, level, unit, periodType], columns.length);
  const byAcross = combineRanks([indicator, profile, variant, level, periodType, period], columns.length);
  const series = buildRowGroups(bySeries, period);
  refuseDuplicates(columns, series, period);
  const across = buildRowGroups(byAcross, unit);
  return { series, across, ...listWords(columns, series, across) };
}

/** The buffers to name when an index is handed to another thread without copying. */
export function indexBuffers({ series, across }: ObservationIndex): ArrayBuffer[] {
  const views = [series, across].flatMap(({ keys, rows, starts }) => [keys, rows, starts]);
  return views.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
}

import type { ObservationColumns } from '../domain/observation.ts';
import { wordAt } from '../observations/read-row.ts';
import type { JudgedRows } from './judged-rows.ts';
import type { Place } from './place-relations.ts';
import type { ToldSeries } from './plan-families.ts';
import { leftOut } from './publication-parts.ts';

/** The rows of every series, found once for all families. */
export interface SeriesRows {
  readonly series: readonly ToldSeries[];
  rowsOf(series: ToldSeries): readonly number[];
  /** A number per place, the same for all rows of it */
  readonly placeOfRow: Uint32Array;
  readonly places: readonly Place[];
}

function numberPlaces({ level, unit, length }: ObservationColumns): Pick<SeriesRows, 'placeOfRow' | 'places'> {
  const numberOf = new Map<number, number>();
  const places: Place[] = [];
  const placeOfRow = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const key = (level.codes[row] ?? 0) * unit.words.length + (unit.codes[row] ?? 0);
    const known = numberOf.get(key) ?? places.length;
    if (known === places.length) {
      numberOf.set(key, known);
      places.push({ level: wordAt(level, row), unit: wordAt(unit, row) });
    }
    placeOfRow[row] = known;
  }
  return { placeOfRow, places };
}

/** Gathers the rows that take part by series. */
export function gatherSeries({ columns, definitions, parts }: Omit<JudgedRows, 'rules'>): SeriesRows {
  const { indicator, profile, variant, length } = columns;
  const found = new Map<number, { readonly series: ToldSeries; readonly rows: number[] }>();
  for (let row = 0; row < length; row++) {
    if (parts[row] === leftOut) continue;
    const code = indicator.codes[row] ?? 0;
    const withProfile = code * profile.words.length + (profile.codes[row] ?? 0);
    const key = withProfile * variant.words.length + (variant.codes[row] ?? 0);
    const known = found.get(key);
    if (known !== undefined) {
      known.rows.push(row);
      continue;
    }
    const definition = definitions[code];
    if (definition === undefined) throw new RangeError(`Row ${row} of a column of observations has no word`);
    const words = { profile: wordAt(profile, row), variant: wordAt(variant, row) };
    found.set(key, { series: { indicator: wordAt(indicator, row), ...words, definition }, rows: [row] });
  }
  const rowsOf = new Map([...found.values()].map(({ series, rows }) => [series, rows]));
  return {
    series: [...rowsOf.keys()],
    rowsOf: (series) => rowsOf.get(series) ?? [],
    ...numberPlaces(columns),
  };
}

import type { Geography } from '../domain/geography.ts';
import type { Level, ObservationColumns } from '../domain/observation.ts';
import { type Period, parsePeriod } from '../domain/period.ts';
import type { RegionMember } from '../domain/region.ts';
import { combineRanks, rankColumn } from '../observations/key-dimension.ts';

/** Rows by level and unit, and by all else that names them. */
class PlaceRows {
  readonly #columns: ObservationColumns;
  readonly #keys: Float64Array;
  readonly #places = new Map<string, number>();
  readonly #rows = new Map<number, Map<number, number>>();

  constructor(columns: ObservationColumns) {
    const { indicator, profile, variant, periodType, period } = columns;
    this.#columns = columns;
    this.#keys = combineRanks([indicator, profile, variant, periodType, period].map(rankColumn), columns.length);
  }

  /** Indexes the rows of these places, so that they can be found. */
  index(places: ReadonlySet<string>): void {
    const codeOf = [...places].map((place, code): readonly [string, number] => [place, code]);
    for (const [place, code] of codeOf) this.#places.set(place, code);
    for (let row = 0; row < this.#columns.length; row++) {
      const code = this.#places.get(this.placeAt(row));
      if (code === undefined) continue;
      const key = this.#keys[row] ?? 0;
      const own = this.#rows.get(key) ?? new Map<number, number>();
      own.set(code, row);
      this.#rows.set(key, own);
    }
  }

  placeAt(row: number): string {
    const { level, unit } = this.#columns;
    return placeKey(level.words[level.codes[row] ?? 0] ?? 'country', unit.words[unit.codes[row] ?? 0] ?? '');
  }

  /** The row of another place with the same rest of the key; null where there is none. */
  beside(row: number, place: string): number | null {
    const code = this.#places.get(place);
    return code === undefined ? null : (this.#rows.get(this.#keys[row] ?? 0)?.get(code) ?? null);
  }
}

function placeKey(level: Level, unit: string): string {
  return `${level} ${unit}`;
}

function memberKey({ komnr, bydel }: RegionMember): string {
  return bydel === null ? placeKey('kommune', komnr) : placeKey('bydel', bydel);
}

function touches({ from, to }: RegionMember, { first, last }: Period): boolean {
  return (from === null || from <= last) && (to === null || first <= to);
}

/** Places whose rows the judgement of regions needs. */
function listNeeded(geography: Geography): ReadonlySet<string> {
  return new Set(geography.regions.all.flatMap(({ members }) => members.map(memberKey)));
}

/**
 * Hides regions where they would give away what is hidden. Divisions of a helsefellesskap cut across each other, so that
 * two regions may differ by a single kommune: a region is shown only where all that belong to it in the period are
 * shown, and then tells nothing that they do not. Comes after every other rule. Changes `isHidden`, 1 by row.
 */
export function hideByPlaces(columns: ObservationColumns, isHidden: Uint8Array, geography: Geography): void {
  const { level, unit, period } = columns;
  const regionCode = level.words.indexOf('region');
  const regionRows = Array.from(level.codes.keys()).filter((row) => level.codes[row] === regionCode);
  if (regionRows.length === 0) return;
  const rows = new PlaceRows(columns);
  rows.index(listNeeded(geography));
  const periods = period.words.map(parsePeriod);
  for (const row of regionRows) {
    if (isHidden[row] === 1) continue;
    const at = periods[period.codes[row] ?? 0] ?? null;
    const region = geography.regions.byId(unit.words[unit.codes[row] ?? 0] ?? '');
    const members = region?.members.filter((one) => at === null || touches(one, at)) ?? [];
    const besides = members.map((member) => rows.beside(row, memberKey(member)));
    if (besides.some((one) => one !== null && isHidden[one] === 1)) isHidden[row] = 1;
  }
}

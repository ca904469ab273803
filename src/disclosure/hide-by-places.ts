import type { Geography } from '../domain/geography.ts';
import { type Level, type ObservationColumns, observationStates, suppressionRules } from '../domain/observation.ts';
import { type Period, parsePeriod } from '../domain/period.ts';
import { outsideOf, type RegionMember } from '../domain/region.ts';
import { combineRanks, rankColumn } from '../observations/key-dimension.ts';
import { noRule } from '../observations/read-row.ts';

const suppressed = observationStates.indexOf('suppressed');
const partHidden = suppressionRules.indexOf('hidden-part');
const differenceHidden = suppressionRules.indexOf('outside-difference');

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

/** Places whose rows the judgement of regions and of those outside needs. */
function listNeeded(geography: Geography): ReadonlySet<string> {
  return new Set([
    placeKey('country', '0'),
    ...geography.helsefellesskap.map(({ id }) => placeKey('helsefellesskap', id)),
    ...geography.regions.all.flatMap(({ members }) => members.map(memberKey)),
  ]);
}

/**
 * Hides regions and those outside where they would give away what is hidden. Divisions of a helsefellesskap cut across
 * each other, so that two regions may differ by a single kommune: a region is shown only where all that belong to it in
 * the period are shown, and then tells nothing that they do not. Those outside are the whole data set less the
 * helsefellesskap: where they must be hidden and both others could be shown, the whole is hidden, and where one of the
 * others is hidden, so are they. Comes after every other rule. Changes `rules`, indexed like the rows of `columns`.
 */
export function hideByPlaces(columns: ObservationColumns, rules: Uint8Array, geography: Geography): void {
  const { level, unit, period } = columns;
  const regionCode = level.words.indexOf('region');
  const regionRows = Array.from(level.codes.keys()).filter((row) => level.codes[row] === regionCode);
  if (regionRows.length === 0) return;
  const rows = new PlaceRows(columns);
  rows.index(listNeeded(geography));
  const isHidden = (row: number): boolean => rules[row] !== noRule || columns.state[row] === suppressed;
  const periods = period.words.map(parsePeriod);
  for (const row of regionRows) {
    const name = unit.words[unit.codes[row] ?? 0] ?? '';
    const home = outsideOf(name);
    if (home === null) {
      const at = periods[period.codes[row] ?? 0] ?? null;
      const members = geography.regions.byId(name)?.members.filter((one) => at === null || touches(one, at)) ?? [];
      const besides = members.map((member) => rows.beside(row, memberKey(member)));
      if (!isHidden(row) && besides.some((one) => one !== null && isHidden(one))) rules[row] = partHidden;
      continue;
    }
    const others = [placeKey('country', '0'), placeKey('helsefellesskap', home)].map((one) => rows.beside(row, one));
    const [country = null] = others;
    const othersShown = others.every((one) => one !== null && !isHidden(one));
    if (isHidden(row) && othersShown && country !== null) rules[country] = differenceHidden;
    else if (!isHidden(row) && !othersShown) rules[row] = differenceHidden;
  }
}

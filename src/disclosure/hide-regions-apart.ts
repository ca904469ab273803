import type { Geography } from '../domain/geography.ts';
import { type ObservationColumns, observationStates } from '../domain/observation.ts';
import { type IsoDate, parsePeriod } from '../domain/period.ts';
import { combineRanks, rankColumn } from '../observations/key-dimension.ts';
import { numberAt } from '../observations/read-row.ts';
import type { JudgedDefinition } from './judge-suppression.ts';
import { type Difference, listDifferences } from './region-differences.ts';
import type { SuppressionPolicy } from './suppression-policy.ts';

const measured = observationStates.indexOf('measured');

/** Rows of one number in a helsefellesskap and its regions. */
interface Together {
  readonly helsefellesskap: string;
  readonly date: IsoDate;
  whole: number | null;
  readonly regions: { readonly unit: string; readonly row: number }[];
}

/** Indicators told for regions and not for the places in them, by code. */
function findApart({ indicator, level, length }: ObservationColumns): ReadonlySet<number> {
  const [region, kommune, bydel] = (['region', 'kommune', 'bydel'] as const).map((word) => level.words.indexOf(word));
  const [withRegions, withPlaces] = [new Set<number>(), new Set<number>()];
  for (let row = 0; row < length; row++) {
    const at = level.codes[row];
    if (at === region) withRegions.add(indicator.codes[row] ?? 0);
    if (at === kommune || at === bydel) withPlaces.add(indicator.codes[row] ?? 0);
  }
  return new Set([...withRegions].filter((code) => !withPlaces.has(code)));
}

/** The helsefellesskap that a row tells of, or of a region of; null for rows of other places. */
function homeAt({ level, unit }: ObservationColumns, row: number, geography: Geography): string | null {
  const name = unit.words[unit.codes[row] ?? 0] ?? '';
  const word = level.words[level.codes[row] ?? 0];
  if (word === 'helsefellesskap') return name;
  return word === 'region' ? (geography.regions.byId(name)?.helsefellesskap ?? null) : null;
}

function groupRows(columns: ObservationColumns, codes: ReadonlySet<number>, geography: Geography): readonly Together[] {
  const { indicator, profile, variant, periodType, period, unit, level, length } = columns;
  const keys = combineRanks([indicator, profile, variant, periodType, period].map(rankColumn), length);
  const dates = period.words.map((word) => parsePeriod(word)?.last ?? '');
  const groups = new Map<string, Together>();
  for (let row = 0; row < length; row++) {
    const home = codes.has(indicator.codes[row] ?? 0) ? homeAt(columns, row, geography) : null;
    if (home === null) continue;
    const key = `${keys[row]} ${home}`;
    const date = dates[period.codes[row] ?? 0] ?? '';
    const group: Together = groups.get(key) ?? { helsefellesskap: home, date, whole: null, regions: [] };
    groups.set(key, group);
    if (level.words[level.codes[row] ?? 0] === 'helsefellesskap') group.whole = row;
    else group.regions.push({ unit: unit.words[unit.codes[row] ?? 0] ?? '', row });
  }
  return [...groups.values()].filter(({ regions }) => regions.length > 0);
}

/** Finds the differences between areas once for all numbers that ask for the same. */
function createDifferenceShelf(
  geography: Geography,
): (group: Together, units: readonly string[]) => readonly Difference[] {
  const known = new Map<string, readonly Difference[]>();
  return ({ helsefellesskap, date }, units) => {
    const key = JSON.stringify(units.map((unit) => geography.regions.membersOn(unit, date)));
    const found = known.get(key) ?? listDifferences(helsefellesskap, units, date, geography);
    known.set(key, found);
    return found;
  };
}

/**
 * Hides regions of what is not told for the places in them, as the patients of teams: all the regions of a
 * helsefellesskap together, where one of them is hidden, where the helsefellesskap is, or where areas taken from each
 * other leave fewer patients than the threshold. Comes after every other rule. Changes `isHidden`, 1 by row.
 */
export function hideRegionsApart(
  columns: ObservationColumns,
  isHidden: Uint8Array,
  definitions: readonly JudgedDefinition[],
  { threshold }: SuppressionPolicy,
  geography: Geography,
): void {
  const persons = new Set(definitions.filter(({ personBased }) => personBased).map(({ id }) => id));
  const codes = [...findApart(columns)].filter((code) => persons.has(columns.indicator.words[code] ?? ''));
  if (codes.length === 0) return;
  const differencesOf = createDifferenceShelf(geography);
  const patientsAt = (row: number): number => numberAt(columns.patients, row) ?? numberAt(columns.numerator, row) ?? 0;
  for (const group of groupRows(columns, new Set(codes), geography)) {
    const told = group.regions.filter(({ row }) => columns.state[row] === measured);
    const rows = [...(group.whole === null ? [] : [group.whole]), ...told.map(({ row }) => row)];
    const isFew = (difference: Difference): boolean => {
      const patients = Math.abs(rows.reduce((sum, row, at) => sum + patientsAt(row) * (difference[at] ?? 0), 0));
      return patients > 0 && patients < threshold;
    };
    const isUnsafe =
      group.whole === null ||
      rows.some((row) => isHidden[row] === 1) ||
      differencesOf(
        group,
        told.map(({ unit }) => unit),
      ).some(isFew);
    if (isUnsafe) for (const { row } of told) isHidden[row] = 1;
  }
}

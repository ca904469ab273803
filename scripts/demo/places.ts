import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { type Weights, weigh } from './draw.ts';

/** One sex and five-year age group of a kommune, with the number of stays it gives per inhabitant in thousandths. */
interface PeopleGroup {
  readonly sex: 1 | 2;
  readonly firstAge: number;
  readonly inhabitants: number;
  readonly staysThousandths: number;
}

interface Bydel {
  readonly bydel: string;
  readonly inhabitants: number;
}

export interface Place {
  readonly komnr: string;
  readonly helsefellesskap: string;
  readonly inhabitants: number;
  /** Expected stays, before scaling */
  readonly weight: number;
  readonly groups: readonly PeopleGroup[];
  readonly groupWeights: Weights;
  /** The number of 2020–2023 where it was another; null where it was the same or was split in 2024 */
  readonly formerNumber: string | null;
  /** Numbers of 2013–2019 that are now part of this kommune */
  readonly olderNumbers: readonly string[];
  /** Empty outside Oslo */
  readonly bydeler: readonly Bydel[];
  /** By inhabitants; null where there is no bydel */
  readonly bydelWeights: Weights | null;
}

export interface HelsefellesskapPlaces {
  readonly id: string;
  readonly places: readonly Place[];
}

type Row = Readonly<Record<string, string>>;

function readTable(folder: string, name: string): readonly Row[] {
  const text = readFileSync(`${folder}/${name}`, 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

function field(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`The reference table has no column ${column}`);
  return value;
}

/** Rough use of hospital by age, per thousand inhabitants. Only the shape matters: totals are scaled. */
function staysThousandths(sex: 1 | 2, firstAge: number): number {
  if (firstAge < 5) return 55;
  if (firstAge < 20) return 28;
  if (firstAge < 45) return sex === 2 ? 75 : 48;
  if (firstAge < 65) return 95;
  if (firstAge < 75) return 190;
  if (firstAge < 85) return 320;
  return 430;
}

const populationYear = '2025';

const agePattern = /^(\d+)(-\d+|\+)$/;

/** The cells of a wide population row, one per five-year age group. */
function readAges(row: Row): { firstAge: number; inhabitants: number }[] {
  return Object.entries(row).flatMap(([column, cell]) => {
    const firstAge = agePattern.exec(column)?.[1];
    return firstAge === undefined ? [] : [{ firstAge: Number(firstAge), inhabitants: Number(cell) }];
  });
}

function readGroups(folder: string): ReadonlyMap<string, readonly PeopleGroup[]> {
  const groups = new Map<string, PeopleGroup[]>();
  for (const row of readTable(folder, 'befolkning-kommune.csv')) {
    if (field(row, 'aar') !== populationYear) continue;
    const sex = field(row, 'kjonn') === 'M' ? 1 : 2;
    const komnr = field(row, 'kommunenr');
    const own = readAges(row).map(
      (group) => ({ ...group, sex, staysThousandths: staysThousandths(sex, group.firstAge) }) as const,
    );
    groups.set(komnr, [...(groups.get(komnr) ?? []), ...own]);
  }
  return groups;
}

function readFormerNumbers(folder: string): ReadonlyMap<string, string> {
  const renumbered = readTable(folder, 'kommune-endringer-2024.csv').filter(
    (row) => field(row, 'endringstype') !== 'deling',
  );
  return new Map(renumbered.map((row) => [field(row, 'nytt_nr'), field(row, 'gammelt_nr')]));
}

function readOlderNumbers(folder: string): ReadonlyMap<string, readonly string[]> {
  const older = new Map<string, string[]>();
  for (const row of readTable(folder, 'kommune-historiske-2013-2019.csv')) {
    const komnr = field(row, 'kommunenr_2024');
    if (/^\d{4}$/.test(komnr)) older.set(komnr, [...(older.get(komnr) ?? []), field(row, 'historisk_nr')]);
  }
  return older;
}

function readBydeler(folder: string): readonly Bydel[] {
  const inhabitants = new Map<string, number>();
  for (const row of readTable(folder, 'befolkning-bydel-oslo.csv')) {
    if (field(row, 'aar') !== populationYear) continue;
    const bydel = field(row, 'bydelsnr');
    inhabitants.set(
      bydel,
      (inhabitants.get(bydel) ?? 0) + readAges(row).reduce((sum, group) => sum + group.inhabitants, 0),
    );
  }
  return readTable(folder, 'bydeler-oslo.csv')
    .filter((row) => field(row, 'type') === 'bydel')
    .map((row) => ({ bydel: field(row, 'bydelsnr'), inhabitants: inhabitants.get(field(row, 'bydelsnr')) ?? 0 }));
}

function buildPlace(
  komnr: string,
  helsefellesskap: string,
  groups: readonly PeopleGroup[],
): Omit<Place, 'bydeler' | 'bydelWeights' | 'formerNumber' | 'olderNumbers'> {
  const weights = groups.map((group) => group.inhabitants * group.staysThousandths);
  return {
    komnr,
    helsefellesskap,
    inhabitants: groups.reduce((sum, group) => sum + group.inhabitants, 0),
    weight: Math.round(weights.reduce((a, b) => a + b, 0) / 1000),
    groups,
    groupWeights: weigh(weights),
  };
}

/** The 357 kommuner in their 19 helsefellesskap, H01 first and kommuner by number, from the reference facts of `data/`. */
export function loadPlaces(): readonly HelsefellesskapPlaces[] {
  const folder = fileURLToPath(new URL('../../data', import.meta.url));
  const groups = readGroups(folder);
  const former = readFormerNumbers(folder);
  const older = readOlderNumbers(folder);
  const bydeler = readBydeler(folder);
  const byId = new Map<string, Place[]>();
  const members = readTable(folder, 'kommune-helsefellesskap.csv').filter((row) => field(row, 'type') === 'kommune');
  for (const row of [...members].sort((a, b) => (field(a, 'nr') < field(b, 'nr') ? -1 : 1))) {
    const komnr = field(row, 'nr');
    const id = field(row, 'helsefellesskap_id');
    const place = buildPlace(komnr, id, groups.get(komnr) ?? []);
    const list = byId.get(id) ?? [];
    list.push({
      ...place,
      formerNumber: former.get(komnr) ?? null,
      olderNumbers: older.get(komnr) ?? [],
      ...(komnr === '0301'
        ? { bydeler, bydelWeights: weigh(bydeler.map(({ inhabitants }) => inhabitants)) }
        : { bydeler: [], bydelWeights: null }),
    });
    byId.set(id, list);
  }
  return [...byId.keys()].sort().map((id) => ({ id, places: byId.get(id) ?? [] }));
}

import { cutDay, daySeconds, mainDiagnoses, type PlainData } from './plain-data.ts';
import { readyIntervals, stayNights } from './plain-nights.ts';
import { compareAdmission, isPrivate, type KnownStay, knownStays, openEnd } from './plain-stays.ts';

interface Episode {
  readonly stays: readonly KnownStay[];
  readonly inn: number;
  readonly left: number;
  readonly acute: boolean;
  readonly alder: number | null;
  readonly hdiag: string | null;
}

/** What a definition asks; written as one reads the method page. */
interface Definition {
  readonly sektor: 'SOM' | 'PHV';
  readonly byDate: boolean;
  readonly isIndex: (episode: Episode, data: PlainData) => boolean;
  readonly isWithin: (left: number, inn: number) => boolean;
  readonly deathLeaves: boolean;
}

const dayOf = (time: number): number => Math.floor(time / daySeconds);
const isOld = ({ alder }: Episode): boolean => alder !== null && alder >= 67;
const inSeconds = (left: number, inn: number): boolean => inn <= left + 30 * daySeconds;
const inDays = (left: number, inn: number): boolean => dayOf(inn) - dayOf(left) >= 1 && dayOf(inn) - dayOf(left) <= 30;
const inFewerDays = (left: number, inn: number): boolean =>
  dayOf(inn) - dayOf(left) >= 1 && dayOf(inn) - dayOf(left) <= 29;
/** Lungs and hips are of the eleven groups; S72.3 is a broken thigh, and so is that. */
function isListed(hdiag: string | null): boolean {
  return hdiag !== null && (['lungs', 'hip'].includes(mainDiagnoses[hdiag] ?? '') || hdiag === 'S72.3');
}

const base = { sektor: 'SOM', byDate: false, isWithin: inSeconds, deathLeaves: true } as const;

export const plainDefinitions: Readonly<Record<string, Definition>> = {
  'ahus-67': { ...base, isIndex: isOld },
  nki: { ...base, isIndex: (episode) => isOld(episode) && isListed(episode.hdiag) },
  skde: { ...base, isIndex: isOld, isWithin: inFewerDays },
  samhandlingsbarometer: { ...base, byDate: true, isIndex: () => true, isWithin: inDays, deathLeaves: false },
  phv: { ...base, sektor: 'PHV', isIndex: () => true },
  '-': { ...base, isIndex: ({ stays }) => stays.some((stay) => readyIntervals(stay).length > 0) },
  overligger: {
    ...base,
    isIndex: ({ stays }, data) => {
      const waited = new Set(stayNights(data, 'stay', 'gross').map(({ stay }) => stay.id));
      return stays.some(({ id }) => waited.has(id));
    },
  },
};

function leftOf({ ut }: KnownStay): number {
  return ut ?? openEnd;
}

function joinEpisodes(stays: readonly KnownStay[], byDate: boolean): readonly Episode[] {
  const groups: KnownStay[][] = [];
  for (const stay of [...stays].sort(compareAdmission)) {
    const open = groups.at(-1);
    const left = Math.max(...(open ?? []).map(leftOf));
    const joins = byDate ? dayOf(stay.inn) <= dayOf(left) : stay.inn <= left + 8 * 3600;
    if (open !== undefined && joins) open.push(stay);
    else groups.push([stay]);
  }
  return groups.map((group) => {
    const [first] = group;
    return {
      stays: group,
      inn: Math.min(...group.map(({ inn }) => inn)),
      left: Math.max(...group.map(leftOf)),
      acute: first !== undefined && first.innmateHast <= 3,
      alder: first?.alder ?? null,
      hdiag: first?.hdiag ?? null,
    };
  });
}

function lastOf(stays: readonly KnownStay[]): KnownStay | undefined {
  return [...stays].sort((a, b) => leftOf(a) - leftOf(b) || compareAdmission(a, b)).at(-1);
}

interface PlainIndex {
  readonly komnr: string | null;
  /** Day of discharge */
  readonly day: number;
  readonly readmitted: boolean;
  /** At the first admission */
  readonly alder: number | null;
}

function indexesOf(patient: readonly KnownStay[], definition: Definition, data: PlainData): readonly PlainIndex[] {
  const byDate = patient.some(({ dateOnly }) => dateOnly);
  const episodes = joinEpisodes(patient, definition.byDate || byDate);
  const isWithin = byDate && definition.isWithin === inSeconds ? inDays : definition.isWithin;
  const eligible = episodes.map(
    (episode) =>
      definition.isIndex(episode, data) &&
      episode.stays.every(({ ut, uttilstand }) => ut !== null && uttilstand !== 2 && uttilstand !== 3),
  );
  const readmitted = new Set<number>();
  episodes.forEach((episode, number) => {
    const index = eligible.lastIndexOf(true, number - 1);
    const from = index < 0 || number === 0 ? undefined : episodes[index];
    if (from !== undefined && episode.acute && isWithin(from.left, episode.inn)) readmitted.add(index);
  });
  return episodes.flatMap((episode, number): PlainIndex[] => {
    if (!eligible[number] || episode.left + 30 * daySeconds >= openEnd) return [];
    const dodDay = episode.stays[0]?.dodDay ?? null;
    const died = dodDay !== null && dodDay <= cutDay && dodDay <= dayOf(episode.left) + 30;
    if (definition.deathLeaves && died && !readmitted.has(number)) return [];
    const komnr = lastOf(episode.stays.filter((stay) => stay.komnr !== null))?.komnr ?? null;
    return [{ komnr, day: dayOf(episode.left), readmitted: readmitted.has(number), alder: episode.alder }];
  });
}

/** Every index of a definition, patient by patient. */
export function plainReadmissions(data: PlainData, profile: string): readonly PlainIndex[] {
  const definition = plainDefinitions[profile];
  if (definition === undefined) throw new RangeError(`No plain definition of ${profile}`);
  const stays = knownStays(data).filter(
    (stay) => stay.sektor === definition.sektor && stay.omsorgsniva === 1 && !stay.rehab && !isPrivate(stay),
  );
  const pids = [...new Set(stays.map(({ pid }) => pid))];
  return pids.flatMap((pid) =>
    indexesOf(
      stays.filter((stay) => stay.pid === pid),
      definition,
      data,
    ),
  );
}

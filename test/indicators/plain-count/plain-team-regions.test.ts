import { beforeAll, describe, expect, it } from 'vitest';
import { computeObservations } from '../../../src/indicators/compute.ts';
import { createDataSet, refreshDataSet } from '../../../src/intake/data-set.ts';
import { createObservationStore, type ObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { intakeEngine, readText } from '../../support/intake.ts';
import { adultsOfPlace, isRunning, membersOn } from '../../support/plain-count/plain-coverage.ts';
import { addTo, type Sums, toldSums, toRecord } from '../../support/plain-count/plain-sums.ts';
import { drawPlainTeams, type PlainTeam, writePlainTeams } from '../../support/plain-count/plain-teams.ts';

const engine = intakeEngine();
/** Periods with the day they are read, and the reports that tell of that day, the shortest first. */
const periods = {
  '2024Q4': { day: '2024-12-31', reports: ['2024Q4'] },
  '2025Q1': { day: '2025-03-31', reports: ['2025-03', '2025Q1'] },
} as const;
const regions = geography.regions.all;
const units = regions.map(({ id }) => id);
type Region = (typeof regions)[number];
type Place = { readonly komnr: string; readonly bydel: string | null };

/** Those who belong to the region on a day. */
function placesOf({ members }: Region, day: string): readonly Place[] {
  return members.filter(({ from, to }) => (from ?? '') <= day && day <= (to ?? '9'));
}

const isWithin = (place: Place, other: Place): boolean =>
  place.komnr === other.komnr && (other.bydel === null || other.bydel === place.bydel);

/** Where the members of a team lie on a day, seen from a region: none of them there, all of them, or some. */
function standing(team: PlainTeam, region: Region, day: string): 'none' | 'all' | 'some' {
  const places = placesOf(region, day);
  const members = membersOn(team, day);
  const meets = (member: Place): boolean => places.some((place) => isWithin(member, place) || isWithin(place, member));
  if (!isRunning(team, day) || !members.some(meets)) return 'none';
  return members.every((member) => places.some((place) => isWithin(member, place))) ? 'all' : 'some';
}

/** What all rounds have told of, so that none of the rules goes untried. */
let patientsTold = 0;
let regionsUndivided = 0;

describe.each([0, 1, 2])('regions of teams drawn in round %i', (round) => {
  /** Kommuner of the same region lie side by side, so that some teams have all their members in one. */
  const kommuner = [...new Set(regions.flatMap(({ members }) => members.map(({ komnr }) => komnr)))];
  const teams = drawPlainTeams(700 + round, 9, kommuner);
  let store: ObservationStore;

  beforeAll(async () => {
    const running = await engine();
    await createDataSet(running);
    const read = [];
    for (const text of writePlainTeams(teams)) read.push(await readText(running, text));
    await refreshDataSet(running, read);
    const indicators = ['fact-pasienter-per-10000', 'fact-pasienter-per-arsverk', 'fact-fidelity'];
    store = createObservationStore(await computeObservations(running, { cut: '2025-04-15', indicators }));
  });

  /** What teams tell of every region, and the regions where a team tells of more than the region. */
  function count(hasPositions: boolean): { readonly sums: Sums; readonly undivided: ReadonlySet<string> } {
    const sums: Sums = new Map();
    const undivided = new Set<string>();
    for (const region of regions) {
      for (const [period, { day, reports }] of Object.entries(periods)) {
        const key = `${region.id} - ${period}`;
        for (const team of teams) {
          const report = reports.map((one) => team.reports.find((own) => own.period === one)).find((one) => one);
          if (report === undefined || (hasPositions && (report.positions ?? 0) === 0)) continue;
          const stands = standing(team, region, day);
          if (stands === 'some') undivided.add(key);
          if (stands === 'all') addTo(sums, key, report.patients, report.positions ?? 0);
        }
      }
    }
    for (const key of undivided) sums.delete(key);
    return { sums, undivided };
  }

  const asked = { profiles: ['-'], level: 'region', units, periods: Object.keys(periods) } as const;

  it('have the patients per adult that a plain count finds, where all their teams are theirs alone', () => {
    const plain: Sums = new Map();
    for (const [key, [patients = 0]] of count(false).sums) {
      const [unit = '', , period = ''] = key.split(' ');
      const [region, day] = [regions.find(({ id }) => id === unit), period === '2024Q4' ? '2024-12-31' : '2025-03-31'];
      const places = region === undefined ? [] : placesOf(region, day);
      const adults = places.reduce((sum, { komnr, bydel }) => sum + adultsOfPlace(bydel ?? komnr, day), 0);
      addTo(plain, key, (patients / adults) * 10_000);
    }
    patientsTold += plain.size;
    expect(toldSums(store, { ...asked, indicator: 'fact-pasienter-per-10000' })).toEqual(toRecord(plain));
  });

  it('have the patients per position that a plain count finds', () => {
    const found = toldSums(store, { ...asked, indicator: 'fact-pasienter-per-arsverk', read: 'parts' });
    expect(found).toEqual(toRecord(count(true).sums));
  });

  it('have no number where a team has members elsewhere too', () => {
    const { undivided } = count(false);
    regionsUndivided += undivided.size;
    for (const key of undivided) {
      const [unit = '', , period = ''] = key.split(' ');
      const place = { indicator: 'fact-pasienter-per-10000', profile: '-', variant: '-', level: 'region' } as const;
      expect(store.one({ ...place, unit, periodType: 'quarter', period })).toMatchObject({
        ...{ state: 'not-meaningful', numerator: null, denominator: null, value: null, patients: null },
      });
    }
  });

  it.each(['2010N23', '2017RN23'] as const)('follow the model as a plain count finds, %s', (scale) => {
    const plain: Sums = new Map();
    for (const region of regions) {
      for (const [period, { day }] of Object.entries(periods)) {
        for (const team of teams.filter((one) => standing(one, region, day) !== 'none')) {
          const latest = team.scores.filter((one) => one.scale === scale && one.date <= day).at(-1);
          if (latest !== undefined) addTo(plain, `${region.id} ${scale} ${period}`, latest.score / 10, 1);
        }
      }
    }
    const told = { ...asked, indicator: 'fact-fidelity', profiles: [scale], read: 'parts' } as const;
    expect(toldSums(store, told)).toEqual(toRecord(plain));
  });
});

it('tell of regions, and have some that cannot be told', () => {
  expect(patientsTold).toBeGreaterThan(3);
  expect(regionsUndivided).toBeGreaterThan(3);
});

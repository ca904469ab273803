import { beforeAll, describe, expect, it } from 'vitest';
import type { Level } from '../../../src/domain/observation.ts';
import { outsideUnit } from '../../../src/domain/region.ts';
import type { SplitNumbers } from '../../../src/domain/split.ts';
import { computeObservations } from '../../../src/indicators/compute.ts';
import { computeSplit } from '../../../src/indicators/split/compute-split.ts';
import { createDataSet, refreshDataSet } from '../../../src/intake/data-set.ts';
import { createObservationStore, type ObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { intakeEngine, readText } from '../../support/intake.ts';
import { cutDay, drawPlainData } from '../../support/plain-count/plain-data.ts';
import { dateText, writePlainFiles } from '../../support/plain-count/plain-files.ts';
import { patientNights, readyIntervals } from '../../support/plain-count/plain-nights.ts';
import { plainPlaces } from '../../support/plain-count/plain-places.ts';
import { plainReadmissions } from '../../support/plain-count/plain-readmissions.ts';
import { knownStays } from '../../support/plain-count/plain-stays.ts';
import { askFor } from '../observe-rows.ts';

const engine = intakeEngine();
const home = 'H13';
const cut = dateText(cutDay);
const setsPerKommune = 12;

/** Data sets of one helsefellesskap, where some live elsewhere and some nobody knows where. */
const inside = geography.kommuner.filter(({ helsefellesskap }) => helsefellesskap === home).map(({ komnr }) => komnr);
const elsewhere = geography.kommuner
  .filter(({ komnr, helsefellesskap }) => helsefellesskap !== home && komnr !== '0301')
  .map(({ komnr }) => komnr);
const sets = inside.flatMap((komnr, index) =>
  Array.from({ length: setsPerKommune }, (_, turn) =>
    drawPlainData(
      9000 + index * setsPerKommune + turn,
      `${komnr}-${turn}`,
      komnr,
      elsewhere[(index * 7 + turn) % elsewhere.length] ?? '',
    ),
  ),
);

/** Periods of several grains, each with the days that belong to it. */
const periods: Readonly<Record<string, (date: string) => boolean>> = {
  '2024-02': (date) => date.startsWith('2024-02'),
  '2024Q1': (date) => date >= '2024-01-01' && date <= '2024-03-31',
  [`YTD-${cut}`]: (date) => date >= '2024-01-01' && date <= cut,
};

const places = [...new Set([...inside, ...elsewhere, null].flatMap((komnr) => plainPlaces(komnr, '2024-02-01', home)))];

function isLevel(word: string): word is Level {
  return ['country', 'helsefellesskap', 'kommune', 'region'].includes(word);
}

function placeOf(place: string): { readonly level: Level; readonly unit: string } {
  const [level = '', ...unit] = place.split(' ');
  if (!isLevel(level)) throw new RangeError(`No level ${level}`);
  return { level, unit: unit.join(' ') };
}

interface Happening {
  readonly komnr: string | null;
  readonly day: number;
  /** What is counted: amounts that are added up, or one person */
  readonly amounts?: readonly number[];
  readonly pid?: string;
}

/** `place period` → sums, or the number of different people. Zeros are left out. */
function count(happenings: readonly Happening[]): Record<string, readonly number[]> {
  const sums = new Map<string, number[]>();
  const people = new Map<string, Set<string>>();
  for (const { komnr, day, amounts, pid } of happenings) {
    const date = dateText(day);
    for (const place of plainPlaces(komnr, date, home)) {
      for (const [period, holds] of Object.entries(periods)) {
        if (!holds(date)) continue;
        const key = `${place} ${period}`;
        if (pid !== undefined) people.set(key, (people.get(key) ?? new Set()).add(pid));
        const known = sums.get(key) ?? [];
        if (amounts !== undefined)
          sums.set(
            key,
            amounts.map((amount, at) => amount + (known[at] ?? 0)),
          );
      }
    }
  }
  const all = [...sums, ...[...people].map(([key, pids]) => [key, [pids.size]] as const)];
  return Object.fromEntries(
    all.filter(([, told]) => told.some((one) => one !== 0)).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

interface Told {
  readonly indicator: string;
  readonly variant?: 'gross' | 'net' | '-';
  readonly profile?: string;
  readonly share?: boolean;
}

function told(store: ObservationStore, { share = false, ...asked }: Told): Record<string, readonly number[]> {
  const found = places.flatMap((place) =>
    Object.keys(periods).map((period) => {
      const one = askFor(store, { ...asked, ...placeOf(place), period });
      return [`${place} ${period}`, share ? [one?.numerator ?? 0, one?.denominator ?? 0] : [one?.value ?? 0]] as const;
    }),
  );
  return Object.fromEntries(
    found.filter(([, each]) => each.some((one) => one !== 0)).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('places, wide periods and groups', () => {
  let store: ObservationStore;
  let split: SplitNumbers | null;

  beforeAll(async () => {
    const running = await engine();
    await createDataSet(running);
    const reports = [];
    for (const text of Object.values(writePlainFiles(sets))) reports.push(await readText(running, text));
    await refreshDataSet(running, reports);
    const indicators = ['overliggerdogn', 'utskrivningsklare-pasienter', 'reinnleggelse-30d'];
    store = createObservationStore(await computeObservations(running, { cut, indicators, yearToDate: true }));
    const wish = { indicator: 'reinnleggelse-30d', profile: 'ahus-67', split: 'alder' } as const;
    split = await computeSplit(running, wish, { cut, yearToDate: true });
  });

  it('are what the data sets were drawn for', () => {
    expect(places).toContain(`region ${outsideUnit(home)}`);
    expect(places.filter((place) => place.startsWith('region ')).length).toBeGreaterThan(3);
  });

  it.each(['gross', 'net'] as const)('have the nights that a plain count finds, %s', (variant) => {
    const nights = sets
      .flatMap((set) => patientNights(set, 'stay', variant))
      .filter(({ stay }) => stay.sektor === 'SOM')
      .map(({ komnr, day }) => ({ komnr, day, amounts: [1] }));
    const plain = count(nights);
    expect(Object.keys(plain).length).toBeGreaterThan(100);
    expect(told(store, { indicator: 'overliggerdogn', variant })).toEqual(plain);
  });

  it('have the different people that a plain count finds', () => {
    const ready = sets
      .flatMap(knownStays)
      .filter(({ sektor }) => sektor === 'SOM')
      .flatMap((stay) =>
        readyIntervals(stay).map(({ from }) => ({ komnr: stay.komnr, day: Math.floor(from / 86_400), pid: stay.pid })),
      );
    expect(told(store, { indicator: 'utskrivningsklare-pasienter' })).toEqual(count(ready));
  });

  it('have the readmissions that a plain count finds', () => {
    const indexes = sets.flatMap((set) => plainReadmissions(set, 'ahus-67'));
    const plain = count(
      indexes.map(({ komnr, day, readmitted }) => ({ komnr, day, amounts: [readmitted ? 1 : 0, 1] })),
    );
    expect(told(store, { indicator: 'reinnleggelse-30d', profile: 'ahus-67', share: true })).toEqual(plain);
  });

  it.each([
    ['67-74', 67],
    ['80-84', 80],
    ['90+', 91],
  ])('have the readmissions of the ages %s that a plain count finds', (group, age) => {
    const indexes = sets.flatMap((set) => plainReadmissions(set, 'ahus-67')).filter(({ alder }) => alder === age);
    const plain = count(
      indexes.map(({ komnr, day, readmitted }) => ({ komnr, day, amounts: [readmitted ? 1 : 0, 1] })),
    );
    const withoutRegions = Object.entries(plain).filter(([key]) => !key.startsWith('region '));
    expect(withoutRegions.length).toBeGreaterThan(20);
    const columns = split?.groups.find((one) => one.group === group)?.columns;
    const ofGroup =
      columns === undefined
        ? {}
        : told(createObservationStore(columns), { indicator: 'reinnleggelse-30d', profile: 'ahus-67', share: true });
    expect(ofGroup).toEqual(Object.fromEntries(withoutRegions));
  });
});

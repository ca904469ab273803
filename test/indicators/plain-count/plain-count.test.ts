import { beforeAll, describe, expect, it } from 'vitest';
import { computeObservations } from '../../../src/indicators/compute.ts';
import { createDataSet, refreshDataSet } from '../../../src/intake/data-set.ts';
import { createObservationStore, type ObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { intakeEngine, readText } from '../../support/intake.ts';
import { cutDay, drawPlainData, type PlainData } from '../../support/plain-count/plain-data.ts';
import { dateText, writePlainFiles } from '../../support/plain-count/plain-files.ts';
import {
  type CountedNight,
  patientNights,
  readyIntervals,
  stayNights,
} from '../../support/plain-count/plain-nights.ts';
import { plainDefinitions, plainReadmissions } from '../../support/plain-count/plain-readmissions.ts';
import { knownStays } from '../../support/plain-count/plain-stays.ts';
import { askFor } from '../observe-rows.ts';

const engine = intakeEngine();
const rounds = 6;
const setsPerPair = 3;
const variants = ['gross', 'net'] as const;

/** Three data sets share two kommuner of their own, so that one computation tells of many data sets. */
const kommuner = geography.kommuner.map(({ komnr }) => komnr).filter((komnr) => komnr !== '0301');
const pairs = Array.from({ length: Math.floor(kommuner.length / 2) }, (_, index) => [
  kommuner[index * 2] ?? '',
  kommuner[index * 2 + 1] ?? '',
]);

interface Round {
  readonly sets: readonly PlainData[];
  readonly store: ObservationStore;
}

async function observe(round: number): Promise<Round> {
  const running = await engine();
  const sets = pairs.flatMap(([home = '', away = ''], index) =>
    Array.from({ length: setsPerPair }, (_, turn) =>
      drawPlainData((round * pairs.length + index) * setsPerPair + turn, `${home}-${turn}`, home, away),
    ),
  );
  const files = writePlainFiles(sets);
  await createDataSet(running);
  const reports = [];
  for (const text of Object.values(files)) reports.push(await readText(running, text));
  expect(reports.map(({ status, rowsRejected }) => [status, rowsRejected])).toEqual(reports.map(() => ['accepted', 0]));
  await refreshDataSet(running, reports);
  const indicators = [
    'overliggerdogn',
    'liggetid-etter-meldt',
    'betalingsdogn',
    'utskrivningsklare-pasienter',
    'reinnleggelse-30d',
    'reinnleggelse-30d-etter-utskrivningsklar',
  ];
  const columns = await computeObservations(running, { cut: dateText(cutDay), indicators });
  return { sets, store: createObservationStore(columns) };
}

const monthOf = (day: number): string => dateText(day).slice(0, 7);
const months = [...new Set(Array.from({ length: cutDay + 1 }, (_, day) => monthOf(day)))];
const profileOf = (sektor: string): string => (sektor === 'SOM' ? '-' : sektor.toLowerCase());

/** `kommune profile month` → sums, as text so that a difference shows what it is about. Zeros are left out. */
type Sums = Map<string, number[]>;

function addTo(sums: Sums, key: string, ...amounts: number[]): void {
  const known = sums.get(key) ?? amounts.map(() => 0);
  sums.set(
    key,
    known.map((sum, index) => sum + (amounts[index] ?? 0)),
  );
}

function toRecord(sums: Sums): Record<string, number[]> {
  const kept = [...sums].filter(([, amounts]) => amounts.some((amount) => amount !== 0));
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function nightSums(nights: readonly CountedNight[]): Record<string, number[]> {
  const sums: Sums = new Map();
  for (const { komnr, day, stay } of nights)
    if (komnr !== null) addTo(sums, `${komnr} ${profileOf(stay.sektor)} ${monthOf(day)}`, 1);
  return toRecord(sums);
}

interface Told {
  readonly indicator: string;
  readonly variant?: 'gross' | 'net' | '-';
  readonly profiles: readonly string[];
  readonly share: boolean;
}

function toldSums(
  { sets, store }: Round,
  { indicator, variant = '-', profiles, share }: Told,
): Record<string, number[]> {
  const sums: Sums = new Map();
  for (const unit of new Set(sets.flatMap(({ home, away }) => [home, away]))) {
    for (const profile of profiles) {
      for (const period of months) {
        const found = askFor(store, { indicator, variant, profile, level: 'kommune', unit, period });
        const amounts = share ? [found?.numerator ?? 0, found?.denominator ?? 0] : [found?.value ?? 0];
        addTo(sums, `${unit} ${profile} ${period}`, ...amounts);
      }
    }
  }
  return toRecord(sums);
}

const sectors = ['-', 'phv'];

describe.each(Array.from({ length: rounds }, (_, round) => round))('data sets drawn in round %i', (number) => {
  let round: Round;

  beforeAll(async () => {
    round = await observe(number);
  });

  it.each(variants)('have the nights that a plain count finds, %s', (variant) => {
    const plain = nightSums(round.sets.flatMap((set) => patientNights(set, 'stay', variant)));
    expect(Object.keys(plain).length).toBeGreaterThan(100);
    expect(toldSums(round, { indicator: 'overliggerdogn', variant, profiles: sectors, share: false })).toEqual(plain);
  });

  it.each(variants)('have the nights to be paid for that a plain count finds, %s', (variant) => {
    const plain = nightSums(round.sets.flatMap((set) => patientNights(set, 'payment', variant)));
    expect(Object.keys(plain).length).toBeGreaterThan(80);
    expect(toldSums(round, { indicator: 'betalingsdogn', variant, profiles: sectors, share: false })).toEqual(plain);
  });

  it.each(variants)('have the nights per stay that a plain count finds, %s', (variant) => {
    const sums: Sums = new Map();
    for (const set of round.sets) {
      const nights = stayNights(set, 'stay', variant);
      for (const stay of knownStays(set)) {
        const own = nights.filter((night) => night.stay.id === stay.id);
        const komnr = own.toSorted((a, b) => a.day - b.day).at(-1)?.komnr ?? null;
        if (own.length === 0 || stay.ut === null || komnr === null || stay.uttilstand === 2 || stay.uttilstand === 3)
          continue;
        addTo(sums, `${komnr} ${profileOf(stay.sektor)} ${monthOf(Math.floor(stay.ut / 86_400))}`, own.length, 1);
      }
    }
    const told = toldSums(round, { indicator: 'liggetid-etter-meldt', variant, profiles: sectors, share: true });
    expect(told).toEqual(toRecord(sums));
  });

  it('have the people reported ready that a plain count finds', () => {
    const people = new Map<string, Set<string>>();
    for (const stay of round.sets.flatMap(knownStays)) {
      if (stay.komnr === null) continue;
      for (const { from } of readyIntervals(stay)) {
        const key = `${stay.komnr} ${profileOf(stay.sektor)} ${monthOf(Math.floor(from / 86_400))}`;
        people.set(key, (people.get(key) ?? new Set()).add(stay.pid));
      }
    }
    const plain = toRecord(new Map([...people].map(([key, pids]) => [key, [pids.size]])));
    const told = { indicator: 'utskrivningsklare-pasienter', profiles: sectors, share: false };
    expect(toldSums(round, told)).toEqual(plain);
  });

  it.each(Object.keys(plainDefinitions))('have the readmissions that a plain count finds, %s', (profile) => {
    const sums: Sums = new Map();
    for (const { komnr, day, readmitted } of round.sets.flatMap((set) => plainReadmissions(set, profile)))
      if (komnr !== null) addTo(sums, `${komnr} ${profile} ${monthOf(day)}`, readmitted ? 1 : 0, 1);
    const waited = profile === '-' || profile === 'overligger';
    const indicator = waited ? 'reinnleggelse-30d-etter-utskrivningsklar' : 'reinnleggelse-30d';
    const plain = toRecord(sums);
    expect(Object.keys(plain).length).toBeGreaterThan(10);
    expect(toldSums(round, { indicator, profiles: [profile], share: true })).toEqual(plain);
  });
});

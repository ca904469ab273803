import { beforeAll, describe, expect, it } from 'vitest';
import { computeObservations } from '../../../src/indicators/compute.ts';
import { createDataSet, refreshDataSet } from '../../../src/intake/data-set.ts';
import { createObservationStore, type ObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { intakeEngine, readText } from '../../support/intake.ts';
import { cutDay, drawPlainData, type PlainData } from '../../support/plain-count/plain-data.ts';
import { injuries, isFall, isHip, severelyIll } from '../../support/plain-count/plain-diagnoses.ts';
import { dateText, writePlainFiles } from '../../support/plain-count/plain-files.ts';
import {
  type CountedNight,
  patientNights,
  plainTime,
  readyIntervals,
  stayNights,
} from '../../support/plain-count/plain-nights.ts';
import { plainDefinitions, plainReadmissions } from '../../support/plain-count/plain-readmissions.ts';
import { fourAcute, plainBedDays, topTenth } from '../../support/plain-count/plain-receivers.ts';
import { knownStays } from '../../support/plain-count/plain-stays.ts';
import { plainSummaries, summaryDays } from '../../support/plain-count/plain-summaries.ts';
import {
  addTo,
  monthOf,
  profileOf,
  type Sums,
  type Told,
  toldSums,
  toRecord,
} from '../../support/plain-count/plain-sums.ts';

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
    'epikrisetid-utskrivningsklare',
    'stormottakere-andel-liggedogn',
    'alvorlig-psykisk-lidelse',
    'hoftebrudd-67',
    'fallskade-67',
  ];
  const columns = await computeObservations(running, { cut: dateText(cutDay), indicators });
  return { sets, store: createObservationStore(columns) };
}

function nightSums(nights: readonly CountedNight[]): Record<string, number[]> {
  const sums: Sums = new Map();
  for (const { komnr, day, stay } of nights)
    if (komnr !== null) addTo(sums, `${komnr} ${profileOf(stay.sektor)} ${monthOf(day)}`, 1);
  return toRecord(sums);
}

const unitsOf = ({ sets }: Round): ReadonlySet<string> => new Set(sets.flatMap(({ home, away }) => [home, away]));

function told(round: Round, asked: Omit<Told, 'units'>): Record<string, number[]> {
  return toldSums(round.store, { ...asked, units: unitsOf(round) });
}

const years = ['2023', '2024'];
const sectors = ['-', 'phv', 'tsb'];

/** Stays with nights that were discharged alive, where their last night counts. */
function waitedStays(set: PlainData, variant: 'gross' | 'net') {
  const nights = stayNights(set, 'stay', variant);
  return knownStays(set).flatMap((stay) => {
    const own = nights.filter((night) => night.stay.id === stay.id).toSorted((a, b) => a.day - b.day);
    const komnr = own.at(-1)?.komnr ?? null;
    const isDead = stay.uttilstand === 2 || stay.uttilstand === 3;
    if (stay.ut === null || komnr === null || isDead) return [];
    return [{ stay, komnr, nights: own.length, month: monthOf(Math.floor(stay.ut / 86_400)) }];
  });
}

describe.each(Array.from({ length: rounds }, (_, round) => round))('data sets drawn in round %i', (number) => {
  let round: Round;

  beforeAll(async () => {
    round = await observe(number);
  });

  it.each(variants)('have the nights that a plain count finds, %s', (variant) => {
    const plain = nightSums(round.sets.flatMap((set) => patientNights(set, 'stay', variant)));
    expect(Object.keys(plain).length).toBeGreaterThan(100);
    expect(told(round, { indicator: 'overliggerdogn', variant, profiles: sectors })).toEqual(plain);
  });

  it.each(variants)('have the nights of each unit that a plain count finds, %s', (variant) => {
    const sums: Sums = new Map();
    for (const { day, stay } of round.sets.flatMap((set) => stayNights(set, 'stay', variant)))
      if (stay.enhet !== null) addTo(sums, `${stay.enhet} ${profileOf(stay.sektor)} ${monthOf(day)}`, 1);
    const asked = { indicator: 'overliggerdogn', variant, level: 'enhet', profiles: sectors } as const;
    expect(toldSums(round.store, { ...asked, units: ['Medisin', 'Kirurgi'] })).toEqual(toRecord(sums));
  });

  it.each(variants)('have the nights to be paid for that a plain count finds, %s', (variant) => {
    const plain = nightSums(round.sets.flatMap((set) => patientNights(set, 'payment', variant)));
    expect(Object.keys(plain).length).toBeGreaterThan(80);
    expect(told(round, { indicator: 'betalingsdogn', variant, profiles: sectors })).toEqual(plain);
  });

  it.each(variants)('have the nights per stay that a plain count finds, %s', (variant) => {
    const sums: Sums = new Map();
    for (const { stay, komnr, nights, month } of round.sets.flatMap((set) => waitedStays(set, variant)))
      addTo(sums, `${komnr} ${profileOf(stay.sektor)} ${month}`, nights, 1);
    const found = told(round, { indicator: 'liggetid-etter-meldt', variant, profiles: sectors, read: 'parts' });
    expect(found).toEqual(toRecord(sums));
  });

  it.each(variants)('have the time per stay that a plain count finds, %s', (variant) => {
    const sums: Sums = new Map();
    for (const set of round.sets) {
      for (const { stay, komnr, month } of waitedStays(set, variant)) {
        const time = plainTime(set, stay, variant);
        const profile = stay.sektor === 'SOM' ? 'tid' : `tid-${stay.sektor.toLowerCase()}`;
        if (time !== null) addTo(sums, `${komnr} ${profile} ${month}`, time, 1);
      }
    }
    const profiles = ['tid', 'tid-phv', 'tid-tsb'];
    const found = told(round, { indicator: 'liggetid-etter-meldt', variant, profiles, read: 'parts' });
    expect(Object.keys(found).length).toBeGreaterThan(20);
    expect(found).toEqual(toRecord(sums));
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
    expect(told(round, { indicator: 'utskrivningsklare-pasienter', profiles: sectors })).toEqual(plain);
  });

  it.each(Object.keys(plainDefinitions))('have the readmissions that a plain count finds, %s', (profile) => {
    const sums: Sums = new Map();
    for (const { komnr, day, readmitted } of round.sets.flatMap((set) => plainReadmissions(set, profile)))
      if (komnr !== null) addTo(sums, `${komnr} ${profile} ${monthOf(day)}`, readmitted ? 1 : 0, 1);
    const waited = profile === '-' || profile === 'overligger';
    const indicator = waited ? 'reinnleggelse-30d-etter-utskrivningsklar' : 'reinnleggelse-30d';
    const plain = toRecord(sums);
    expect(Object.keys(plain).length).toBeGreaterThan(10);
    expect(told(round, { indicator, profiles: [profile], read: 'parts' })).toEqual(plain);
  });

  it.each(Object.entries(summaryDays))('have the summaries in time that a plain count finds, %s', (profile, days) => {
    const sums: Sums = new Map();
    for (const { komnr, day, inTime } of round.sets.flatMap((set) => plainSummaries(set, days)))
      if (komnr !== null) addTo(sums, `${komnr} ${profile} ${monthOf(day)}`, inTime ? 1 : 0, 1);
    const plain = toRecord(sums);
    expect(Object.keys(plain).length).toBeGreaterThan(80);
    expect(told(round, { indicator: 'epikrisetid-utskrivningsklare', profiles: [profile], read: 'parts' })).toEqual(
      plain,
    );
  });

  it.each([
    ['topp-10', topTenth],
    ['fire-akutte', fourAcute],
  ])('have the nights of those who use most that a plain count finds, %s', (profile, draw) => {
    const sums: Sums = new Map();
    const partOf = draw(round.sets);
    for (const { pid, komnr, year, nights } of plainBedDays(round.sets))
      if (komnr !== null) addTo(sums, `${komnr} ${profile} ${year}`, nights * partOf(pid, year), nights);
    const plain = toRecord(sums);
    expect(Object.values(plain).filter(([received = 0]) => received > 0).length).toBeGreaterThan(5);
    const asked = { indicator: 'stormottakere-andel-liggedogn', profiles: [profile], periods: years } as const;
    const found = told(round, { ...asked, read: 'parts' });
    expect(Object.keys(found)).toEqual(Object.keys(plain));
    for (const [key, [received = 0, all]] of Object.entries(plain)) {
      expect(found[key]?.[0], key).toBeCloseTo(received, 2);
      expect(found[key]?.[1], key).toBe(all);
    }
  });

  it('have the people with a severe mental illness that a plain count finds', () => {
    const plain = toRecord(severelyIll(round.sets));
    expect(Object.keys(plain).length).toBeGreaterThan(20);
    const asked = { indicator: 'alvorlig-psykisk-lidelse', profiles: ['-'], periods: years } as const;
    expect(told(round, { ...asked, read: 'numerator' })).toEqual(plain);
  });

  it.each([
    ['hoftebrudd-67', isHip],
    ['fallskade-67', isFall],
  ])('have the admissions that a plain count finds, %s', (indicator, isCounted) => {
    const plain = toRecord(injuries(round.sets, isCounted));
    expect(Object.keys(plain).length).toBeGreaterThan(20);
    expect(told(round, { indicator, profiles: ['-'] })).toEqual(plain);
  });
});

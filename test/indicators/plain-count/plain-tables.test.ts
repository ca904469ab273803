import { beforeAll, describe, expect, it } from 'vitest';
import { computeObservations } from '../../../src/indicators/compute.ts';
import { createDataSet, refreshDataSet } from '../../../src/intake/data-set.ts';
import { createObservationStore, type ObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { intakeEngine, readText } from '../../support/intake.ts';
import { cutDay, daySeconds } from '../../support/plain-count/plain-data.ts';
import { dateText } from '../../support/plain-count/plain-files.ts';
import { addTo, monthOf, type Sums, toldSums, toRecord } from '../../support/plain-count/plain-sums.ts';
import {
  drawPlainTables,
  type PlainDialogue,
  type PlainTables,
  writePlainTables,
} from '../../support/plain-count/plain-tables.ts';

const engine = intakeEngine();
const cut = dateText(cutDay);
const kommuner = geography.kommuner.map(({ komnr }) => komnr);
const wholePeriods = ['2023-12', '2024-01', '2024-02', '2024-03', '2023Q4', '2024Q1'];
const periods = [...wholePeriods, '2024-04', '2024Q2'];
const quarterOf: Readonly<Record<string, string>> = {
  '2023-12': '2023Q4',
  '2024-01': '2024Q1',
  '2024-02': '2024Q1',
  '2024-03': '2024Q1',
  '2024-04': '2024Q2',
};

/** A month counts in its quarter as well; a quarter counts in no month. What ends after the cut is not known at it. */
function periodsOf(period: string): readonly string[] {
  if (!wholePeriods.includes(period)) return [];
  return [period, ...(quarterOf[period] === undefined ? [] : [quarterOf[period]])];
}

/** The first row of each message that no later row of it takes back. */
function standing(rows: readonly PlainDialogue[]): readonly PlainDialogue[] {
  const known = rows.filter(({ ts }) => ts < (cutDay + 1) * daySeconds).toSorted((a, b) => a.ts - b.ts);
  return [...new Set(known.map(({ id }) => id))].flatMap((id) => {
    const own = known.filter((row) => row.id === id);
    const after = own.slice(own.findLastIndex(({ status }) => status === 'KANSELLERT') + 1);
    return after.slice(0, 1);
  });
}

function profilesOf(direction: string): readonly string[] {
  return ['begge', direction.toLowerCase()];
}

describe.each([0, 1])('tables drawn in round %i', (round) => {
  const tables: readonly PlainTables[] = kommuner.map((komnr, index) => drawPlainTables(round * 1000 + index, komnr));
  let store: ObservationStore;

  beforeAll(async () => {
    const running = await engine();
    await createDataSet(running);
    const reports = [];
    for (const text of writePlainTables(tables)) reports.push(await readText(running, text));
    expect(reports.map(({ kind, rowsRejected }) => [kind, rowsRejected])).toEqual([
      ['dialogmeldinger', 0],
      ['dialogmeldinger', 0],
      ['avvik', 0],
      ['dho', 0],
    ]);
    await refreshDataSet(running, reports);
    const indicators = ['dialogmeldinger', 'samhandlingsavvik', 'dho-aktive-per-1000'];
    store = createObservationStore(await computeObservations(running, { cut, indicators }));
  });

  it('have the messages of each direction that a plain count finds', () => {
    const sums: Sums = new Map();
    for (const { komnr, dialogue, counted } of tables) {
      for (const { ts, retning } of standing(dialogue)) {
        const month = monthOf(Math.floor(ts / daySeconds));
        for (const profile of profilesOf(retning))
          for (const period of [month, quarterOf[month]]) addTo(sums, `${komnr} ${profile} ${period}`, 1);
      }
      for (const { period, retning, count } of counted)
        for (const profile of profilesOf(retning))
          for (const one of periodsOf(period)) addTo(sums, `${komnr} ${profile} ${one}`, count);
    }
    const asked = { indicator: 'dialogmeldinger', profiles: ['begge', 'inn', 'ut'], periods, units: kommuner };
    expect(toldSums(store, asked)).toEqual(toRecord(sums));
  });

  it('have the incidents of each direction that a plain count finds', () => {
    const sums: Sums = new Map();
    for (const { komnr, incidents } of tables)
      for (const { period, retning, status, count } of incidents)
        for (const profile of profilesOf(retning))
          for (const one of periodsOf(period))
            if (status !== 'AVVIST') addTo(sums, `${komnr} ${profile} ${one}`, count);
    const asked = { indicator: 'samhandlingsavvik', profiles: ['begge', 'inn', 'ut'], periods, units: kommuner };
    expect(toldSums(store, asked)).toEqual(toRecord(sums));
  });

  it('have the active follow-up on the last day that a plain count finds', () => {
    const sums: Sums = new Map();
    for (const { komnr, followed } of tables) {
      for (const { period, active } of followed) {
        if (!wholePeriods.includes(period)) continue;
        // What is told of the last day of a period is told of every period that ends that day.
        const sameEnd = [['2023-12', '2023Q4'], ['2024-03', '2024Q1'], [period]].find((ends) => ends.includes(period));
        for (const one of sameEnd ?? []) addTo(sums, `${komnr} - ${one}`, active);
      }
    }
    const asked = { indicator: 'dho-aktive-per-1000', profiles: ['-'], periods, units: kommuner };
    const found = toldSums(store, { ...asked, read: 'numerator' });
    expect(found).toEqual(toRecord(sums));
  });
});

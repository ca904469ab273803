import { beforeAll, describe, expect, it } from 'vitest';
import { type NightPattern, reconcile } from '../../../src/domain/reconciliation.ts';
import { computeObservations } from '../../../src/indicators/compute.ts';
import { dropPrepared, prepareNights } from '../../../src/indicators/prepare/prepare.ts';
import { createDataSet, refreshDataSet } from '../../../src/intake/data-set.ts';
import { createObservationStore, type ObservationStore } from '../../../src/observations/observation-store.ts';
import {
  type CorrectionExamination,
  examineCorrections,
  keepCorrectableNights,
} from '../../../src/queries/corrections/examine-corrections.ts';
import { loadCorrections } from '../../../src/queries/corrections/load-corrections.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { intakeEngine, readText } from '../../support/intake.ts';
import { cutDay, drawPlainData } from '../../support/plain-count/plain-data.ts';
import { dateText, writePlainFiles } from '../../support/plain-count/plain-files.ts';

const engine = intakeEngine();
const kommuner = geography.kommuner.map(({ komnr }) => komnr).filter((komnr) => komnr !== '0301');
let told: CorrectionExamination;
let store: ObservationStore;

beforeAll(async () => {
  const running = await engine();
  const sets = kommuner
    .slice(1)
    .map((home, index) => drawPlainData(90_000 + index, home, home, kommuner[index] ?? home));
  await createDataSet(running);
  const reports = [];
  for (const text of Object.values(writePlainFiles(sets))) reports.push(await readText(running, text));
  await refreshDataSet(running, reports);
  const cut = dateText(cutDay);
  const indicators = ['overliggerdogn', 'betalingsdogn'];
  store = createObservationStore(await computeObservations(running, { cut, indicators }));
  await prepareNights(running, cut);
  await keepCorrectableNights(running);
  await dropPrepared(running);
  const loaded = await Promise.all(reports.map((report) => loadCorrections(running, report)));
  told = await examineCorrections(running, loaded.flat(), 'whole');
}, 120_000);

const measures = [
  ['stay', 'overliggerdogn'],
  ['payment', 'betalingsdogn'],
] as const;

function groupPatterns(keyOf: (pattern: NightPattern) => string): ReadonlyMap<string, readonly NightPattern[]> {
  const groups = new Map<string, NightPattern[]>();
  for (const pattern of told.patterns) {
    const key = keyOf(pattern);
    groups.set(key, [...(groups.get(key) ?? []), pattern]);
  }
  return groups;
}

/** Nights by `measure sector month kommune`, without zeros. */
function reconciled(variant: 'gross' | 'net'): Record<string, number> {
  const sums: Record<string, number> = {};
  const groups = groupPatterns(({ measure, sector, month }) => `${measure} ${sector} ${month}`);
  for (const [key, patterns] of groups) {
    for (const komnr of kommuner) {
      const amount = reconcile(patterns, (each) => each === komnr)[variant];
      if (amount !== 0) sums[`${key} ${komnr}`] = amount;
    }
  }
  return sums;
}

function observed(variant: 'gross' | 'net'): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [measure, indicator] of measures) {
    for (const profile of store.profiles(indicator)) {
      for (const unit of store.units(indicator, 'kommune')) {
        const series = { indicator, profile, variant, level: 'kommune', unit, periodType: 'month' } as const;
        for (const { period, value } of store.series(series)) {
          if (value === null || value === 0) continue;
          sums[`${measure} ${profile === '-' ? 'SOM' : profile.toUpperCase()} ${period} ${unit}`] = value;
        }
      }
    }
  }
  return sums;
}

describe('nights as corrections leave them, over random data', () => {
  it.each(['gross', 'net'] as const)('counts the same %s nights as the indicators do', (variant) => {
    const numbers = reconciled(variant);
    expect(Object.keys(numbers).length).toBeGreaterThan(500);
    expect(numbers).toEqual(observed(variant));
  });

  it('never gives more nights than were reported, and net lies in its interval, in every kommune and in all', () => {
    for (const patterns of groupPatterns(({ measure, month }) => `${measure} ${month}`).values()) {
      const total = reconcile(patterns, () => true);
      expect(total.net).toBeLessThanOrEqual(total.gross);
      for (const holds of [() => true, ...kommuner.map((komnr) => (each: string) => each === komnr)]) {
        const { gross, changes, net, lowest, highest } = reconcile(patterns, holds);
        const changed = Object.values(changes).reduce((sum, each) => sum + each, 0);
        expect(gross + changed).toBe(net);
        expect([lowest, net, highest]).toEqual([lowest, net, highest].sort((a, b) => a - b));
      }
    }
  });

  it('has cases under treatment that open the interval', () => {
    expect(told.patterns.some(({ mayGo, net }) => mayGo && net !== null)).toBe(true);
    expect(told.patterns.some(({ possible }) => possible.length > 1)).toBe(true);
  });
});

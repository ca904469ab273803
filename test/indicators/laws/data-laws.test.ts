import { beforeAll, describe, expect, it } from 'vitest';
import type { Level, Observation } from '../../../src/domain/observation.ts';
import { parsePeriod } from '../../../src/domain/period.ts';
import { outsideUnit } from '../../../src/domain/region.ts';
import { computeObservations } from '../../../src/indicators/compute.ts';
import { createDataSet, refreshDataSet } from '../../../src/intake/data-set.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { createObservationStore, type ObservationStore } from '../../../src/observations/observation-store.ts';
import { readRow } from '../../../src/observations/read-row.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { intakeEngine, readText } from '../../support/intake.ts';
import { cutDay, drawPlainData } from '../../support/plain-count/plain-data.ts';
import { dateText, writePlainFiles } from '../../support/plain-count/plain-files.ts';
import { askFor } from '../observe-rows.ts';

const engine = intakeEngine();
const home = geography.kommunerOf('H13').map(({ komnr }) => komnr);
const away = geography.kommunerOf('H01').map(({ komnr }) => komnr);

/** Data sets with dirt in them, each of its own patients, over the kommuner of a helsefellesskap and some of another. */
const sets = home.flatMap((komnr, index) =>
  Array.from({ length: 14 }, (_, turn) =>
    drawPlainData(30_000 + index * 14 + turn, `${komnr}-${turn}`, komnr, away[(index + turn) % away.length] ?? ''),
  ),
);
const corrected = ['overliggerdogn', 'overliggere-per-dogn', 'betalingsdogn'] as const;
const indicators = [...corrected, 'utskrivningsklare-pasienter', 'reinnleggelse-30d'];

async function count(files: readonly string[]): Promise<readonly Observation[]> {
  const running = await engine();
  await createDataSet(running);
  const reports = [];
  for (const text of files) reports.push(await readText(running, text));
  await refreshDataSet(running, reports);
  const columns = await computeObservations(running, { cut: dateText(cutDay), indicators, yearToDate: true });
  return Array.from(columns.value.keys(), (row) => readRow(columns, row));
}

describe('numbers of thousands of stays, with dirt', () => {
  const files = Object.values(writePlainFiles(sets));
  let rows: readonly Observation[];
  let store: ObservationStore;

  beforeAll(async () => {
    rows = await count(files);
    store = createObservationStore(buildColumns([...rows]));
  });

  it('net are never above gross where nights can only be removed, in any place and period', () => {
    const gross = rows.filter(({ indicator, variant, level, numerator }) => {
      const isWhole = level === 'country' || level === 'enhet';
      return corrected.some((one) => one === indicator) && variant === 'gross' && isWhole && numerator !== null;
    });
    expect(gross.length).toBeGreaterThan(100);
    const above = gross.filter((one) => {
      const net = store.one({ ...one, variant: 'net' });
      return (net?.numerator ?? 0) > (one.numerator ?? 0);
    });
    expect(above).toEqual([]);
  });

  it('have as many different people as the months together at the most, and as the fullest month at the least', () => {
    const told = rows.filter(
      ({ indicator, periodType, state }) =>
        indicator === 'utskrivningsklare-pasienter' && periodType !== 'month' && state === 'measured',
    );
    expect(told.length).toBeGreaterThan(100);
    for (const one of told) {
      const whole = parsePeriod(one.period);
      if (whole === null) throw new RangeError(one.period);
      const months = store
        .periods(one.indicator, 'month')
        .filter((id) => id >= whole.first.slice(0, 7) && id <= whole.last.slice(0, 7))
        .map((period) => askFor(store, { ...one, period })?.value ?? 0);
      // The month that a year so far ends in may have people after it.
      if (one.periodType !== 'year-to-date') expect(one.value).toBeGreaterThanOrEqual(Math.max(0, ...months));
      expect(one.value).toBeLessThanOrEqual(months.reduce((sum, value) => sum + value, 0));
    }
  });

  it('have as many different people in a helsefellesskap as in its kommuner together at the most', () => {
    const told = rows.filter(
      ({ indicator, level, unit }) =>
        indicator === 'utskrivningsklare-pasienter' && level === 'helsefellesskap' && unit === 'H13',
    );
    expect(told.length).toBeGreaterThan(10);
    for (const one of told) {
      const parts = home.map((unit) => store.one({ ...one, level: 'kommune', unit })?.value ?? 0);
      expect(one.value ?? 0).toBeLessThanOrEqual(parts.reduce((sum, value) => sum + value, 0));
      expect(one.value ?? 0).toBeGreaterThanOrEqual(Math.max(...parts));
    }
  });

  it('of an rhf are those of its helsefellesskap together, and those of all rhf and of unknown homes the whole', () => {
    const numeratorOf = (one: Observation, level: Level, unit: string): number =>
      store.one({ ...one, level, unit })?.numerator ?? 0;
    const wholes = rows.filter(
      ({ indicator, level }) => indicator !== 'utskrivningsklare-pasienter' && level === 'country',
    );
    expect(wholes.length).toBeGreaterThan(100);
    for (const whole of wholes) {
      const rhf = geography.rhf.map(({ orgnr }) => numeratorOf(whole, 'rhf', orgnr));
      const parts = geography.rhf.map(({ orgnr }) =>
        geography.helsefellesskap
          .filter((one) => one.rhf === orgnr)
          .reduce((sum, { id }) => sum + numeratorOf(whole, 'helsefellesskap', id), 0),
      );
      expect(rhf).toEqual(parts);
      // Whoever lives outside H13 lives in another helsefellesskap, or nobody knows where.
      const inside = numeratorOf(whole, 'helsefellesskap', 'H13');
      expect(numeratorOf(whole, 'region', outsideUnit('H13'))).toBe((whole.numerator ?? 0) - inside);
    }
  });

  it('are the same, to the last digit, whatever order the files are loaded in', async () => {
    expect(await count(files.toReversed())).toEqual(rows);
  });

  it('are the same, to the last digit, however the files are split', async () => {
    const pieces = files.flatMap((text: string) => {
      const [heading = '', ...lines] = text.trimEnd().split('\n');
      const parts = [0, 1, 2].map((part) => lines.filter((_, line) => line % 3 === part));
      return parts.map((part) => `${[heading, ...part].join('\n')}\n`);
    });
    expect(await count(pieces)).toEqual(rows);
  });
});

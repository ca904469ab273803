import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { staticSql } from '../../src/engine/sql.ts';
import { computeObservations } from '../../src/indicators/compute.ts';
import { dropPrepared, prepareNights } from '../../src/indicators/prepare/prepare.ts';
import { createDataSet, refreshDataSet } from '../../src/intake/data-set.ts';
import { readExtract } from '../../src/intake/read-extract.ts';
import { createObservationStore, type ObservationStore } from '../../src/observations/observation-store.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';
import { sharedEngine } from '../support/engine.ts';
import { askFor, shareOf } from './observe-rows.ts';

const golden = fileURLToPath(new URL('../fixtures/golden/', import.meta.url));
const shared = sharedEngine();

let filesRead = 0;

type Edit = (name: string, text: string) => string;

/** Reads the golden files as they would be dropped, each text edited first where a test needs it. */
async function layGolden(edit: Edit = (_name, text) => text): Promise<void> {
  const engine = await shared();
  await createDataSet(engine);
  const reports = [];
  for (const name of ['opphold.csv', 'ukp_hendelse.csv', 'rettelse.csv']) {
    const text = edit(name, await readFile(golden + name, 'utf8'));
    filesRead += 1;
    reports.push(await readExtract(engine, { id: `golden${filesRead}`, name, content: new Blob([text]) }));
  }
  await refreshDataSet(engine, reports);
}

async function observe(cut: string, indicators: readonly string[]): Promise<ObservationStore> {
  return createObservationStore(await computeObservations(await shared(), { cut, indicators }));
}

/** Each stay becomes an enhet of its own, named by its id. */
const enhetPerStay: Edit = (name, text) =>
  name === 'opphold.csv' ? text.replace(/^(\d+);(.*);Medisin;/gm, '$1;$2;stay $1;') : text;

beforeAll(async () => {
  await loadReferenceTables(await shared());
});

describe('nights after notice in the golden data set, cut 28 February 2025', () => {
  let store: ObservationStore;

  beforeAll(async () => {
    await layGolden(enhetPerStay);
    store = await observe('2025-02-28', ['overliggerdogn', 'overliggere-per-dogn', 'liggetid-etter-meldt']);
  });

  it('are 2 in January and 11 in February, gross', () => {
    expect(askFor(store, { indicator: 'overliggerdogn', variant: 'gross', period: '2025-01' })?.value).toBe(2);
    expect(askFor(store, { indicator: 'overliggerdogn', variant: 'gross', period: '2025-02' })?.value).toBe(11);
  });

  it('are 1 in January and 11 in February, net of the granted correction', () => {
    expect(askFor(store, { indicator: 'overliggerdogn', variant: 'net', period: '2025-01' })?.value).toBe(1);
    expect(askFor(store, { indicator: 'overliggerdogn', variant: 'net', period: '2025-02' })?.value).toBe(11);
  });

  it('are 4, 0, 4 and 5 in the four stays', () => {
    const nightsOf = (stay: number): number | null | undefined =>
      askFor(store, {
        indicator: 'overliggerdogn',
        variant: 'gross',
        level: 'enhet',
        unit: `stay ${stay}`,
        period: '2025Q1',
      })?.value;
    expect([1, 2, 3, 4].map(nightsOf)).toEqual([4, undefined, 4, 5]);
  });

  it('are 2 per 31 days in January and 11 per 28 in February', () => {
    const census = { indicator: 'overliggere-per-dogn', variant: 'gross' } as const;
    expect(shareOf(store, { ...census, period: '2025-01' })).toEqual([2, 31]);
    expect(askFor(store, { ...census, period: '2025-01' })?.value).toBeCloseTo(0.0645, 4);
    expect(shareOf(store, { ...census, period: '2025-02' })).toEqual([11, 28]);
    expect(askFor(store, { ...census, period: '2025-02' })?.value).toBeCloseTo(0.3929, 4);
  });

  it('are told for the year as all nights per all days so far, not as the mean of the months', () => {
    const year = askFor(store, { indicator: 'overliggere-per-dogn', variant: 'gross', period: '2025' });
    expect(year).toMatchObject({ numerator: 13, denominator: 59, quality: 'incomplete' });
    expect(year?.value).toBeCloseTo(13 / 59, 12);
  });

  it('are 4 and 5 in the two stays that were discharged after waiting', () => {
    const mean = { indicator: 'liggetid-etter-meldt', period: '2025-02' } as const;
    expect(askFor(store, { ...mean, variant: 'gross' })).toMatchObject({ numerator: 9, denominator: 2, value: 4.5 });
    expect(askFor(store, { ...mean, variant: 'net' })).toMatchObject({ numerator: 8, denominator: 2, value: 4 });
  });
});

describe('time after notice in the golden data set, beside its nights', () => {
  const of = (stay: number) =>
    ({
      indicator: 'liggetid-etter-meldt',
      profile: 'tid',
      level: 'enhet',
      unit: `stay ${stay}`,
      period: '2025Q1',
    }) as const;

  it('is 4,038 and 5,333 days in the two stays that were discharged after waiting', async () => {
    await layGolden(enhetPerStay);
    const store = await observe('2025-02-28', ['liggetid-etter-meldt']);
    const days = [1, 2, 3, 4].map((stay) => askFor(store, { ...of(stay), variant: 'gross' })?.value?.toFixed(3));
    expect(days).toEqual(['4.038', undefined, undefined, '5.333']);
    expect(askFor(store, { ...of(1), variant: 'net' })?.value).toBeCloseTo(
      (4 * 24 * 60 + 55 - (12 * 60 + 55)) / 1440,
      4,
    );
  });

  it('is 0,250 days in the stay that was discharged without a night, which no indicator counts', async () => {
    await layGolden();
    const engine = await shared();
    await prepareNights(engine, '2025-02-28');
    const answer = await engine.query(
      staticSql('SELECT (epoch(end_ts) - epoch(start_ts)) / 86400 AS days FROM ready_interval ORDER BY days LIMIT 1'),
    );
    await dropPrepared(engine);
    expect(answer.rows()[0]?.['days']).toBe(0.25);
  });

  it('is not told of a stay whose notice or leaving is a date alone', async () => {
    await layGolden((name, text) => enhetPerStay(name, text).replace('2025-01-30 11:05', '2025-01-30 00:00'));
    const store = await observe('2025-02-28', ['liggetid-etter-meldt']);
    expect(askFor(store, { ...of(1), variant: 'gross' })?.value ?? null).toBeNull();
    expect(askFor(store, { ...of(1), profile: '-', variant: 'gross' })?.value).toBe(4);
  });
});

describe('readmissions in the golden data set', () => {
  const readmission = { indicator: 'reinnleggelse-30d', profile: 'ahus-67', level: 'kommune' } as const;

  beforeAll(() => layGolden());

  it('are 1 of 5 in Lillestrøm and 1 of 1 in Lørenskog with cut 30 April 2025', async () => {
    const store = await observe('2025-04-30', ['reinnleggelse-30d']);
    expect(shareOf(store, { ...readmission, unit: '3205', period: '2025' })).toEqual([1, 5]);
    expect(shareOf(store, { ...readmission, unit: '3222', period: '2025' })).toEqual([1, 1]);
  });

  it('are 1 of 3 and 1 of 1 with cut 31 March, when two index stays are not yet followed for 30 days', async () => {
    const store = await observe('2025-03-31', ['reinnleggelse-30d']);
    expect(shareOf(store, { ...readmission, unit: '3205', period: '2025' })).toEqual([1, 3]);
    expect(shareOf(store, { ...readmission, unit: '3222', period: '2025' })).toEqual([1, 1]);
  });
});

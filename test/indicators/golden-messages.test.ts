import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { computeObservations } from '../../src/indicators/compute.ts';
import { createDataSet, refreshDataSet } from '../../src/intake/data-set.ts';
import { readExtract } from '../../src/intake/read-extract.ts';
import { createObservationStore, type ObservationStore } from '../../src/observations/observation-store.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';
import { sharedEngine } from '../support/engine.ts';
import { askFor, shareOf } from './observe-rows.ts';

const golden = fileURLToPath(new URL('../fixtures/golden/', import.meta.url));
const shared = sharedEngine();
let store: ObservationStore;

beforeAll(async () => {
  const engine = await shared();
  await loadReferenceTables(engine);
  await createDataSet(engine);
  const names = ['opphold.csv', 'plo.csv', 'komm_tjeneste.csv'];
  const reports = [];
  for (const name of names) {
    reports.push(await readExtract(engine, { id: name, name, content: new Blob([await readFile(golden + name)]) }));
  }
  await refreshDataSet(engine, reports);
  store = createObservationStore(
    await computeObservations(engine, {
      cut: '2025-04-30',
      indicators: ['innleggelsesrapport-andel', 'helseopplysning-24t'],
    }),
  );
});

describe('the golden data set, read as files', () => {
  it('has five admissions of recipients in the first quarter, two of them with a report', () => {
    expect(shareOf(store, { indicator: 'innleggelsesrapport-andel', period: '2025Q1' })).toEqual([2, 5]);
  });

  it('has three admissions with a message and two of them within 24 hours', () => {
    expect(shareOf(store, { indicator: 'helseopplysning-24t', profile: 'sendte', period: '2025Q1' })).toEqual([2, 3]);
  });

  it('has two of five recipients with a message within 24 hours', () => {
    const question = { indicator: 'helseopplysning-24t', profile: 'mottakere', period: '2025Q1' };
    expect(shareOf(store, question)).toEqual([2, 5]);
    expect(askFor(store, question)).toMatchObject({ value: 0.4, patients: 2, denominatorPatients: 3 });
  });

  it('spreads over kommuner by residence', () => {
    const question = { indicator: 'helseopplysning-24t', profile: 'mottakere', period: '2025Q1' } as const;
    expect(shareOf(store, { ...question, level: 'kommune', unit: '3205' })).toEqual([1, 2]);
    expect(shareOf(store, { ...question, level: 'kommune', unit: '3222' })).toEqual([1, 3]);
  });
});

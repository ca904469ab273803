import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { computeObservations } from '../../src/indicators/compute.ts';
import { createDataSet, refreshDataSet } from '../../src/intake/data-set.ts';
import { readExtract } from '../../src/intake/read-extract.ts';
import { createObservationStore, type ObservationStore } from '../../src/observations/observation-store.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';
import { sharedEngine } from '../support/engine.ts';

const engine = sharedEngine();

async function computeGolden(): Promise<ObservationStore> {
  const booted = await engine();
  await loadReferenceTables(booted);
  await createDataSet(booted);
  const reports = [];
  for (const name of ['opphold', 'ukp_hendelse']) {
    const content = new Blob([await readFile(new URL(`../fixtures/golden/${name}.csv`, import.meta.url))]);
    reports.push(await readExtract(booted, { id: `followup-${name}`, name: `${name}.csv`, content }));
  }
  await refreshDataSet(booted, reports);
  return createObservationStore(
    await computeObservations(booted, { cut: '2025-04-30', indicators: ['reinnleggelse-30d', 'overliggerdogn'] }),
  );
}

describe('periods that are not followed up', () => {
  it('are incomplete until 30 days after their last day are in the data, for readmissions only', async () => {
    const store = await computeGolden();
    const common = { level: 'country', unit: '0', periodType: 'month' } as const;
    const readmission = { ...common, indicator: 'reinnleggelse-30d', profile: 'ahus-67', variant: '-' } as const;
    const qualityOf = (period: string): string | undefined => store.one({ ...readmission, period })?.quality;
    expect([qualityOf('2025-03'), qualityOf('2025-04')]).toEqual(['preliminary', 'incomplete']);
    const nights = { ...common, indicator: 'overliggerdogn', profile: '-', variant: 'net', period: '2025-04' } as const;
    expect(store.one(nights)?.quality).toBe('preliminary');
  });
});

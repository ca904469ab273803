import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type DemoOrder, orderCompactDemo, type WrittenFile, writeDemo } from '../../scripts/demo/write-demo.ts';
import type { FileReport } from '../../src/domain/file-report.ts';
import type { Variant } from '../../src/domain/observation.ts';
import { computeObservations } from '../../src/indicators/compute.ts';
import { createDataSet, refreshDataSet } from '../../src/intake/data-set.ts';
import { readExtract } from '../../src/intake/read-extract.ts';
import { createObservationStore, type ObservationStore } from '../../src/observations/observation-store.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';
import { freshEngine } from '../support/engine.ts';

const reported = [
  'overliggere-per-dogn',
  'liggetid-etter-meldt',
  'innleggelsesrapport-andel',
  'helseopplysning-24t',
  'dialogmeldinger',
];
const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

interface Computed {
  readonly reports: readonly FileReport[];
  readonly store: ObservationStore;
}

/** Reads the files as the app does when they are dropped, and computes what the report tells about. */
async function readAndCompute(folder: string, names: readonly string[]): Promise<Computed> {
  const engine = await freshEngine();
  try {
    await loadReferenceTables(engine);
    await createDataSet(engine);
    const reports: FileReport[] = [];
    for (const [index, name] of names.entries()) {
      const content = new Blob([readFileSync(join(folder, name))]);
      reports.push(await readExtract(engine, { id: `f${index}`, name, content }));
    }
    await refreshDataSet(engine, reports);
    const columns = await computeObservations(engine, { cut: '2025-12-31', indicators: reported });
    return { reports, store: createObservationStore(columns) };
  } finally {
    await engine.close();
  }
}

async function writeAndCompute(
  order: Omit<DemoOrder, 'folder'>,
): Promise<Computed & { readonly files: readonly WrittenFile[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'fellestall-'));
  temporary.push(folder);
  const files = await writeDemo({ ...order, folder });
  return {
    files,
    ...(await readAndCompute(
      folder,
      files.map(({ name }) => name),
    )),
  };
}

function findValue(
  store: ObservationStore,
  indicator: string,
  profile: string,
  variant: Variant,
  period: string,
): number {
  const periodType = period.length === 4 ? 'year' : 'month';
  const level = 'helsefellesskap';
  const value = store.one({ indicator, profile, variant, level, unit: 'H13', periodType, period })?.value;
  if (value === null || value === undefined)
    throw new Error(`${indicator} ${profile} ${variant} ${period} has no value`);
  return value;
}

function printDays(days: number): string {
  return days.toFixed(1).replace('.', ',');
}

function printShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** What the annual report of 2025 says in words, asked of the computed observations. */
function tellReport(store: ObservationStore, variant: 'gross' | 'net'): Record<string, string> {
  const share = (indicator: string, profile: string, period: string): string =>
    printShare(findValue(store, indicator, profile, '-', period));
  const years = ['2023', '2024', '2025'].map((year) =>
    printDays(findValue(store, 'liggetid-etter-meldt', '-', variant, year)),
  );
  const census = (year: string, month: string): number =>
    findValue(store, 'overliggere-per-dogn', '-', variant, `${year}-${month}`);
  const dialog = (year: string): number => findValue(store, 'dialogmeldinger', 'begge', '-', year);
  return {
    liggetid: years.join(' '),
    higherMonths: months.filter((month) => census('2025', month) > census('2024', month)).join(' '),
    lowerMonths: months.filter((month) => census('2025', month) < census('2024', month)).join(' '),
    innleggelsesrapport: ['2024', '2025'].map((year) => share('innleggelsesrapport-andel', '-', year)).join(' '),
    mottakere: ['2024', '2025'].map((year) => share('helseopplysning-24t', 'mottakere', year)).join(' '),
    sendte: ['2024', '2025'].map((year) => share('helseopplysning-24t', 'sendte', year)).join(' '),
    dialogmeldinger: `+${Math.round((dialog('2025') / dialog('2024') - 1) * 100)} %`,
  };
}

const report = {
  liggetid: '3,1 3,6 3,1',
  higherMonths: '02 11',
  lowerMonths: '01 03 04 05 06 07 08 09 10 12',
  innleggelsesrapport: '62 % 63 %',
  mottakere: '61 % 61 %',
  sendte: '61 % 61 %',
  dialogmeldinger: '+22 %',
};

describe('the Ahus report of 2025', () => {
  it('is reproduced from the demo set that ships with the app', async () => {
    const manifest: { files: readonly WrittenFile[] } = JSON.parse(readFileSync('public/demo/manifest.json', 'utf8'));
    const names = manifest.files.map(({ name }) => name);
    const { reports, store } = await readAndCompute('public/demo', names);
    expect(reports.map(({ status, kind }) => `${status} ${kind}`)).toEqual(
      manifest.files.map(({ kind }) => `accepted ${kind}`),
    );
    expect(reports.map(({ rowsRead }) => rowsRead)).toEqual(manifest.files.map(({ rows }) => rows));
    expect(tellReport(store, 'gross')).toEqual(report);
    expect(tellReport(store, 'net')).toEqual(report);
  }, 240_000);

  it.each([
    { seed: 2025, scaleThousandths: 1000, format: 'csv' },
    { seed: 1, scaleThousandths: 200, format: 'csv' },
    { seed: 20_251_231, scaleThousandths: 200, format: 'parquet' },
  ] as const)(
    'is reproduced from seed $seed at scale $scaleThousandths/1000 as $format',
    async ({ seed, scaleThousandths, format }) => {
      const order = { ...orderCompactDemo(''), seed, scaleThousandths, formatOf: () => format };
      const { files, reports, store } = await writeAndCompute(order);
      expect(reports.map(({ rowsRead }) => rowsRead)).toEqual(files.map(({ rows }) => rows));
      expect(tellReport(store, 'gross')).toEqual(report);
      expect(tellReport(store, 'net')).toEqual(report);
    },
    240_000,
  );
});

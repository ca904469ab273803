import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPassed } from '../../src/domain/audit-report.ts';
import { observationStates, periodTypes } from '../../src/domain/observation.ts';
import { createNodeEngine } from '../../src/engine/wasm-engine-node.ts';
import { readRow } from '../../src/observations/read-row.ts';
import { DataHost } from '../../src/session/data-host.ts';
import { buildSample } from '../package/package-samples.ts';

const golden = new URL('../fixtures/golden/', import.meta.url);
const fixture = new URL('../fixtures/packages/lav-terskel.fellestall.zip', import.meta.url);
const host = new DataHost({ bootEngine: () => createNodeEngine(), onSnapshot: () => undefined });
const suppressed = observationStates.indexOf('suppressed');
const indicator = 'utskrivningsklare-pasienter';
const wish = {
  helsefellesskap: ['H13'],
  levels: ['country', 'helsefellesskap', 'kommune'],
  indicators: [indicator],
  periodTypes: [...periodTypes],
  from: '2025-01-01',
  to: '2025-12-31',
} as const;

beforeAll(async () => {
  await host.choose({ cut: '2025-04-30' });
  const names = ['opphold.csv', 'ukp_hendelse.csv'];
  const files = names.map(async (name) => ({
    ...{ id: name, name, synthetic: false },
    content: new Blob([await readFile(new URL(name, golden))]),
  }));
  await host.addFiles(await Promise.all(files));
}, 120_000);

afterAll(() => host.close());

/** What others have of these very numbers: all but one of the hidden ones, of those whose sums are told. */
async function packageOfAllButOne(): Promise<File> {
  const [columns, published] = [host.analystColumns(), await host.publishedColumns()];
  if (columns === null || published === null) throw new Error('No numbers');
  const own = Array.from({ length: published.length }, (_, row) => readRow(published, row));
  const few = own.find(
    (row, at) => row.indicator === indicator && row.level === 'kommune' && published.state[at] === suppressed,
  );
  if (few === undefined) throw new Error('Nothing is hidden');
  const rows = Array.from({ length: columns.length }, (_, row) => readRow(columns, row))
    .filter((row) => row.indicator === indicator)
    .map((row) => ({ ...row, patients: null, denominatorPatients: null, largestPatient: null }))
    .map((row) => {
      const isTheOne = row.level === few.level && row.unit === few.unit && row.period === few.period;
      const none = { numerator: null, denominator: null, value: null, lower: null, upper: null };
      return isTheOne ? { ...row, ...none, state: 'suppressed' as const, rule: 'few-patients' as const } : row;
    });
  const { bytes } = await buildSample({ rows, manifest: { ...wish, cut: '2025-04-30', threshold: 3 } });
  // The journey has no engine to make it with: `WRITE_FIXTURES=1` writes it down again.
  if (process.env['WRITE_FIXTURES'] === '1') await writeFile(fixture, bytes);
  return new File([bytes], 'lav-terskel.fellestall.zip');
}

test('a package is refused where earlier ones tell what it hides, and made again when they are taken out', async () => {
  const order = { wish, made: '2025-05-01', app: '0.1.0+test', fingerprint: host.snapshot.fingerprint ?? '' };
  const laidIn = await packageOfAllButOne();
  await host.packages.layIn([laidIn]);
  expect(host.snapshot.earlier).toMatchObject({ refused: [] });
  const report = await host.packages.audit(wish);
  if (report === null) throw new Error('No report');
  expect(isPassed(report)).toBe(false);
  expect(report.failed).toMatchObject([{ indicators: [indicator] }]);
  expect(report.failed.flatMap(({ places }) => places).length).toBeGreaterThan(0);
  expect(await host.packages.make(order)).toBeNull();

  const exact = await host.packages.exactRanges({ wish, rows: null });
  expect(exact?.failed).toEqual(report.failed);
  expect(await host.packages.make(order)).toBeNull();

  const [one] = host.snapshot.earlier.packages;
  await host.packages.takeOut(one?.code ?? '');
  expect(isPassed((await host.packages.audit(wish)) ?? { failed: [] })).toBe(true);
  expect(await host.packages.make(order)).not.toBeNull();
});

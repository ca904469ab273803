import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Observation } from '../../src/domain/observation.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { readRow } from '../../src/observations/read-row.ts';
import { readPackage } from '../../src/package/read-package.ts';
import {
  anyObservations,
  bareManifest,
  buildSample,
  hidden,
  keyOf,
  measured,
  openBytes,
  openSample,
} from './package-samples.ts';

/** Negative zero is told as zero. */
function plain(rows: readonly Observation[]): readonly Observation[] {
  const zero = (value: number | null): number | null => (value === 0 ? 0 : value);
  return rows
    .map((row) => ({
      ...row,
      numerator: zero(row.numerator),
      denominator: zero(row.denominator),
      value: zero(row.value),
      lower: zero(row.lower),
      upper: zero(row.upper),
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

test('what is read is what was packed, to the last digit', async () => {
  await fc.assert(
    fc.asyncProperty(anyObservations, async (rows) => {
      const { columns } = await openSample({ rows });
      const read = Array.from({ length: columns.length }, (_, row) => readRow(columns, row));
      expect(plain(read)).toEqual(plain(rows));
    }),
    { numRuns: 60 },
  );
});

test('the order of rows changes nothing in the package', async () => {
  await fc.assert(
    fc.asyncProperty(anyObservations, async (rows) => {
      const [one, other] = [await buildSample({ rows }), await buildSample({ rows: [...rows].reverse() })];
      const csv = (bytes: Uint8Array): string[] =>
        Object.entries(unzipSync(bytes)).flatMap(([name, each]) =>
          name.endsWith('.csv') ? [`${name}\n${new TextDecoder().decode(each)}`] : [],
        );
      expect(csv(other.bytes).sort()).toEqual(csv(one.bytes).sort());
    }),
    { numRuns: 20 },
  );
});

test('the same content gives the same bytes and the same code', async () => {
  const one = await buildSample({ rows: [measured, { ...hidden, period: '2025-02' }] });
  const again = await buildSample({ rows: [measured, { ...hidden, period: '2025-02' }] });
  expect(again.code).toBe(one.code);
  expect(Buffer.from(again.bytes).equals(Buffer.from(one.bytes))).toBe(true);
});

test('words beside the numbers come back as they were', async () => {
  const targets = [
    { indicator: 'overliggerdogn', level: 'kommune', unit: null, from: '2025-01-01', value: 1.25 },
  ] as const;
  const actions = [{ date: '2025-03-01', label: 'Tidlig avklaring', note: '', kommuner: ['3205'] }];
  const read = await openSample({ rest: { targets, actions } });
  expect(read.targets).toEqual(targets);
  expect(read.actions).toEqual(actions);
  expect(read.manifest).toEqual({ ...bareManifest, observations: 1, hidden: 0 });
  expect(read.definitions.map(({ id }) => id)).toEqual(['overliggerdogn']);
});

test('every definition of the catalogue can be packed', async () => {
  const read = await openSample({ rest: { definitions: catalogue } });
  expect(read.definitions).toEqual(catalogue);
});

test('a hidden number has nothing but its place in the package', async () => {
  const { bytes } = await buildSample({ rows: [measured, { ...hidden, period: '2025-02' }] });
  const members = unzipSync(bytes);
  const csv = new TextDecoder().decode(members['observasjoner/overliggerdogn.csv']);
  const [, shown, dotted] = csv.split('\r\n');
  expect(shown).toBe('-;net;helsefellesskap;H13;month;2025-01;25;;25;20,1;31,7;measured;;adjusted');
  expect(dotted).toBe('-;net;helsefellesskap;H13;month;2025-02;;;;;;suppressed;few-in-numerator;adjusted');
});

test('the list of hashes is the one sha256sum checks', async () => {
  const members = unzipSync((await buildSample()).bytes);
  const list = new TextDecoder().decode(members['SHA256SUMS.txt']);
  for (const line of list.trimEnd().split('\n')) {
    const [hash, name = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(members[name] ?? '')
        .digest('hex'),
    ).toBe(hash);
  }
  expect(list.trimEnd().split('\n')).toHaveLength(Object.keys(members).length - 1);
});

test('numbers that have not passed the gate cannot be packed', async () => {
  const { selectPublished } = await import('../../src/package/select-published.ts');
  const { buildColumns } = await import('../../src/observations/build-columns.ts');
  const { geography } = await import('../../src/reference/geography-facts.ts');
  expect(() => selectPublished(buildColumns([measured]), bareManifest, geography)).toThrow(RangeError);
});

test('any byte that is changed is noticed', async () => {
  const { bytes } = await buildSample({ rows: [measured, { ...hidden, period: '2025-02' }] });
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ change;
      expect((await readPackage(changed)).status).toBe('refused');
    }),
    { numRuns: 300 },
  );
});

test('a package that was cut off is refused', async () => {
  const { bytes } = await buildSample();
  for (const share of [0, 0.3, 0.7, 0.9]) {
    const reading = await readPackage(bytes.slice(0, Math.floor(bytes.length * share)));
    expect(reading).toEqual({ status: 'refused', fault: { kind: 'damaged' } });
  }
});

test('the code names the content', async () => {
  const built = await buildSample();
  expect((await openBytes(built.bytes)).code).toBe(built.code);
  expect((await buildSample({ rows: [{ ...measured, value: 26 }] })).code).not.toBe(built.code);
});

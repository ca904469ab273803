import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { narrowColumns } from '../../src/observations/narrow-columns.ts';
import { readRow } from '../../src/observations/read-row.ts';
import { observations, sampleObservation } from './observation-samples.ts';

it('keeps every observation to the last digit', () => {
  fc.assert(
    fc.property(observations, (rows) => {
      const narrow = narrowColumns(buildColumns(rows));
      rows.forEach((row, index) => {
        expect(readRow(narrow, index)).toEqual(row);
      });
      expect(narrowColumns(narrow)).toEqual(narrow);
    }),
  );
});

it('takes single precision for whole numbers and for none, never for what it would round', () => {
  const wide = buildColumns([
    sampleObservation({ period: '2025-01', numerator: 2 ** 24, patients: null, value: 0.1, denominator: 2 ** 24 + 1 }),
    sampleObservation({ period: '2025-02', numerator: 7.5, patients: 12, value: 1, denominator: 3 }),
  ]);
  const { numerator, denominator, value, patients } = narrowColumns(wide);
  expect(numerator).toEqual(Float32Array.of(2 ** 24, 7.5));
  expect(patients).toEqual(Float32Array.of(Number.NaN, 12));
  expect(denominator).toBe(wide.denominator);
  expect(value).toBe(wide.value);
});

it('takes one byte for up to 256 words, and two for more', () => {
  const units = (count: number) =>
    narrowColumns(buildColumns(Array.from({ length: count }, (_, at) => sampleObservation({ unit: `E${at}` })))).unit;
  expect(units(256).codes).toBeInstanceOf(Uint8Array);
  expect(units(257).codes).toBeInstanceOf(Uint16Array);
  expect([...units(257).codes].map((code) => units(257).words[code])).toEqual(units(257).words);
});

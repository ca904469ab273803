import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation, ObservationColumns } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { concatColumns } from '../../src/observations/concat-columns.ts';
import { readRow } from '../../src/observations/read-row.ts';
import { transferables } from '../../src/observations/transferables.ts';
import { observations, sampleObservation } from './observation-samples.ts';

function rowsOf(columns: ObservationColumns): Observation[] {
  return Array.from({ length: columns.length }, (_, row) => readRow(columns, row));
}

describe('columns of observations', () => {
  it('give back every row they were built from', () => {
    fc.assert(
      fc.property(observations, (rows) => {
        expect(rowsOf(buildColumns(rows))).toEqual(rows);
      }),
    );
  });

  it('give back the same rows when built in parts and joined', () => {
    const parts = fc.array(observations, { maxLength: 4 });
    fc.assert(
      fc.property(parts, (lists) => {
        expect(rowsOf(concatColumns(lists.map(buildColumns)))).toEqual(lists.flat());
      }),
    );
  });

  it('keep each word once in a joined dictionary', () => {
    const part = buildColumns([sampleObservation()]);
    expect(concatColumns([part, part]).unit).toEqual({ words: ['H13'], codes: Uint32Array.of(0, 0) });
  });

  it('survive the journey to another thread', () => {
    const columns = buildColumns([sampleObservation(), sampleObservation({ period: '2025-03', value: null })]);
    const before = rowsOf(columns);
    const received = structuredClone(columns, { transfer: transferables(columns) });
    expect(rowsOf(received)).toEqual(before);
    expect(columns.value).toHaveLength(0);
  });

  it('refuse to read a row that does not exist', () => {
    expect(() => readRow(buildColumns([]), 0)).toThrow(RangeError);
  });
});

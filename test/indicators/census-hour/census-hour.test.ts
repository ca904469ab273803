import { describe, expect, it } from 'vitest';
import type { ComputeOptions } from '../../../src/indicators/compute.ts';
import { computeObservations } from '../../../src/indicators/compute.ts';
import { createObservationStore, type ObservationStore } from '../../../src/observations/observation-store.ts';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, layRows, type Row, type Rows, stay } from '../observe-rows.ts';

const engine = sharedEngine();
const ids = ['overliggere-per-dogn', 'overliggerdogn'];

function wait(id: string, [klar, ut]: readonly [string, string | null], row: Row = {}): Row {
  return stay({ opphold_id: id, pid: id, inn_ts: '2025-01-28 06:00:00', utskrklar_dato: klar, ut_ts: ut, ...row });
}

async function observe(rows: Rows, options: Partial<ComputeOptions> = {}): Promise<ObservationStore> {
  await layRows(await engine(), rows);
  return createObservationStore(
    await computeObservations(await engine(), { cut: '2025-02-28', indicators: ids, ...options }),
  );
}

/** Gross and net counts of the census and nights, month by month. */
function counts(store: ObservationStore, indicator = 'overliggere-per-dogn'): readonly (number | null | undefined)[] {
  return ['2025-01', '2025-02'].flatMap((period) =>
    (['gross', 'net'] as const).map((variant) => askFor(store, { indicator, variant, period })?.numerator),
  );
}

const opphold = [wait('a', ['2025-01-30 11:05:00', '2025-02-03 12:00:00'])];

describe('a census at an hour', () => {
  it.each([
    [null, [2, 2, 2, 2]],
    // 31 January, 1, 2 and 3 February at seven
    [7, [1, 1, 3, 3]],
    // 30 and 31 January, 1 and 2 February at one o'clock: gone by then on the third
    [13, [2, 2, 2, 2]],
    // Ready after eleven on the first day, gone at twelve on the last
    [12, [2, 2, 3, 3]],
  ])('at %s counts who is ready before it and there at it', async (countingHour, expected) => {
    const store = await observe({ opphold }, { countingHour });
    expect(counts(store)).toEqual(expected);
    expect(counts(store, 'overliggerdogn')).toEqual([2, 2, 2, 2]);
  });

  it('takes the same ends as midnight does: ready on the stroke is too late, gone on the stroke is still there', async () => {
    const exact = [
      wait('a', ['2025-02-10 07:00:00', '2025-02-11 06:59:59']),
      wait('b', ['2025-02-20 06:59:59', '2025-02-20 07:00:00']),
    ];
    expect(counts(await observe({ opphold: exact }, { countingHour: 7 }))).toEqual([0, 0, 1, 1]);
  });

  it('counts those still there up to the cut, and divides by the days', async () => {
    const store = await observe({ opphold: [wait('a', ['2025-02-26 10:00:00', null])] }, { countingHour: 8 });
    const found = askFor(store, { indicator: 'overliggere-per-dogn', variant: 'net', period: '2025-02' });
    expect([found?.numerator, found?.denominator]).toEqual([2, 28]);
  });

  it('follows corrections by the day it is taken', async () => {
    const rettelse = [
      { opphold_id: 'a', fra_dato: '2025-01-31', til_dato: '2025-02-01', art: 'feilregistrering', status: 'innvilget' },
    ];
    expect(counts(await observe({ opphold, rettelse }, { countingHour: 7 }))).toEqual([1, 0, 3, 3]);
  });

  it('counts a patient in two stays once', async () => {
    const moved = [
      wait('a', ['2025-02-10 05:00:00', '2025-02-12 12:00:00'], { pid: 'p' }),
      wait('b', ['2025-02-10 05:00:00', '2025-02-12 12:00:00'], { pid: 'p', enhet: 'Kirurgi' }),
    ];
    expect(counts(await observe({ opphold: moved }, { countingHour: 7 }))).toEqual([0, 0, 3, 3]);
  });

  it('is taken at midnight after all where files have dates alone, and says so', async () => {
    let told = 0;
    const onNoHours = (): void => {
      told += 1;
    };
    const dates = [wait('a', ['2025-01-30', '2025-02-03'], { inn_ts: '2025-01-28', date_only: true })];
    expect(counts(await observe({ opphold: dates }, { countingHour: 7, onNoHours }))).toEqual([2, 2, 2, 2]);
    const halfDates = [wait('a', ['2025-01-30', '2025-02-03 12:00:00'])];
    expect(counts(await observe({ opphold: halfDates }, { countingHour: 7, onNoHours }))).toEqual([2, 2, 2, 2]);
    expect(told).toBe(2);
  });
});

import { describe, expect, test } from 'vitest';
import { sharedEngine } from '../support/engine.ts';
import { computeFrom } from './computed.ts';
import { goldenRows } from './golden-rows.ts';

const engine = sharedEngine();

describe('nights after notice in the golden data set, cut 28 February 2025', () => {
  test('are 2 in January and 11 in February, gross', async () => {
    const computed = await computeFrom(await engine(), goldenRows, '2025-02-28', ['overliggerdogn']);
    expect(computed.at('overliggerdogn - gross country 0 2025-01')?.value).toBe(2);
    expect(computed.at('overliggerdogn - gross country 0 2025-02')?.value).toBe(11);
  });

  test('are 1 in January and 11 in February, net of the granted correction', async () => {
    const computed = await computeFrom(await engine(), goldenRows, '2025-02-28', ['overliggerdogn']);
    expect(computed.at('overliggerdogn - net country 0 2025-01')?.value).toBe(1);
    expect(computed.at('overliggerdogn - net country 0 2025-02')?.value).toBe(11);
  });

  test('are 4, 0, 4 and 5 in the four stays', async () => {
    const rows = {
      ...goldenRows,
      opphold: goldenRows.opphold?.map((row) => ({ ...row, enhet: `stay ${row['opphold_id']}` })) ?? [],
    };
    const computed = await computeFrom(await engine(), rows, '2025-02-28', ['overliggerdogn']);
    const nights = (stay: number): number | undefined | null =>
      computed.at(`overliggerdogn - gross enhet stay ${stay} 2025`)?.value;
    expect([1, 2, 3, 4].map(nights)).toEqual([4, undefined, 4, 5]);
  });

  test('are told per covered day of the month, and per covered day of the year so far', async () => {
    const computed = await computeFrom(await engine(), goldenRows, '2025-02-28', ['overliggere-per-dogn']);
    expect(computed.at('overliggere-per-dogn - gross country 0 2025-01')).toMatchObject({
      numerator: 2,
      denominator: 31,
    });
    expect(computed.at('overliggere-per-dogn - gross country 0 2025-01')?.value).toBeCloseTo(0.0645, 4);
    expect(computed.at('overliggere-per-dogn - gross country 0 2025-02')?.value).toBeCloseTo(0.3929, 4);
    expect(computed.at('overliggere-per-dogn - gross country 0 2025')).toMatchObject({
      numerator: 13,
      denominator: 59,
      quality: 'incomplete',
    });
  });
});

describe('readmissions in the golden data set', () => {
  test('are 1 of 5 in Lillestrøm and 1 of 1 in Lørenskog with cut 30 April 2025', async () => {
    const computed = await computeFrom(await engine(), goldenRows, '2025-04-30', ['reinnleggelse-30d']);
    expect(computed.at('reinnleggelse-30d ahus-67 - kommune 3205 2025')).toMatchObject({
      numerator: 1,
      denominator: 5,
    });
    expect(computed.at('reinnleggelse-30d ahus-67 - kommune 3222 2025')).toMatchObject({
      numerator: 1,
      denominator: 1,
    });
  });

  test('are 1 of 3 in Lillestrøm with cut 31 March 2025, when two index stays are not yet followed for 30 days', async () => {
    const computed = await computeFrom(await engine(), goldenRows, '2025-03-31', ['reinnleggelse-30d']);
    expect(computed.at('reinnleggelse-30d ahus-67 - kommune 3205 2025')).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
    expect(computed.at('reinnleggelse-30d ahus-67 - kommune 3222 2025')).toMatchObject({
      numerator: 1,
      denominator: 1,
    });
  });
});

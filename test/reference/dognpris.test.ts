import { expect, test } from 'vitest';
import { priceIn, priceOf } from '../../src/reference/dognpris.ts';

test('a night has the price of its own year, and never that of another', () => {
  expect([2022, 2024, 2025, 2026, 2013].map(priceOf)).toEqual([5306, 5745, 5981, null, null]);
});

test('nights of a period have a price where all of it is in one year whose price is known', () => {
  const inPeriod = (first: string, last: string): unknown => priceIn({ id: 'x', type: 'month', first, last });
  expect(inPeriod('2025-01-01', '2025-12-31')).toEqual({ year: 2025, kroner: 5981 });
  expect(inPeriod('2024-02-01', '2025-01-31')).toBeNull();
  expect(inPeriod('2026-01-01', '2026-01-31')).toBeNull();
});

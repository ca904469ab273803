import { expect, it } from 'vitest';
import { judgeDeliveryCut } from '../../../src/features/open-data/delivery-form.tsx';

it.each([
  ['', '2025-01-01', true],
  ['2025-03-31', '2025-01-01', true],
  ['2024-12-31', '2025-01-01', false],
  ['2025-02-30', '2025-01-01', false],
  ['1990-01-01', null, true],
])('the cut %j of data from %j may be used: %j', (typed, periodFrom, fine) => {
  expect(judgeDeliveryCut(typed, { periodFrom }) === null).toBe(fine);
});

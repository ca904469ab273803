import { expect, it } from 'vitest';
import { periodQuality } from '../../src/app/period-quality.ts';
import { parsePeriod } from '../../src/domain/period.ts';

it.each([
  ['2025Q2', '2025-05-20', 'incomplete'],
  ['2025Q1', '2025-03-31', 'preliminary'],
  ['2025Q1', '2025-05-11', 'preliminary'],
  ['2025Q1', '2025-05-12', null],
  ['2024', '2025-05-20', null],
])('%s seen on %s is %s', (id, cut, expected) => {
  const period = parsePeriod(id);
  expect(period && periodQuality(period, cut)).toBe(expected);
});

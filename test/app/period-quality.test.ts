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

it('is settled by the word of the senders before its age', () => {
  const quarter = parsePeriod('2025Q1');
  const file = { kind: 'opphold', from: '2025-01-01', to: '2025-03-31', cut: '2025-03-31' } as const;
  const seen = (...words: readonly ('preliminary' | 'adjusted' | 'locked')[]) =>
    quarter &&
    periodQuality(
      quarter,
      '2025-03-31',
      words.map((quality) => ({ ...file, quality })),
    );
  expect(seen('locked')).toBe('locked');
  expect(seen('locked', 'adjusted')).toBe('adjusted');
  expect(seen('locked', 'preliminary')).toBe('preliminary');
  expect(seen()).toBe('preliminary');
});

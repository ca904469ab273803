import { expect, test } from 'vitest';
import { showFinding } from '../../../src/intake/report/problem-group.ts';

test('a finding never shows digits that could be a person number, however they are written', () => {
  const spellings = ['13097248022', '130972 48022', '130972-48022', '130972.48022', '130972\u00a048022'];
  for (const spelling of spellings) {
    expect(showFinding(`se ${spelling}, takk`)).toBe('se •••••••••••, takk');
  }
  expect(showFinding('2025-02-31 10:00')).toBe('2025-02-31 10:00');
  expect(showFinding('', true)).toBeNull();
  expect(showFinding('12', true)).toBe('lik rad 12');
});

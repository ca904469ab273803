import { expect, it } from 'vitest';
import { printFiner } from '../../src/domain/finer-print.ts';

const rate = { kind: 'rate', decimals: 1 } as const;

it.each([
  [13.1, 1],
  [1.04, 1],
  [0.84, 2],
  [0.153, 2],
  [0.013, 3],
  [0.0001, 3],
  [0, 1],
  [null, 1],
])('prints a rate of %s with %s decimals', (typical, decimals) => {
  expect(printFiner(rate, typical).decimals).toBe(decimals);
});

it('leaves kinds with a natural size as they are', () => {
  for (const kind of ['proportion', 'mean', 'count', 'stock-count', 'stock-coverage'] as const) {
    const definition = { kind, decimals: 1 };
    expect(printFiner(definition, 0.01)).toBe(definition);
  }
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, createDraw, weigh } from '../../scripts/demo/draw.ts';
import { generateRows } from '../../scripts/demo/rows.ts';

function textOf(seed: number): string {
  return JSON.stringify([...generateRows({ seed, scaleThousandths: 100 }, 'H04')]);
}

describe('the generator', () => {
  it('gives the same rows for the same seed and others for another', () => {
    const first = textOf(11);
    expect(textOf(11)).toBe(first);
    expect(textOf(12)).not.toBe(first);
  });
});

describe('apportion', () => {
  it('gives whole shares that sum to the total and miss their exact share by less than one', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 }),
        (total, weights) => {
          const counts = apportion(total, weights);
          const sum = weights.reduce((a, b) => a + b, 0);
          expect(counts.reduce((a, b) => a + b, 0)).toBe(total);
          counts.forEach((count, index) => {
            expect(Math.abs(count - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1);
          });
        },
      ),
    );
  });
});

describe('a draw', () => {
  it('never picks what has no weight', () => {
    const weights = weigh([0, 3, 0, 1, 0]);
    const draw = createDraw(1, 1);
    const picked = new Set(Array.from({ length: 2000 }, () => draw.index(weights)));
    expect([...picked].sort()).toEqual([1, 3]);
  });

  it('shuffles without losing anything', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = createDraw(3, 1).shuffle(items);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
    expect(shuffled).not.toEqual(items);
  });
});

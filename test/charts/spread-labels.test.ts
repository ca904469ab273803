import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../src/charts/spread-labels.ts';

describe('labels moved apart', () => {
  it('stay where they are when there is room', () => {
    expect(spreadLabels([50, 10, 90], 16, 0, 100)).toEqual([50, 10, 90]);
  });

  it('move just so far that they do not touch', () => {
    expect(spreadLabels([50, 52], 16, 0, 100)).toEqual([50, 66]);
  });

  it('move up from the foot when there is no room below', () => {
    expect(spreadLabels([98, 99], 16, 0, 100)).toEqual([84, 100]);
  });

  it('keep their order and distance within the plot whenever all have room', () => {
    const heights = fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(heights, (wanted) => {
        const spread = spreadLabels(wanted, 17, 0, 300);
        const inOrder = wanted
          .map((height, index) => ({ height, place: spread[index] ?? Number.NaN }))
          .sort((a, b) => a.height - b.height)
          .map(({ place }) => place);
        for (const [index, place] of inOrder.entries()) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(300);
          if (index > 0) expect(place - (inOrder[index - 1] ?? 0)).toBeGreaterThanOrEqual(17 - 1e-9);
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { type OutsiderModel, packModel } from '../../../src/disclosure/audit/outsider-model.ts';
import { leaveOutSettled } from '../../../src/disclosure/audit/settled-atoms.ts';
import { StepWalk } from '../../../src/disclosure/audit/step-walk.ts';
import { WholePoint } from '../../../src/disclosure/audit/whole-point.ts';

const free = Number.POSITIVE_INFINITY;

/** Two places in two months, all hidden; both places' sums and both months' are shown: 3 20 / 15 25. */
function rectangle(): OutsiderModel {
  const own = [3, 20, 15, 25].map((value, atom) => ({ atoms: [atom], lower: 1 - value, upper: free }));
  const sums = [
    [0, 1],
    [2, 3],
    [0, 2],
    [1, 3],
  ].map((atoms) => ({ atoms, lower: 0, upper: 0 }));
  return packModel({ rows: [...own, ...sums], lowest: [-2, -19, -14, -24], rowOfCell: new Map() });
}

describe('a walk of steps', () => {
  it('goes round the rectangle, as far as its smallest corners let it', () => {
    const reached = { down: new Float64Array(8), up: new Float64Array(8) };
    expect(new StepWalk(rectangle(), reached).widen(0, 16)).toBe(true);
    expect([...reached.up.subarray(0, 4)]).toEqual([14, 2, 2, 14]);
    expect([...reached.down]).toEqual([-2, -14, -14, -2, 0, 0, 0, 0]);
    expect(new StepWalk(rectangle(), { down: new Float64Array(8), up: new Float64Array(8) }).widen(0, 17)).toBe(false);
  });

  it('counts no step that changes a shown sum or goes below what is known, whoever made it', () => {
    const point = new WholePoint(rectangle());
    expect(point.roomFor({ atoms: [0, 1, 2, 3], changes: [1, -1, -1, 1] })).toBe(14);
    expect(point.roomFor({ atoms: [0, 1, 2, 3], changes: [-2, 2, 2, -2] })).toBe(1);
    expect(point.roomFor({ atoms: [0, 1], changes: [1, -1] })).toBe(0);
    expect(point.roomFor({ atoms: [0, 1, 2, 3], changes: [-3, 3, 3, -3] })).toBe(0);
  });
});

describe('pieces that can only be what they are', () => {
  it('are left out, over and over: nothing to give in a shown sum, then the last one unknown in another', () => {
    const rows = [
      { atoms: [0, 1], lower: 0, upper: 0 },
      { atoms: [1, 2], lower: 0, upper: 0 },
      { atoms: [2], lower: -5, upper: free },
      { atoms: [3, 4], lower: 0, upper: 0 },
      { atoms: [3], lower: -1, upper: free },
    ];
    const left = leaveOutSettled({ rows, lowest: [0, 0, -5, -1, 0], rowOfCell: new Map([...[2, 4].entries()]) });
    expect(left.lowest).toEqual([-1, 0]);
    expect(left.rows).toEqual([
      { atoms: [0, 1], lower: 0, upper: 0 },
      { atoms: [0], lower: -1, upper: free },
    ]);
    expect([...left.rowOfCell]).toEqual([
      [0, -1],
      [1, 1],
    ]);
  });
});

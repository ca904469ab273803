import { expect, it } from 'vitest';
import { comparePrinted } from '../../src/domain/printed-value.ts';

it('finds values equal that print the same', () => {
  expect(comparePrinted(3.14, 3.06, { kind: 'mean', decimals: 1 })).toBe(0);
  expect(comparePrinted(3.16, 3.14, { kind: 'mean', decimals: 1 })).toBe(1);
  expect(comparePrinted(-0.01, 0.01, { kind: 'mean', decimals: 1 })).toBe(0);
});

it('counts the decimals of a share in per cent', () => {
  expect(comparePrinted(0.614, 0.612, { kind: 'proportion', decimals: 0 })).toBe(0);
  expect(comparePrinted(0.612, 0.614, { kind: 'proportion', decimals: 1 })).toBe(-1);
});

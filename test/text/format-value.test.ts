import { describe, expect, it } from 'vitest';
import type { PublishedObservation } from '../../src/domain/observation.ts';
import {
  formatCellValue,
  formatObservation,
  formatObservationInterval,
  formatRelativeChange,
  formatTick,
  formatValue,
  formatValueChange,
  formatValueWithUnit,
  printsEqual,
} from '../../src/text/format-value.ts';

const share = { kind: 'proportion', decimals: 1, unit: '%' } as const;
const nights = { kind: 'census', decimals: 1, unit: 'pasienter per døgn' } as const;

const measured: PublishedObservation = {
  indicator: 'x',
  profile: '-',
  variant: '-',
  level: 'kommune',
  unit: '3205',
  periodType: 'year',
  period: '2025',
  numerator: 126,
  denominator: 200,
  value: 0.63,
  lower: 0.561,
  upper: 0.694,
  state: 'measured',
  rule: null,
  quality: 'adjusted',
};

describe('a value', () => {
  it('is printed in per cent for shares and in its unit for the rest', () => {
    expect(formatValue(share, 0.63)).toBe('63,0\u00a0%');
    expect(formatCellValue(share, 0.63)).toBe('63,0');
    expect(formatValueWithUnit(share, 0.63)).toBe('63,0\u00a0%');
    expect(formatValueWithUnit(nights, 21.34)).toBe('21,3\u00a0pasienter per døgn');
  });

  it('changes in percentage points for shares and with a sign for the rest', () => {
    expect(formatValueChange(share, -0.021)).toBe('−2,1 prosentpoeng');
    expect(formatValueChange(nights, 2.14)).toBe('+2,1');
    expect(formatRelativeChange(21.3, 23.4)).toBe('−9\u00a0%');
    expect(formatRelativeChange(21.3, 0)).toBeNull();
  });

  it('carries its interval where there is one', () => {
    expect(formatObservationInterval(share, measured)).toBe('56,1–69,4\u00a0%');
    expect(formatObservationInterval(share, { ...measured, lower: null })).toBeNull();
  });

  it('is equal to another when both look the same', () => {
    expect(printsEqual(nights, 21.34, 21.26)).toBe(true);
    expect(printsEqual(nights, 21.34, 21.36)).toBe(false);
  });
});

describe('a mark on an axis', () => {
  it('has the decimals that tell it from its neighbours, however small', () => {
    const rate = { kind: 'rate', decimals: 1, unit: 'døgn' } as const;
    expect([0, 0.0005, 0.001, 0.25, 12, 2_500_000].map((value) => formatTick(rate, value))).toEqual([
      '0',
      '0,0005',
      '0,001',
      '0,25',
      '12',
      '2\u00a0500\u00a0000',
    ]);
    const share = { ...rate, kind: 'proportion' } as const;
    expect(formatTick(share, 0.00025)).toBe('0,025');
  });
});

describe('an observation without a value', () => {
  it.each([
    ['suppressed', ':'],
    ['not-reported', '..'],
    ['not-meaningful', '–'],
    ['too-few', '–'],
    ['measured', '..'],
  ] as const)('in state %s is the sign %s', (state, sign) => {
    expect(formatObservation(share, { ...measured, value: null, state })).toBe(sign);
  });

  it('that does not exist is missing', () => {
    expect(formatObservation(share, null)).toBe('..');
  });

  it('with a value is the number', () => {
    expect(formatObservation(share, { ...measured, state: 'too-few' })).toBe('63,0\u00a0%');
  });
});

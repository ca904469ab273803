import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/domain/period.ts';
import {
  formatBytes,
  formatChange,
  formatDate,
  formatDateRange,
  formatInterval,
  formatKroner,
  formatList,
  formatNumber,
  formatPercent,
  formatPercentChange,
  formatPeriodId,
  formatPeriodShort,
  formatPointChange,
  formatSecondsLeft,
  formatSmallPercent,
} from '../../src/text/format.ts';

/** A visible stand-in for the no-break space, so that the tables can be read. */
function show(text: string): string {
  return text.replaceAll('\u00a0', '_');
}

describe('numbers', () => {
  it.each([
    [12345.6, 1, '12_345,6'],
    [-12345.6, 1, '−12_345,6'],
    [5981, 0, '5_981'],
    [0, 0, '0'],
    [-0.04, 1, '0,0'],
    [0.05, 1, '0,1'],
    [1234567, 0, '1_234_567'],
  ])('prints %f with %i decimals as %s', (value, decimals, expected) => {
    expect(show(formatNumber(value, decimals))).toBe(expected);
  });

  it.each([
    [0, '0,0_%'],
    [0.00049, 'under_0,1_%'],
    [0.0005, '0,1_%'],
    [0.042, '4,2_%'],
  ])('prints the small share %f as %s', (share, expected) => {
    expect(show(formatSmallPercent(share)).replace('under ', 'under_')).toBe(expected);
  });

  it.each([
    [0.215, 1, '21,5_%'],
    [0.63, 0, '63_%'],
    [1, 0, '100_%'],
    [0, 1, '0,0_%'],
  ])('prints the share %f with %i decimals as %s', (share, decimals, expected) => {
    expect(show(formatPercent(share, decimals))).toBe(expected);
  });

  it.each([
    [2.1, 1, '+2,1'],
    [-2.1, 1, '−2,1'],
    [0.04, 1, '0,0'],
    [-0.04, 1, '0,0'],
  ])('prints the change %f with its sign as %s', (value, decimals, expected) => {
    expect(formatChange(value, decimals)).toBe(expected);
  });

  it('prints relative changes, percentage points and kroner', () => {
    expect(show(formatPercentChange(-0.0897))).toBe('−9_%');
    expect(show(formatPercentChange(0.22))).toBe('+22_%');
    expect(show(formatPointChange(0.015, 1))).toBe('+1,5 prosentpoeng');
    expect(show(formatKroner(5981))).toBe('5_981_kr');
  });

  it('never prints a hyphen, an ordinary space or a minus before zero', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (value, decimals) => {
          const text = formatNumber(value, decimals);
          expect(text).not.toMatch(/[- \u202f]|^−[0,]+$/);
          expect(Number(text.replaceAll('\u00a0', '').replace('−', '-').replace(',', '.'))).toBeCloseTo(
            value,
            decimals - 1,
          );
        },
      ),
    );
  });
});

describe('dates and periods', () => {
  it('prints dates day first and ranges with a dash', () => {
    expect(formatDate('2025-02-01')).toBe('01.02.2025');
    expect(formatDateRange('2023-01-01', '2025-03-31')).toBe('01.01.2023–31.03.2025');
    expect(formatDateRange('2025-03-31', '2025-03-31')).toBe('31.03.2025');
  });

  it.each([
    ['2025-02', 'februar 2025', 'feb. 2025'],
    ['2025Q1', '1. kvartal 2025', '1. kv. 2025'],
    ['2025T3', '3. tertial 2025', '3. tert. 2025'],
    ['2025H2', '2. halvår 2025', '2. halvår 2025'],
    ['2025', '2025', '2025'],
    ['R12-2025-06', 'siste 12 måneder til juni 2025', '12 md. til juni 2025'],
    ['R36-2025-12', 'siste 36 måneder til desember 2025', '36 md. til des. 2025'],
  ])('calls %s «%s», and «%s» where room is short', (id, long, short) => {
    const period = parsePeriod(id);
    expect(formatPeriodId(id)).toBe(long);
    expect(period && formatPeriodShort(period)).toBe(short);
  });

  it('shows an id that is no period as it is', () => {
    expect(formatPeriodId('2025Q9')).toBe('2025Q9');
  });
});

describe('sizes, times and lists', () => {
  it.each([
    [820, '820_B'],
    [14_200, '14_kB'],
    [153_000_000, '153_MB'],
    [999_700, '1_MB'],
    [1_240_000_000, '1,2_GB'],
  ])('prints %i bytes as %s', (bytes, expected) => {
    expect(show(formatBytes(bytes))).toBe(expected);
  });

  it.each([
    [0, 'under 5_sekunder'],
    [17, '20_sekunder'],
    [54, '55_sekunder'],
    [60, '1_minutt'],
    [200, '3_minutter'],
  ])('prints %i seconds left as %s', (seconds, expected) => {
    expect(show(formatSecondsLeft(seconds))).toBe(expected);
  });

  it('joins an interval with a dash, and with a word where an end is negative', () => {
    expect(formatInterval('19,8', '22,9')).toBe('19,8–22,9');
    expect(formatInterval('−1,2', '0,4')).toBe('−1,2 til 0,4');
  });

  it('joins words the Norwegian way', () => {
    expect(formatList(['Ahus', 'Bergen', 'Fonna'])).toBe('Ahus, Bergen og Fonna');
  });
});

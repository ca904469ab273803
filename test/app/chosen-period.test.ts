import { describe, expect, it } from 'vitest';
import { buildCoveredTime, choosePeriod, periodsToChoose } from '../../src/app/chosen-period.ts';
import { buildReport } from './sample-report.ts';

const time = { from: '2023-01-01', to: '2025-05-20' };

describe('the covered time', () => {
  it('goes from the first day of any accepted file to the cut', () => {
    const files = [
      buildReport({ periodFrom: '2024-01-01' }),
      buildReport({ periodFrom: '2023-03-01' }),
      buildReport({ periodFrom: '2020-01-01', status: 'refused' }),
      buildReport({ periodFrom: null }),
    ];
    expect(buildCoveredTime(files, '2025-05-20')).toEqual({ from: '2023-03-01', to: '2025-05-20' });
  });

  it('does not begin with a team from long ago, unless teams are all there is', () => {
    const team = buildReport({ kind: 'fact_team', periodFrom: '2014-01-01' });
    expect(buildCoveredTime([team, buildReport({})], '2025-05-20')?.from).toBe('2023-01-01');
    expect(buildCoveredTime([team], '2025-05-20')?.from).toBe('2014-01-01');
  });

  it('is nothing without a date, a cut, or with a cut before the data', () => {
    expect(buildCoveredTime([buildReport({ periodFrom: null })], '2025-05-20')).toBeNull();
    expect(buildCoveredTime([buildReport({})], null)).toBeNull();
    expect(buildCoveredTime([buildReport({})], '2019-01-01')).toBeNull();
  });
});

describe('the period in force', () => {
  it.each([
    ['quarter', undefined, '2025Q1'],
    ['month', undefined, '2025-04'],
    ['year', undefined, '2024'],
    ['rolling-12', undefined, 'R12-2025-04'],
    ['quarter', '2024Q2', '2024Q2'],
    ['quarter', '2025Q2', '2025Q2'],
    ['quarter', '2019Q1', '2025Q1'],
    ['year', '2024Q2', '2024'],
    ['month', '2024Q2', '2024-06'],
    ['rolling-12', '2024Q2', 'R12-2024-06'],
    ['rolling-12', '2023', 'R12-2023-12'],
  ] as const)('of type %s with the wish %s is %s', (type, wish, expected) => {
    expect(choosePeriod(time, type, wish)?.id).toBe(expected);
  });

  it('is the unfinished one where nothing is over', () => {
    expect(choosePeriod({ from: '2025-01-01', to: '2025-02-10' }, 'year', undefined)?.id).toBe('2025');
  });

  it('is none where no rolling period is whole', () => {
    expect(choosePeriod({ from: '2025-01-01', to: '2025-05-20' }, 'rolling-12', undefined)).toBeNull();
  });

  it('is one of the periods offered', () => {
    expect(periodsToChoose(time, 'half-year').map(({ id }) => id)).toEqual([
      '2023H1',
      '2023H2',
      '2024H1',
      '2024H2',
      '2025H1',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { defaultPlan, findPlanned, isPlanned, wholePlan } from '../../src/disclosure/publication-plan.ts';
import type { Level, Observation, PeriodType, Variant } from '../../src/domain/observation.ts';
import { parsePeriod } from '../../src/domain/period.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { noPatients } from './gate-samples.ts';

function row(
  level: Level,
  periodType: PeriodType,
  period: string,
  {
    variant = '-',
    indicator = 'antall',
    profile = '-',
  }: { readonly variant?: Variant; readonly indicator?: string; readonly profile?: string } = {},
): Observation {
  const key = { indicator, profile, variant, level, unit: level === 'country' ? '0' : '3205', periodType, period };
  const numbers = { numerator: 9, denominator: null, value: 9, lower: null, upper: null };
  return { ...key, ...numbers, ...noPatients, state: 'measured', rule: null, quality: 'adjusted' };
}

function planned(rows: readonly Observation[], plan = defaultPlan): readonly number[] {
  return [...findPlanned(buildColumns(rows), plan)];
}

describe('the plan in force', () => {
  it('tells months of the country and not of a kommune, which has quarters', () => {
    const rows = [
      row('country', 'month', '2025-02'),
      row('kommune', 'month', '2025-02'),
      row('kommune', 'quarter', '2025Q1'),
    ];
    expect(planned(rows)).toEqual([1, 0, 1]);
  });

  it('tells rolling years that end with the year, and no other', () => {
    const rows = ['R12-2025-06', 'R12-2025-12', 'R36-2025-12'].map((period) =>
      row('kommune', period.startsWith('R12') ? 'rolling-12' : 'rolling-36', period),
    );
    expect(planned(rows)).toEqual([0, 1, 1]);
  });

  it('tells what is left after corrections, never what it was before', () => {
    const rows = [
      row('country', 'year', '2025', { variant: 'gross' }),
      row('country', 'year', '2025', { variant: 'net' }),
    ];
    expect(planned(rows)).toEqual([0, 1]);
  });

  it('tells tertials only of what has no quarters: April is what a tertial has more than a quarter', () => {
    const rows = [
      row('kommune', 'tertial', '2025T1', { indicator: 'bare-tertial' }),
      row('kommune', 'tertial', '2025T1'),
      row('kommune', 'quarter', '2025Q1'),
    ];
    expect(planned(rows)).toEqual([1, 0, 1]);
  });

  it('tells nights of the stays of those who waited, never their hours', () => {
    const rows = ['-', 'tid', 'phv', 'tid-phv'].map((profile) =>
      row('country', 'year', '2025', { indicator: 'liggetid-etter-meldt', variant: 'net', profile }),
    );
    expect(planned(rows)).toEqual([1, 0, 1, 0]);
    expect(planned(rows, wholePlan)).toEqual([1, 1, 1, 1]);
  });

  it('says of a place and a period whether there is a table for them', () => {
    const [month, quarter] = [parsePeriod('2025-02'), parsePeriod('2025Q1')];
    if (month === null || quarter === null) throw new Error('No such period');
    expect(isPlanned(defaultPlan, 'helsefellesskap', month)).toBe(true);
    expect(isPlanned(defaultPlan, 'kommune', month)).toBe(false);
    expect(isPlanned(defaultPlan, 'kommune', quarter)).toBe(true);
  });
});

describe('the whole plan', () => {
  it('leaves nothing out', () => {
    const rows = [
      row('kommune', 'month', '2025-02', { variant: 'gross' }),
      row('kommune', 'tertial', '2025T1'),
      row('country', 'rolling-12', 'R12-2025-06'),
    ];
    expect(planned(rows, wholePlan)).toEqual([1, 1, 1]);
  });
});

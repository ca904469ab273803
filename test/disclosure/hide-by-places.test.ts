import { describe, expect, it } from 'vitest';
import { publish } from '../../src/disclosure/publish.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { sampleObservation } from '../observations/observation-samples.ts';
import { definitions, policy, rowsOf } from './gate-samples.ts';

const many = { numerator: 120, value: 120, patients: 40, largestPatient: 10 };
const few = { numerator: 9, value: 9, patients: 3, largestPatient: 4 };

/** The rule each was hidden by, `shown` where it was not. */
function judge(...rows: readonly Partial<Observation>[]): string[] {
  const columns = buildColumns(rows.map(sampleObservation));
  return rowsOf(publish(columns, definitions, policy, geography)).map(({ rule }) => rule ?? 'shown');
}

describe('a region', () => {
  const region = { level: 'region', unit: 'H13-lsf-follo', ...many } as const;
  const kommune = (unit: string, more: object): Partial<Observation> => ({ level: 'kommune', unit, ...more });

  it('is shown where all its kommuner are, also those without a number', () => {
    expect(judge(region, kommune('3207', many), kommune('3212', many))).toEqual(['shown', 'shown', 'shown']);
  });

  it('is hidden where one of them is, since other regions may hold the rest', () => {
    expect(judge(region, kommune('3207', many), kommune('3212', few))).toEqual([
      'hidden-part',
      'shown',
      'few-in-numerator',
    ]);
    expect(judge(region, kommune('3205', few))).toEqual(['shown', 'few-in-numerator']);
    expect(judge(region, { ...kommune('3212', few), period: '2025-03' })).toEqual(['shown', 'few-in-numerator']);
  });

  it('asks only those who belong to it in the period', () => {
    const ahus = { level: 'region', unit: 'H14-sykehus-ahus', ...many } as const;
    const alna = { level: 'bydel', unit: '030112', ...few } as const;
    expect(judge({ ...ahus, period: '2025-12' }, { ...alna, period: '2025-12' })[0]).toBe('hidden-part');
    expect(judge({ ...ahus, period: '2026-01' }, { ...alna, period: '2026-01' })[0]).toBe('shown');
  });
});

describe('all who live outside', () => {
  const whole = { level: 'country', unit: '0', ...many } as const;
  const home = { level: 'helsefellesskap', unit: 'H13', ...many } as const;
  const outside = { level: 'region', unit: 'utenfor-H13', ...many } as const;

  it('are shown beside the whole and the helsefellesskap', () => {
    expect(judge(whole, home, outside)).toEqual(['shown', 'shown', 'shown']);
  });

  it('take the whole with them when they are few, and go where one of the others does', () => {
    expect(judge(whole, home, { ...outside, ...few })).toEqual(['outside-difference', 'shown', 'few-in-numerator']);
    expect(judge(whole, { ...home, ...few }, outside)).toEqual(['shown', 'few-in-numerator', 'outside-difference']);
    expect(judge({ ...whole, ...few }, home, outside)).toEqual(['few-in-numerator', 'shown', 'outside-difference']);
  });
});

import { describe, expect, it } from 'vitest';
import { publish } from '../../src/disclosure/publish.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { sampleObservation } from '../observations/observation-samples.ts';
import { definitions, policy, rowsOf, whole } from './gate-samples.ts';

const many = { numerator: 120, value: 120, patients: 40, largestPatient: 10 };
const few = { numerator: 9, value: 9, patients: 3, largestPatient: 4 };

/** The rule each was hidden by, `shown` where it was not. */
function judge(...rows: readonly Partial<Observation>[]): string[] {
  const columns = buildColumns(rows.map(sampleObservation));
  return rowsOf(publish(columns, definitions, policy, geography, whole)).map(({ rule }) => rule ?? 'shown');
}

describe('a region', () => {
  const region = { level: 'region', unit: 'H13-lsf-follo', ...many } as const;
  const kommune = (unit: string, more: object): Partial<Observation> => ({ level: 'kommune', unit, ...more });

  it('is shown where all its kommuner are, also those without a number', () => {
    expect(judge(region, kommune('3207', many), kommune('3212', many))).toEqual(['shown', 'shown', 'shown']);
  });

  it('is hidden where one of them is, since other regions may hold the rest', () => {
    expect(judge(region, kommune('3207', many), kommune('3212', few))).toEqual([
      'few-patients',
      'shown',
      'few-patients',
    ]);
    expect(judge(region, kommune('3205', few))).toEqual(['shown', 'few-patients']);
    expect(judge(region, { ...kommune('3212', few), period: '2025-03' })).toEqual(['shown', 'few-patients']);
  });

  it('asks only those who belong to it in the period', () => {
    const ahus = { level: 'region', unit: 'H14-sykehus-ahus', ...many } as const;
    const alna = { level: 'bydel', unit: '030112', ...few } as const;
    expect(judge({ ...ahus, period: '2025-12' }, { ...alna, period: '2025-12' })[0]).toBe('few-patients');
    expect(judge({ ...ahus, period: '2026-01' }, { ...alna, period: '2026-01' })[0]).toBe('shown');
  });
});

describe('all who live outside', () => {
  const sum = { numerator: 240, value: 240, patients: 80, largestPatient: 10 };
  const nearly = { numerator: 129, value: 129, patients: 43, largestPatient: 10 };
  const whole = { level: 'country', unit: '0' } as const;
  const home = { level: 'helsefellesskap', unit: 'H13', ...many } as const;
  const outside = { level: 'region', unit: 'utenfor-H13', ...many } as const;

  it('are shown beside the whole and the helsefellesskap', () => {
    expect(judge({ ...whole, ...sum }, home, outside)).toEqual(['shown', 'shown', 'shown']);
  });

  it('take the whole or the helsefellesskap with them when they are few', () => {
    const after = judge({ ...whole, ...nearly }, home, { ...outside, ...few });
    expect(after[2]).toBe('few-patients');
    expect(after.filter((rule) => rule === 'shown')).toHaveLength(1);
  });

  it('are hidden, or the whole is, when the helsefellesskap is few', () => {
    const after = judge({ ...whole, ...nearly }, { ...home, ...few }, outside);
    expect(after[1]).toBe('few-patients');
    expect(after.filter((rule) => rule === 'shown')).toHaveLength(1);
  });
});

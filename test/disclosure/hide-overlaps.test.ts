import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/disclosure/publish.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { definitionOf } from '../../src/indicators/catalogue.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { sampleObservation } from '../observations/observation-samples.ts';
import { policy, rowsOf, whole } from './gate-samples.ts';

const indicator = 'prioriterte-grupper';
const definitions = [definitionOf(indicator)];

function count(profile: string, patients: number, more: Partial<Observation> = {}): Observation {
  const numbers = { numerator: patients, denominator: null, value: patients, patients, denominatorPatients: null };
  return sampleObservation({ indicator, profile, variant: '-', largestPatient: 1, ...numbers, ...more });
}

/** Each profile that is shown, and its number. */
function shown(...rows: readonly Observation[]): Record<string, number | null> {
  const published = rowsOf(publish(buildColumns(rows), definitions, policy, geography, whole));
  return Object.fromEntries(
    published.filter(({ state }) => state === 'measured').map(({ profile, value }) => [profile, value]),
  );
}

describe('the overlap of two groups', () => {
  it('is shown where at least the threshold belong to each group alone', () => {
    const rows = [count('skropelige-eldre', 40), count('psykisk-rus', 35), count('eldre-psykisk', 30)];
    expect(shown(...rows)).toEqual({ 'skropelige-eldre': 40, 'psykisk-rus': 35, 'eldre-psykisk': 30 });
  });

  it('is hidden where few belong to one of the groups alone, since a subtraction tells how many', () => {
    const rows = [count('skropelige-eldre', 40), count('psykisk-rus', 34), count('eldre-psykisk', 30)];
    expect(shown(...rows)).toEqual({ 'skropelige-eldre': 40, 'psykisk-rus': 34 });
  });

  it('is hidden where everyone of a small group is in the other, and shown where the group is large', () => {
    expect(shown(count('psykisk-rus', 29), count('eldre-psykisk', 29))).toEqual({ 'psykisk-rus': 29 });
    const large = { 'psykisk-rus': 30, 'eldre-psykisk': 30 };
    expect(shown(count('psykisk-rus', 30), count('eldre-psykisk', 30))).toEqual(large);
  });

  it('asks the groups of the same place and period only', () => {
    const elsewhere = count('psykisk-rus', 31, { period: '2025-03' });
    expect(shown(elsewhere, count('eldre-psykisk', 30))).toEqual({ 'psykisk-rus': 31, 'eldre-psykisk': 30 });
  });

  it('never leaves a subtraction of what is shown that tells of few', () => {
    const size = fc.integer({ min: 0, max: 60 });
    const groups = fc.tuple(size, size, size);
    fc.assert(
      fc.property(groups, ([both, elderly, mental]) => {
        const rows = [
          count('skropelige-eldre', both + elderly),
          count('psykisk-rus', both + mental),
          count('eldre-psykisk', both),
        ];
        const seen = shown(...rows);
        const overlap = seen['eldre-psykisk'];
        for (const group of [seen['skropelige-eldre'], seen['psykisk-rus']]) {
          if (overlap == null || overlap === 0 || group == null) continue;
          const alone = group - overlap;
          expect(alone >= policy.threshold || (alone === 0 && group >= 30)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

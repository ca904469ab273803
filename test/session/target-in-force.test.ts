import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/domain/target.ts';
import { definitionOf } from '../../src/indicators/catalogue.ts';
import { findTarget } from '../../src/session/target-in-force.ts';
import { sampleObservation, samplePeriod } from '../observations/observation-samples.ts';

const definition = definitionOf('reinnleggelse-30d');
const key = sampleObservation({ indicator: 'reinnleggelse-30d', profile: 'ahus-67', unit: 'H13' });
const year = samplePeriod('2025');

function target(fields: Partial<Target>): Target {
  return {
    indicator: 'reinnleggelse-30d',
    level: 'helsefellesskap',
    unit: null,
    from: '2024-01-01',
    value: 0.15,
    ...fields,
  };
}

describe('the target in force', () => {
  it('is none where no target is read', () => {
    expect(findTarget([], definition, key, year)).toBeNull();
  });

  it('is the latest that has begun by the last day of the period', () => {
    const targets = [
      target({ value: 0.16 }),
      target({ from: '2025-07-01', value: 0.14 }),
      target({ from: '2026-01-01', value: 0.1 }),
    ];
    expect(findTarget(targets, definition, key, year)).toBe(0.14);
  });

  it('is the one of the unit before the one of its level', () => {
    const targets = [target({ unit: 'H13', value: 0.12 }), target({ from: '2025-07-01', value: 0.14 })];
    expect(findTarget(targets, definition, key, year)).toBe(0.12);
  });

  it('is never that of another unit, level or indicator', () => {
    const targets = [target({ unit: 'H01' }), target({ level: 'kommune' }), target({ indicator: 'fact-team' })];
    expect(findTarget(targets, definition, key, year)).toBeNull();
  });

  it('is of the main definition, and never held against the numbers of another', () => {
    expect(findTarget([target({})], definition, key, year)).toBe(0.15);
    for (const profile of ['phv', 'nki', 'samhandlingsbarometer'])
      expect(findTarget([target({})], definition, { ...key, profile }, year)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { judgeSuppression } from '../../src/disclosure/judge-suppression.ts';
import { publish } from '../../src/disclosure/publish.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { drawObservations, randomDefinitions } from '../support/disclosure/random-numbers.ts';
import { createRandom, type Random } from '../support/random.ts';
import { policy, rowsOf, whole } from './gate-samples.ts';

const runs = 60;

function keyOf(row: Observation): string {
  return [row.indicator, row.profile, row.variant, row.level, row.unit, row.period].join(' ');
}

function patternOf(rows: readonly Observation[]): readonly string[] {
  const after = rowsOf(publish(buildColumns(rows), randomDefinitions, policy, geography, whole));
  return after
    .filter(({ state }) => state === 'suppressed')
    .map(keyOf)
    .sort();
}

function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(random.below(left.length), 1));
}

describe('the pattern of what is hidden', () => {
  it('does not depend on the order of rows', () => {
    const random = createRandom(7);
    for (let run = 0; run < runs; run++) {
      const rows = drawObservations(random);
      expect(patternOf(shuffle(rows, random))).toEqual(patternOf(rows));
    }
  });

  it('is the same for the same numbers', () => {
    const random = createRandom(8);
    for (let run = 0; run < runs; run++) {
      const rows = drawObservations(random);
      expect(patternOf(structuredClone(rows))).toEqual(patternOf(rows));
    }
  });

  it('holds everything that is hidden by itself', () => {
    const random = createRandom(9);
    for (let run = 0; run < runs; run++) {
      const rows = drawObservations(random);
      const pattern = new Set(patternOf(rows));
      for (const row of rows) {
        const definition = randomDefinitions.find(({ id }) => id === row.indicator);
        if (definition === undefined || judgeSuppression(row, definition, policy) === null) continue;
        expect(pattern.has(keyOf(row))).toBe(true);
      }
    }
  });

  it('hides no zero to protect another number', () => {
    const random = createRandom(10);
    for (let run = 0; run < runs; run++) {
      const rows = drawObservations(random).filter(({ denominatorPatients }) => denominatorPatients === null);
      const pattern = new Set(patternOf(rows));
      const isNet = (row: Observation): boolean => row.variant !== 'gross';
      for (const row of rows) if (isNet(row) && row.numerator === 0) expect(pattern.has(keyOf(row))).toBe(false);
    }
  });
});

describe('more patients', () => {
  it('never hide more numbers by themselves', () => {
    const definition = randomDefinitions.find(({ id }) => id === 'fallskade-67');
    if (definition === undefined) throw new Error('No definition');
    const isHidden = (patients: number): boolean => {
      const none = { denominator: null, denominatorPatients: null, largestPatient: null };
      return judgeSuppression({ numerator: patients, value: patients, patients, ...none }, definition, policy) !== null;
    };
    for (let patients = 1; patients < 40; patients++)
      if (!isHidden(patients)) expect(isHidden(patients + 1)).toBe(false);
  });
});

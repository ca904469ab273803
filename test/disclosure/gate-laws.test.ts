import { describe, expect, it } from 'vitest';
import { toJsonPieces } from '../../scripts/observations/observation-text.ts';
import { judgeAlone } from '../../src/disclosure/judge-alone.ts';
import { judgeSuppression } from '../../src/disclosure/judge-suppression.ts';
import { publish } from '../../src/disclosure/publish.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { pickRows } from '../../src/observations/pick-rows.ts';
import { noRule } from '../../src/observations/read-row.ts';
import { formatObservationCsv } from '../../src/package/observation-csv.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { drawObservations, randomDefinitions } from '../support/disclosure/random-numbers.ts';
import { createRandom, type Random } from '../support/random.ts';
import { noNumbers, policy, rowsOf, whole } from './gate-samples.ts';

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

/** Places of the rows that are hidden by themselves, gross beside net among them. */
function hiddenAlone(rows: readonly Observation[]): ReadonlySet<number> {
  const { rules } = judgeAlone(buildColumns(rows), randomDefinitions, policy, whole);
  return new Set([...rules.keys()].filter((row) => rules[row] !== noRule));
}

function times(count: number | null, factor: number): number | null {
  return count === null ? null : count * factor;
}

/** Everyone, so many times: each patient has others like them. */
function multiply(row: Observation, factor: number): Observation {
  const { numerator, denominator, value, patients, denominatorPatients } = row;
  const isAmount = numerator !== null && numerator === value;
  return {
    ...row,
    numerator: times(numerator, factor),
    denominator: patients === null ? denominator : times(denominator, factor),
    value: isAmount ? times(value, factor) : value,
    patients: times(patients, factor),
    denominatorPatients: times(denominatorPatients, factor),
  };
}

describe('more patients', () => {
  it('never hide more numbers by themselves, in whole tables', () => {
    const random = createRandom(11);
    for (let run = 0; run < runs; run++) {
      const rows = drawObservations(random);
      const more = hiddenAlone(rows.map((row) => multiply(row, 2 + random.below(3))));
      const before = hiddenAlone(rows);
      expect(more.size).toBeLessThanOrEqual(before.size);
      // Gross may take the place of net: it goes when both can be told alone and not together.
      for (const row of more) expect(before.has(row) || rows[row]?.variant === 'gross').toBe(true);
    }
  });

  it('never hide a count that had enough without them', () => {
    const random = createRandom(12);
    const counts = new Set(['dialogmeldinger', 'fallskade-67', 'utskrivningsklare-pasienter']);
    for (let run = 0; run < runs; run++) {
      const rows = drawObservations(random).filter(({ indicator }) => counts.has(indicator));
      const before = hiddenAlone(rows);
      const added = rows.map((row) => {
        const [one, each] = [random.below(8), 1 + random.below(3)];
        const count = (row.numerator ?? 0) + one * each;
        return { ...row, numerator: count, value: count, patients: (row.patients ?? 0) + one };
      });
      for (const row of hiddenAlone(added)) expect(before.has(row) || rows[row]?.patients === 0).toBe(true);
    }
  });
});

describe('what is hidden', () => {
  it('stays hidden under any filter, order and export', () => {
    const random = createRandom(13);
    for (let run = 0; run < runs; run++) {
      const published = publish(buildColumns(drawObservations(random)), randomDefinitions, policy, geography, whole);
      const hidden = new Set(rowsOf(published).flatMap((row) => (row.state === 'suppressed' ? [keyOf(row)] : [])));
      const kept = shuffle([...published.value.keys()], random).filter(() => random.below(3) > 0);
      const some = { ...pickRows(published, Uint32Array.from(kept)), published: published.published };
      const read: Observation[] = JSON.parse([...toJsonPieces(rowsOf(some), true)].join(''));
      const views = [rowsOf(some), rowsOf(publish(some, randomDefinitions, policy, geography)), read];
      for (const rows of views) {
        expect(rows).toHaveLength(kept.length);
        for (const row of rows) {
          expect(row.state === 'suppressed').toBe(hidden.has(keyOf(row)));
          if (row.state === 'suppressed') expect(row).toMatchObject(noNumbers);
        }
      }
      const lines = formatObservationCsv(some).trimEnd().split('\r\n').slice(1);
      expect(lines.filter((line) => line.includes('suppressed'))).toHaveLength(
        rowsOf(some).filter(({ state }) => state === 'suppressed').length,
      );
      for (const line of lines) if (line.includes('suppressed')) expect(line).toContain(';;;;;;suppressed');
    }
  });
});

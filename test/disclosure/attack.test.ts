import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { judgeSuppression } from '../../src/disclosure/judge-suppression.ts';
import { publish } from '../../src/disclosure/publish.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { attack, type Claim } from '../support/disclosure/attack.ts';
import { drawObservations, randomDefinitions } from '../support/disclosure/random-numbers.ts';
import { createRandom } from '../support/random.ts';
import { policy, rowsOf, whole } from './gate-samples.ts';

const solver = await loadHighs();
/** All 2 000 take minutes; `EXACT_RUNS=2000` runs them. */
const exactRuns = Number(process.env['EXACT_RUNS'] ?? 10);
const seed = Number(process.env['FC_SEED'] ?? 2025);

function truth(row: Observation, measure: Claim['measure']): number {
  if (measure === 'numerator') return row.numerator ?? 0;
  return (row.denominator ?? 0) - (measure === 'complement' ? (row.numerator ?? 0) : 0);
}

/** Claims that are right, of numbers that say something of someone. */
function recovered(rows: readonly Observation[], seen: readonly Observation[]): readonly Claim[] {
  return attack(seen, policy.threshold - 1).filter(({ row, measure, least, most }) => {
    const before = rows[row];
    const value = before === undefined ? 0 : truth(before, measure);
    return value > 0 && least <= value && value <= most;
  });
}

function keyOf({ indicator, profile, variant, level, unit, period }: Observation): string {
  return [indicator, profile, variant, level, unit, period].join('|');
}

function hideOneByOne(row: Observation): Observation {
  const definition = randomDefinitions.find(({ id }) => id === row.indicator);
  if (definition === undefined || judgeSuppression(row, definition, policy) === null) return row;
  return { ...row, numerator: null, denominator: null, value: null, state: 'suppressed' };
}

describe('an outsider who adds and subtracts', () => {
  it('recovers nothing from 2 000 random helsefellesskap', () => {
    const random = createRandom(seed);
    for (let run = 0; run < 2000; run++) {
      const rows = drawObservations(random);
      const seen = rowsOf(publish(buildColumns(rows), randomDefinitions, policy, geography, whole));
      const claims = recovered(rows, seen);
      if (claims.length > 0) {
        const [claim] = claims;
        throw new Error(`run ${run}: ${JSON.stringify({ claim, row: rows[claim?.row ?? 0], count: claims.length })}`);
      }
    }
  });

  it('recovers nothing where an integer program chose what to hide', () => {
    const random = createRandom(seed + 2);
    let proven = 0;
    for (let run = 0; run < exactRuns; run++) {
      const rows = drawObservations(random);
      const published = publish(buildColumns(rows), randomDefinitions, policy, geography, { ...whole, solver });
      proven += published.published.patterns?.filter(({ proof }) => proof === 'cheapest').length ?? 0;
      expect([run, recovered(rows, rowsOf(published))]).toEqual([run, []]);
    }
    expect(proven).toBeGreaterThan(exactRuns / 2);
  });

  it('recovers nothing of what the plan in force tells either', () => {
    const random = createRandom(seed + 1);
    let hidden = 0;
    for (let run = 0; run < 500; run++) {
      const rows = drawObservations(random);
      const truths = new Map(rows.map((row) => [keyOf(row), row]));
      const seen = rowsOf(publish(buildColumns(rows), randomDefinitions, policy, geography));
      hidden += seen.filter(({ state }) => state === 'suppressed').length;
      expect(seen.length).toBeLessThanOrEqual(rows.length);
      expect(
        recovered(
          seen.flatMap((row) => truths.get(keyOf(row)) ?? []),
          seen,
        ),
      ).toEqual([]);
    }
    expect(hidden).toBeGreaterThan(500);
  });

  it('recovers numbers when they are only hidden one by one', () => {
    const random = createRandom(seed);
    let broken = 0;
    for (let run = 0; run < 100; run++) {
      const rows = drawObservations(random);
      if (recovered(rows, rows.map(hideOneByOne)).length > 0) broken++;
    }
    expect(broken).toBeGreaterThan(50);
  });
});

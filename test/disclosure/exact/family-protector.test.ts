import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { auditPublication } from '../../../src/disclosure/audit/audit-publication.ts';
import { FamilyProtector } from '../../../src/disclosure/exact/family-protector.ts';
import { type Family, hidden, shown } from '../../../src/disclosure/family.ts';
import { judgeAlone } from '../../../src/disclosure/judge-alone.ts';
import { defaultPlan, wholePlan } from '../../../src/disclosure/publication-plan.ts';
import { publish, publishInSteps } from '../../../src/disclosure/publish.ts';
import { familiesOf } from '../../../src/disclosure/suppress-relations.ts';
import type { PatternProof } from '../../../src/domain/audit-report.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { findExactPattern } from '../../support/disclosure/exact-pattern.ts';
import { costOf, holds } from '../../support/disclosure/family-patterns.ts';
import { handFamily } from '../../support/disclosure/hand-family.ts';
import { randomDefinitions as definitions, drawObservations } from '../../support/disclosure/random-numbers.ts';
import { createRandom } from '../../support/random.ts';
import { policy, rowsOf } from '../gate-samples.ts';

const highs = await loadHighs();
const seed = Number(process.env['FC_SEED'] ?? 2026);

interface Protected {
  readonly state: Uint8Array;
  readonly proof: PatternProof;
}

function protect(family: Family, solver: typeof highs | null): Protected {
  const copy = { ...family, state: family.state.slice(), needs: family.needs.map((need) => need.slice()) };
  const steps = new FamilyProtector(solver).protect(copy);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { state: copy.state, proof: step.value };
  }
}

function* randomFamilies(runs: number): Generator<Family> {
  const random = createRandom(seed);
  for (let run = 0; run < runs; run++) {
    const plan = run % 2 === 0 ? defaultPlan : wholePlan;
    const judged = judgeAlone(buildColumns(drawObservations(random)), definitions, policy, { plan });
    for (const { family } of familiesOf(judged, geography, policy)) yield family;
  }
}

describe('a small family', () => {
  it('takes the cheapest pattern and says that it is proven', () => {
    const family = handFamily({ values: [[3], [12], [25]], hidden: ['0 0'], threshold: 5 });
    const { state, proof } = protect(family, highs);
    expect(proof).toBe('cheapest');
    expect([...state]).toEqual([hidden, hidden, shown, shown]);
  });

  it('is proven without a solver where nothing has to be hidden for another', () => {
    const family = handFamily({ values: [[12], [25]], hidden: [], threshold: 5 });
    expect(protect(family, null).proof).toBe('cheapest');
  });

  it('is left to the moves, and says so, where there is no solver', () => {
    const family = handFamily({ values: [[3], [12], [25]], hidden: ['0 0'], threshold: 5 });
    const { state, proof } = protect(family, null);
    expect(proof).toBe('no-solver');
    expect(holds(family, state, highs)).toBe(true);
  });

  it('is left to the moves where the solver fails, and nothing more is asked of it', () => {
    const broken = {
      ...highs,
      createModel: (): never => {
        throw new WebAssembly.RuntimeError('memory');
      },
    };
    const family = handFamily({ values: [[3], [12], [25]], hidden: ['0 0'], threshold: 5 });
    expect(protect(family, broken)).toEqual(protect(family, null));
  });

  it('hides no zero where anything else helps', () => {
    const family = handFamily({ values: [[3], [0]], hidden: ['0 0'], threshold: 5 });
    const costs = family.costs.map((cost) => (cost === 0 ? Number.POSITIVE_INFINITY : cost));
    const { state, proof } = protect({ ...family, costs }, highs);
    expect([...state]).toEqual([hidden, shown, hidden]);
    expect(proof).toBe('cheapest');
  });
});

describe('patterns of random families', () => {
  it('never cost more than those of the moves, hold under the audit, and are the cheapest where that is said', () => {
    let [proven, cheaper, compared] = [0, 0, 0];
    for (const family of randomFamilies(10)) {
      const [exact, moved] = [protect(family, highs), protect(family, null)];
      const [least, cost] = [costOf(family, exact.state), costOf(family, moved.state)];
      expect(least).toBeLessThanOrEqual(cost + 1e-6);
      expect(holds(family, exact.state, highs)).toBe(true);
      if (exact.proof !== 'cheapest' || cost === 0) continue;
      proven++;
      if (least < cost - 1e-6) cheaper++;
      const other = findExactPattern(family, highs);
      if (other === null) continue;
      compared++;
      expect(costOf(family, other)).toBeCloseTo(least, 6);
    }
    expect(proven).toBeGreaterThan(5);
    expect(cheaper).toBeGreaterThan(0);
    expect(compared).toBeGreaterThan(0);
  });
});

describe('what is published with a solver', () => {
  it('passes the audit, does not depend on the order of rows, and is the same for the same numbers', () => {
    const random = createRandom(seed);
    for (let run = 0; run < 3; run++) {
      const rows = drawObservations(random);
      const once = publish(buildColumns(rows), definitions, policy, geography, { plan: wholePlan, solver: highs });
      const audited = { columns: buildColumns(rows), published: once, definitions, policy, geography };
      const found = [...auditPublication({ ...audited, options: { plan: wholePlan } }, highs)];
      expect(found.flatMap(({ family }) => family?.tooNarrow ?? [])).toEqual([]);
      const again = publish(buildColumns(rows), definitions, policy, geography, { plan: wholePlan, solver: highs });
      expect(again).toEqual(once);
      const turned = publish(buildColumns([...rows].reverse()), definitions, policy, geography, {
        plan: wholePlan,
        solver: highs,
      });
      expect(rowsOf(turned).reverse()).toEqual(rowsOf(once));
      expect(turned.published.patterns).toEqual(once.published.patterns);
    }
  });

  it('can be stopped in between, and leaves the solver fit for more', () => {
    const random = createRandom(seed);
    const columns = buildColumns(drawObservations(random));
    const options = { plan: wholePlan, solver: highs };
    const steps = publishInSteps(columns, definitions, policy, geography, options);
    for (const _ of steps) break;
    const whole = publish(columns, definitions, policy, geography, options);
    expect(whole.published.patterns?.some(({ proof }) => proof === 'no-solver')).toBe(false);
  });
});

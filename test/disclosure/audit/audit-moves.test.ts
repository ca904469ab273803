import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { auditFamily, isTooNarrow } from '../../../src/disclosure/audit/audit-family.ts';
import { auditPublication } from '../../../src/disclosure/audit/audit-publication.ts';
import type { Family } from '../../../src/disclosure/family.ts';
import { judgeAlone } from '../../../src/disclosure/judge-alone.ts';
import { FamilyGuard } from '../../../src/disclosure/protect-family.ts';
import { defaultPlan, wholePlan } from '../../../src/disclosure/publication-plan.ts';
import { publish } from '../../../src/disclosure/publish.ts';
import type { PublishedColumns } from '../../../src/disclosure/published-columns.ts';
import { familiesOf } from '../../../src/disclosure/suppress-relations.ts';
import { type ObservationColumns, observationStates } from '../../../src/domain/observation.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { randomDefinitions as definitions, drawObservations } from '../../support/disclosure/random-numbers.ts';
import { createRandom } from '../../support/random.ts';
import { policy } from '../gate-samples.ts';

const highs = await loadHighs();
const measured = observationStates.indexOf('measured');
const suppressed = observationStates.indexOf('suppressed');
const random = createRandom(Number(process.env['FC_SEED'] ?? 2026));

function* drawFamilies(runs: number): Generator<Family> {
  for (let run = 0; run < runs; run++) {
    const columns = buildColumns(drawObservations(random));
    const judged = judgeAlone(columns, definitions, policy, { plan: wholePlan });
    for (const { family } of familiesOf(judged, geography, policy)) yield family;
  }
}

describe('the solver and the moves', () => {
  it('agree: no number that was protected is told within less than it needs, and none within less than was promised', () => {
    let asked = 0;
    for (const family of drawFamilies(25)) {
      const guard = new FamilyGuard(family);
      if (!guard.protect()) continue;
      for (const one of auditFamily(family, highs, true)) {
        asked++;
        expect(isTooNarrow(one)).toBe(false);
        const promised = guard.leeways[one.measure]?.get(one.cell);
        expect(one.low).toBeLessThanOrEqual(promised?.low ?? one.low);
        expect(one.high).toBeGreaterThanOrEqual(promised?.high ?? one.high);
      }
    }
    expect(asked).toBeGreaterThan(500);
  });

  it('finds numbers that are told when nothing but small ones is hidden', () => {
    let told = 0;
    for (const family of drawFamilies(12)) if ([...auditFamily(family, highs)].some(isTooNarrow)) told++;
    expect(told).toBeGreaterThan(5);
  });
});

function countLeaks(columns: ObservationColumns, published: PublishedColumns, plan = defaultPlan): number {
  const audited = { columns, published, definitions, policy, geography, options: { plan } };
  return [...auditPublication(audited, highs)].reduce((sum, { family }) => sum + (family?.tooNarrow.length ?? 0), 0);
}

describe('a publication', () => {
  it.each([defaultPlan, wholePlan])('by the plan $id passes', (plan) => {
    let hidden = 0;
    for (let run = 0; run < 12; run++) {
      const columns = buildColumns(drawObservations(random));
      const published = publish(columns, definitions, policy, geography, { plan });
      hidden += published.state.filter((state) => state === suppressed).length;
      expect(countLeaks(columns, published, plan)).toBe(0);
    }
    expect(hidden).toBeGreaterThan(0);
  });

  it('with one hidden number told does not pass', () => {
    for (let run = 0; run < 12; run++) {
      const columns = buildColumns(drawObservations(random));
      const published = publish(columns, definitions, policy, geography, { plan: wholePlan });
      const at = published.state.indexOf(suppressed);
      if (at === -1) continue;
      const state = published.state.with(at, measured);
      expect(countLeaks(columns, { ...published, state }, wholePlan)).toBeGreaterThan(0);
    }
  });

  it('told again to those who have it keeps its pattern, and passes', () => {
    for (let run = 0; run < 12; run++) {
      const columns = buildColumns(drawObservations(random));
      const published = publish(columns, definitions, policy, geography);
      const options = { earlier: [published] };
      const again = publish(columns, definitions, policy, geography, options);
      expect(again.state).toEqual(published.state);
      const audited = { columns, published: again, definitions, policy, geography, options };
      for (const { family } of auditPublication(audited, highs)) expect(family?.tooNarrow ?? []).toEqual([]);
    }
  });

  it('of other observations is refused', () => {
    const columns = buildColumns(drawObservations(random));
    const published = publish(columns, definitions, policy, geography, { plan: wholePlan });
    expect(() => countLeaks(buildColumns([]), published, wholePlan)).toThrow(RangeError);
  });
});

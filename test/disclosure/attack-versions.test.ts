import { describe, expect, it } from 'vitest';
import { publish } from '../../src/disclosure/publish.ts';
import type { PublishedColumns } from '../../src/disclosure/published-columns.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { attack, type Claim } from '../support/disclosure/attack.ts';
import { drawVersions, randomDefinitions } from '../support/disclosure/random-numbers.ts';
import { createRandom } from '../support/random.ts';
import { policy, rowsOf, whole } from './gate-samples.ts';

const seed = Number(process.env['FC_SEED'] ?? 2025);

function tell(rows: readonly Observation[], earlier: readonly PublishedColumns[]): PublishedColumns {
  return publish(buildColumns(rows), randomDefinitions, policy, geography, { ...whole, earlier });
}

function sidesOf({ numerator, denominator }: Observation): Readonly<Record<Claim['measure'], number>> {
  const [having, all] = [numerator ?? 0, denominator ?? 0];
  return { numerator: having, denominator: all, complement: all - having };
}

function areSame(one: Observation | undefined, other: Observation | undefined): boolean {
  return one !== undefined && one.numerator === other?.numerator && one.denominator === other.denominator;
}

/** What is hidden in one version, told by the other: the outsider guesses which are the same, and guesses right every time. */
function fillFrom(
  rows: readonly Observation[],
  seen: readonly Observation[],
  other: readonly Observation[],
): readonly Observation[] {
  return seen.map((row, at) => {
    const told = other[at];
    return row.state === 'suppressed' && told?.state === 'measured' && areSame(rows[at], told) ? told : row;
  });
}

/** Places of numbers that are known from a version, filled from the other, and how closely. */
function recover(
  rows: readonly Observation[],
  seen: readonly Observation[],
  other: readonly Observation[],
): readonly string[] {
  const hiddenInBoth = seen.flatMap(({ state }, at) =>
    state === 'suppressed' && other[at]?.state === 'suppressed' ? [at] : [],
  );
  const claims = attack(fillFrom(rows, seen, other), policy.threshold - 1, new Set(hiddenInBoth));
  return claims.flatMap(({ row, measure, least, most }) => {
    const truth = rows[row];
    const value = truth === undefined ? 0 : sidesOf(truth)[measure];
    return value > 0 && least <= value && value <= most ? [`${row} ${measure} ${least} ${most}`] : [];
  });
}

function hideEvery(row: Observation): Observation {
  return { ...row, numerator: null, denominator: null, value: null, state: 'suppressed' };
}

/** Numbers that the two tell together: of the later one, those that were not told by the earlier and good guesses alone. */
function countRecovered(
  [first, before]: readonly [readonly Observation[], readonly Observation[]],
  [later, after]: readonly [readonly Observation[], readonly Observation[]],
): number {
  const guessed = new Set(recover(later, after.map(hideEvery), before));
  const found = recover(later, after, before).filter((claim) => !guessed.has(claim));
  return found.length + recover(first, before, after).length;
}

const countsPeople = new Set(['reinnleggelse-30d', 'dialogmeldinger', 'fallskade-67', 'utskrivningsklare-pasienter']);

/** Numbers told in both versions that tell of fewer than the threshold by their difference. */
function countDifferences(first: readonly Observation[], later: readonly Observation[]): number {
  return later.filter((row, at) => {
    const before = first[at];
    if (before === undefined || before.numerator === null || row.numerator === null) return false;
    if (!countsPeople.has(row.indicator)) return false;
    const [now, then] = [sidesOf(row), sidesOf(before)];
    const isShare = row.indicator === 'reinnleggelse-30d';
    const measures = isShare ? (['numerator', 'denominator', 'complement'] as const) : (['numerator'] as const);
    return measures.some((measure) => {
      const difference = Math.abs(now[measure] - then[measure]);
      return difference > 0 && difference < policy.threshold;
    });
  }).length;
}

interface Found {
  readonly recovered: number;
  readonly differences: number;
}

function attackVersions(first: readonly Observation[], later: readonly Observation[], withUnion: boolean): Found {
  const earlier = tell(first, []);
  const [before, after] = [rowsOf(earlier), rowsOf(tell(later, withUnion ? [earlier] : []))];
  return {
    recovered: countRecovered([first, before], [later, after]),
    differences: countDifferences(before, after),
  };
}

describe('an outsider with two versions of the same numbers', () => {
  it('recovers nothing where the earlier one was given to the gate', () => {
    const random = createRandom(seed);
    for (let run = 0; run < 60; run++) {
      const [first, later] = drawVersions(random);
      expect({ run, ...attackVersions(first, later, true) }).toEqual({ run, recovered: 0, differences: 0 });
    }
  });

  it('recovers numbers and corrections of few where it was not', () => {
    const random = createRandom(seed);
    let [broken, told] = [0, 0];
    for (let run = 0; run < 30; run++) {
      const [first, later] = drawVersions(random);
      const { recovered, differences } = attackVersions(first, later, false);
      if (recovered > 0) broken++;
      if (differences > 0) told++;
    }
    expect(broken).toBeGreaterThan(8);
    expect(told).toBeGreaterThan(8);
  });

  it('learns nothing new from the same numbers told again', () => {
    const random = createRandom(seed + 1);
    for (let run = 0; run < 60; run++) {
      const [rows] = drawVersions(random);
      const earlier = tell(rows, []);
      expect(rowsOf(tell(rows, [earlier]))).toEqual(rowsOf(earlier));
    }
  });
});

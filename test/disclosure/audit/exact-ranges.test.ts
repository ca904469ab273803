import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { type ExactEnds, ExactFinder, findExactRanges } from '../../../src/disclosure/audit/exact-ranges.ts';
import type { JudgedDefinition } from '../../../src/disclosure/judge-suppression.ts';
import { wholePlan } from '../../../src/disclosure/publication-plan.ts';
import { publish } from '../../../src/disclosure/publish.ts';
import type { PublishedColumns } from '../../../src/disclosure/published-columns.ts';
import { type Observation, observationStates } from '../../../src/domain/observation.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { sampleObservation } from '../../observations/observation-samples.ts';
import { isUnlimited, listTables, type SmallTable } from '../../support/disclosure/every-table.ts';
import { handFamily } from '../../support/disclosure/hand-family.ts';
import { createRandom } from '../../support/random.ts';
import { rowsOf } from '../gate-samples.ts';

const highs = await loadHighs();
const random = createRandom(Number(process.env['FC_SEED'] ?? 61));
const suppressed = observationStates.indexOf('suppressed');
const policy = { threshold: 3 };
const definitions: readonly JudgedDefinition[] = [
  { id: 'fallskade-67', kind: 'count', personBased: true, clustered: false, corrected: false },
];
const kommuner = geography
  .kommunerOf('H13')
  .slice(0, 3)
  .map(({ komnr }) => komnr);

interface Sum {
  readonly level: Observation['level'];
  readonly unit: string;
  readonly periodType: Observation['periodType'];
  readonly period: string;
  readonly of: readonly number[];
}

/** Three kommuner in two halves of a year, and all that is told of them: pieces are kommune × 2 + half. */
function listSums(): readonly Sum[] {
  const places = [
    ...kommuner.map((unit, place) => ({ level: 'kommune' as const, unit, places: [place] })),
    { level: 'helsefellesskap' as const, unit: 'H13', places: [0, 1, 2] },
  ];
  const times = [
    { periodType: 'half-year' as const, period: '2025H1', halves: [0] },
    { periodType: 'half-year' as const, period: '2025H2', halves: [1] },
    { periodType: 'year' as const, period: '2025', halves: [0, 1] },
  ];
  return places.flatMap(({ level, unit, places: own }) =>
    times.map(({ periodType, period, halves }) => ({
      ...{ level, unit, periodType, period },
      of: own.flatMap((place) => halves.map((half) => place * 2 + half)),
    })),
  );
}

const sums = listSums();

function drawPieces(): readonly number[] {
  return Array.from({ length: 6 }, () => random.pick([0, 1, 1, 2, 2, 3, 4, 5]));
}

function tell(pieces: readonly number[]): Observation[] {
  return sums.map(({ of, ...key }) => {
    const count = of.reduce((all, piece) => all + (pieces[piece] ?? 0), 0);
    const numbers = { numerator: count, value: count, patients: count, largestPatient: null };
    return sampleObservation({ indicator: 'fallskade-67', variant: '-', ...key, ...numbers });
  });
}

function rangesOf(
  columns: ReturnType<typeof buildColumns>,
  published: PublishedColumns,
  earlier: readonly PublishedColumns[],
): ReadonlyMap<number, ExactEnds> {
  const options = { plan: wholePlan, earlier };
  const rows = new Set([...published.state.keys()].filter((row) => published.state[row] === suppressed));
  const audited = { columns, published, definitions, policy, geography, options };
  const found = new Map<number, ExactEnds>();
  for (const { range } of findExactRanges(audited, highs, { rows, patience: 5 }))
    if (range !== null) found.set(range.row, range);
  if (earlier.length === 0) expect(found.size).toBe(rows.size);
  return found;
}

/** What an outsider with the publications at hand can think of, by trying every table. */
function expectAsByTrial(truth: readonly Observation[], seen: readonly Observation[], earlier: readonly Observation[]) {
  const knownAt = (at: number): number | null => {
    const before = earlier[at];
    const isSame = before?.state === 'measured' && before.numerator === truth[at]?.numerator;
    return seen[at]?.numerator ?? (isSame ? before.numerator : null);
  };
  const table: SmallTable = {
    pieces: 6,
    sums: sums.map(({ of }, at) => ({ of, shown: knownAt(at), least: Math.min(1, truth[at]?.numerator ?? 0) })),
  };
  const tables = listTables(table);
  return (at: number): readonly [number, number] => {
    const { of } = sums[at] ?? { of: [] };
    const all = tables.map((one) => of.reduce((sum, piece) => sum + (one[piece] ?? 0), 0));
    const high = isUnlimited(table, of) ? Number.POSITIVE_INFINITY : Math.max(...all);
    return [Math.min(...all), high];
  };
}

describe('the smallest and the largest that a hidden number may be', () => {
  it('are those of every table that fits what is shown, sums over places and time and what is known of hidden ones', () => {
    let compared = 0;
    for (let run = 0; run < 30; run++) {
      const rows = tell(drawPieces());
      const columns = buildColumns(rows);
      const published = publish(columns, definitions, policy, geography, { plan: wholePlan });
      const endsByTrial = expectAsByTrial(rows, rowsOf(published), []);
      for (const [row, { low, high, isExact }] of rangesOf(columns, published, [])) {
        expect(isExact).toBe(true);
        expect([low, high]).toEqual(endsByTrial(row));
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('are those too of an outsider who has an earlier publication of nearly the same', () => {
    let [compared, narrower] = [0, 0];
    for (let run = 0; run < 30; run++) {
      const pieces = drawPieces();
      const before = publish(buildColumns(tell(pieces)), definitions, policy, geography, { plan: wholePlan });
      const at = random.below(6);
      const rows = tell(pieces.map((value, piece) => (piece === at ? value + 3 + random.below(3) : value)));
      const columns = buildColumns(rows);
      // Now and then the gate is not told of the earlier one; the audit is.
      const laidIn = run % 2 === 0 ? [before] : [];
      const published = publish(columns, definitions, policy, geography, { plan: wholePlan, earlier: laidIn });
      const endsByTrial = expectAsByTrial(rows, rowsOf(published), rowsOf(before));
      const alone = rangesOf(columns, published, []);
      for (const [row, { low, high, isExact }] of rangesOf(columns, published, [before])) {
        expect(isExact).toBe(true);
        expect([low, high]).toEqual(endsByTrial(row));
        compared++;
        const [least, most] = [alone.get(row)?.low ?? low, alone.get(row)?.high ?? high];
        expect(low).toBeGreaterThanOrEqual(least);
        expect(high).toBeLessThanOrEqual(most);
        if (low > least || high < most) narrower++;
      }
    }
    expect(compared).toBeGreaterThan(100);
    expect(narrower).toBeGreaterThan(0);
  });
});

describe('a mean', () => {
  it('is tried with nights and stays together: every stay is a night at the least', () => {
    let wider = 0;
    for (let run = 0; run < 25; run++) {
      const places = 3;
      const stays = Array.from({ length: places }, () => 1 + random.below(3));
      const nights = stays.map((count) => count + random.below(4));
      const hidden = random.below(3) === 0 ? ['0 0', '1 0', '2 0'] : ['0 0', '1 0'];
      const [one, other] = [nights, stays].map((values) =>
        handFamily({ values: values.map((value) => [value]), hidden, threshold: 3 }),
      );
      if (one === undefined || other === undefined) throw new Error('No table');
      const values = [one, other].flatMap((family) => family.values);
      const [ofNights, ofStays] = values;
      const floors = [Float64Array.from(ofNights ?? [], (n, at) => Math.min(n, ofStays?.[at] ?? 0)), ...other.floors];
      const needs = [one, other].flatMap((family) => family.needs);
      const finder = new ExactFinder({ ...one, values, floors, needs, isMean: true }, highs, 5);
      const sumsOf = (list: readonly number[]): SmallTable['sums'] =>
        [...list, list.reduce((all, value) => all + value, 0)].map((value, at) => ({
          of: at < places ? [at] : [0, 1, 2],
          shown: hidden.includes(`${at} 0`) ? null : value,
          least: 1,
        }));
      const manyStays = listTables({ pieces: places, sums: sumsOf(stays) });
      const pairs = listTables({ pieces: places, sums: sumsOf(nights) }).filter((table) =>
        manyStays.some((counts) => counts.every((count, place) => count <= (table[place] ?? 0))),
      );
      for (const place of [0, 1]) {
        const possible = pairs.map((table) => table[place] ?? 0);
        const [ends] = finder.endsOf(place);
        expect(ends).toEqual({ low: Math.min(...possible), high: Math.max(...possible), isExact: true });
        if ((ends?.low ?? 0) < (floors[0]?.[place] ?? 0)) wider++;
      }
      finder.close();
    }
    expect(wider).toBeGreaterThan(0);
  });
});

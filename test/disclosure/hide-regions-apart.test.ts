import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JudgedDefinition } from '../../src/disclosure/judge-suppression.ts';
import { publish } from '../../src/disclosure/publish.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { sampleObservation } from '../observations/observation-samples.ts';
import { policy, rowsOf } from './gate-samples.ts';

const rate = { kind: 'stock-rate', clustered: false, corrected: false } as const;
const definitions: readonly JudgedDefinition[] = [
  { id: 'fact-pasienter-per-10000', personBased: true, ...rate },
  { id: 'fact-fidelity', personBased: false, ...rate },
];

type Numbers = Readonly<Record<string, number | null>>;

/** What is shown of the patients of areas in a quarter; null was never told. */
function shown(numbers: Numbers, more: Partial<Observation> = {}): Record<string, number | null> {
  const rows = Object.entries(numbers).map(([unit, patients]) =>
    sampleObservation({
      ...{ indicator: 'fact-pasienter-per-10000', variant: '-', periodType: 'quarter', period: '2025Q1' },
      ...{ level: unit === 'H13' ? 'helsefellesskap' : 'region', unit, state: 'measured', largestPatient: null },
      ...{ numerator: patients, value: patients, patients, denominator: patients === null ? null : 50_000 },
      ...(patients === null ? { state: 'not-reported' } : {}),
      ...more,
    }),
  );
  const told = rowsOf(publish(buildColumns(rows), definitions, policy, geography));
  return Object.fromEntries(told.map(({ unit, numerator }) => [unit, numerator]));
}

const [follo, wideFollo] = ['H13-lsf-follo', 'H13-forvaltning-follo'];
const [gardermoen, romerike] = ['H13-lsf-gardermoen', 'H13-forvaltning-romerike'];

describe('regions of what has no kommuner', () => {
  it('are shown where those outside them are many, or nobody', () => {
    expect(shown({ H13: 100, [follo]: 40 })).toEqual({ H13: 100, [follo]: 40 });
    expect(shown({ H13: 40, [follo]: 40 })).toEqual({ H13: 40, [follo]: 40 });
  });

  it('are hidden where the helsefellesskap has few outside them', () => {
    expect(shown({ H13: 44, [follo]: 40 })).toEqual({ H13: 44, [follo]: null });
    expect(shown({ H13: 45, [follo]: 40 })).toEqual({ H13: 45, [follo]: 40 });
    expect(shown({ H13: 84, [follo]: 40, [gardermoen]: 40 })).toEqual({ H13: 84, [follo]: null, [gardermoen]: null });
  });

  it('are hidden where another division has few more', () => {
    expect(shown({ H13: 100, [follo]: 40, [wideFollo]: 43 })).toEqual({ H13: 100, [follo]: null, [wideFollo]: null });
    expect(shown({ H13: 100, [gardermoen]: 40, [romerike]: 42 })[romerike]).toBeNull();
    // Two regions apart from each other say nothing of any place, however near their numbers are.
    expect(shown({ H13: 100, [follo]: 40, [gardermoen]: 42 })).toEqual({ H13: 100, [follo]: 40, [gardermoen]: 42 });
  });

  it('are hidden together where one of them, or the whole, is few', () => {
    expect(shown({ H13: 100, [follo]: 3, [gardermoen]: 50 })).toEqual({ H13: 100, [follo]: null, [gardermoen]: null });
    expect(shown({ H13: 3, [follo]: 3, [gardermoen]: 0 })).toEqual({ H13: null, [follo]: null, [gardermoen]: null });
    expect(shown({ [follo]: 40 })).toEqual({ [follo]: null });
  });

  it('need nothing hidden where no person stands behind them', () => {
    expect(shown({ H13: 4, [follo]: 3 }, { indicator: 'fact-fidelity' })).toEqual({ H13: 4, [follo]: 3 });
  });
});

const areas = ['H13', ...geography.regions.schemesOf('H13').flatMap(({ regions }) => regions.map(({ id }) => id))];
const kommunerOf = (area: string): readonly string[] =>
  area === 'H13'
    ? geography.kommunerOf('H13').map(({ komnr }) => komnr)
    : geography.regions.membersOn(area, '2025-03-31').map(({ komnr }) => komnr);
const members = new Map(areas.map((area) => [area, kommunerOf(area)]));

interface Team {
  readonly kommuner: readonly string[];
  readonly patients: number;
}

const isWithin = ({ kommuner }: Team, area: string): boolean =>
  kommuner.every((one) => members.get(area)?.includes(one));
const touches = ({ kommuner }: Team, area: string): boolean => kommuner.some((one) => members.get(area)?.includes(one));

/** Patients of an area; null where one of its teams is not its alone. */
function patientsOf(area: string, teams: readonly Team[]): number | null {
  const own = teams.filter((team) => touches(team, area));
  return own.every((team) => isWithin(team, area)) ? own.reduce((sum, { patients }) => sum + patients, 0) : null;
}

/** Whether a combination of the lines is 1 at one place and 0 at all others: then what stands there is known. */
function isKnown(lines: readonly (readonly number[])[], place: number): boolean {
  const left = lines.map((line) => [...line]);
  const wanted = left[0]?.map((_, at) => (at === place ? 1 : 0)) ?? [];
  for (let column = 0; column < wanted.length; column++) {
    const at = left.findIndex((line) => Math.abs(line[column] ?? 0) > 1e-9);
    const [pivot] = at === -1 ? [] : left.splice(at, 1);
    if (pivot === undefined) continue;
    for (const line of [...left, wanted]) {
      const times = (line[column] ?? 0) / (pivot[column] ?? 1);
      pivot.forEach((one, index) => {
        line[index] = (line[index] ?? 0) - times * one;
      });
    }
  }
  return left.length + lines.length > 0 && wanted.every((one) => Math.abs(one) < 1e-9);
}

describe('one who knows where every team is', () => {
  const kommuner = kommunerOf('H13');
  const near = fc
    .tuple(fc.nat(kommuner.length - 1), fc.integer({ min: 1, max: 4 }))
    .map(([from, many]) => kommuner.slice(from, from + many));
  const inRegion = fc.constantFrom(...areas).chain((area) => fc.subarray([...kommunerOf(area)], { minLength: 1 }));
  const team = fc.record({
    kommuner: fc.oneof(
      near,
      inRegion,
      fc.constantFrom(...kommuner).map((one) => [one]),
    ),
    patients: fc.oneof(fc.nat(9), fc.integer({ min: 20, max: 90 })),
  });

  it('finds no few patients of teams that lie alike by taking areas from each other', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(team, { minLength: 1, maxLength: 7 }), (teams) => {
        const told = shown(Object.fromEntries(areas.map((area) => [area, patientsOf(area, teams)])));
        const patterns = teams.map((one) => areas.map((area) => (isWithin(one, area) ? 1 : 0)).join(''));
        const pieces = [...new Set(patterns)];
        const lines = areas.flatMap((area, at) =>
          told[area] === null ? [] : [pieces.map((pattern) => Number(pattern[at]))],
        );
        if (lines.length > 1) found++;
        pieces.forEach((pattern, place) => {
          const own = teams
            .filter((_, at) => patterns[at] === pattern)
            .reduce((sum, { patients }) => sum + patients, 0);
          if (own > 0 && own < policy.threshold) expect(isKnown(lines, place)).toBe(false);
        });
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(50);
  });
});

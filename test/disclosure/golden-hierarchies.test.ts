import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/disclosure/publish.ts';
import type { Level, Observation } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { sampleObservation } from '../observations/observation-samples.ts';
import { policy, rowsOf, whole } from './gate-samples.ts';

/** As it is published: small families by an integer program. */
const exactly = { ...whole, solver: await loadHighs() };

const definition = { id: 'antall', kind: 'count', personBased: true, clustered: false, corrected: false } as const;
const near = 'H13';
const rhf = geography.helsefellesskapById(near)?.rhf ?? '';
const far =
  geography.helsefellesskap.find((one) => one.rhf === rhf && one.id !== near && geography.kommunerOf(one.id).length > 2)
    ?.id ?? '';

function cell(level: Level, unit: string, value: number, period = '2025-02'): Observation {
  const periodType = period.length === 7 ? 'month' : period.includes('Q') ? 'quarter' : 'half-year';
  const none = { denominator: null, denominatorPatients: null, largestPatient: null, lower: null, upper: null };
  const key = { indicator: 'antall', profile: '-', variant: '-', level, unit, periodType, period } as const;
  return sampleObservation({ ...key, ...none, numerator: value, value, patients: value });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Two helsefellesskap with their kommuner, their region of health and the country. */
function tree(here: readonly number[], there: readonly number[]): readonly Observation[] {
  const homes = [
    [near, here],
    [far, there],
  ] as const;
  return [
    ...homes.flatMap(([id, values]) => [
      ...geography
        .kommunerOf(id)
        .flatMap(({ komnr }, at) => (at < values.length ? [cell('kommune', komnr, values[at] ?? 0)] : [])),
      cell('helsefellesskap', id, sum(values)),
    ]),
    cell('rhf', rhf, sum([...here, ...there])),
    cell('country', '0', sum([...here, ...there])),
  ];
}

/** What is hidden: `a1`–`a3` and `b1`–`b3` for the kommuner, `A` and `B` for the helsefellesskap, `R` and `C` above. */
function hiddenOf(rows: readonly Observation[]): string {
  const after = rowsOf(publish(buildColumns(rows), [definition], policy, geography, exactly));
  const nameOf = ({ level, unit }: Observation): string => {
    if (level === 'country') return 'C';
    if (level === 'rhf') return 'R';
    if (level === 'helsefellesskap') return unit === near ? 'A' : 'B';
    const isNear = geography.kommune(unit)?.helsefellesskap === near;
    const at = geography.kommunerOf(isNear ? near : far).findIndex(({ komnr }) => komnr === unit);
    return `${isNear ? 'a' : 'b'}${at + 1}`;
  };
  return after
    .filter(({ state }) => state === 'suppressed')
    .map(nameOf)
    .sort()
    .join(' ');
}

describe('a tree of places', () => {
  it.each([
    ['one small number takes a neighbour with it, and no sum', [3, 20, 30], [40, 50, 60], ['a1 a2', 'a1 a3']],
    ['two small ones that are wide together need no third', [4, 4, 30], [40, 50, 60], ['a1 a2']],
    ['two ones tell each other by their sum', [1, 1, 30], [40, 50, 60], ['a1 a2 a3']],
    [
      'a small one among zeros is its sum: another place goes with the sum, or all above it',
      [3, 0, 0],
      [40, 50, 60],
      ['A B a1 b1', 'A B a1 b2', 'A B a1 b3', 'A C R a1'],
    ],
    [
      'small ones on both sides each take a neighbour',
      [3, 20, 30],
      [2, 50, 60],
      ['a1 a2 b1 b2', 'a1 a3 b1 b2', 'a1 a2 b1 b3', 'a1 a3 b1 b3'],
    ],
    ['small sums of zeros protect each other', [3, 0, 0], [4, 0, 0], ['A B a1 b1']],
    ['nothing small hides nothing', [30, 0, 12], [40, 50, 60], ['']],
  ] as const)('%s', (_, here, there, valid) => {
    expect(valid).toContain(hiddenOf(tree(here, there)));
  });
});

/** One kommune over six months, its quarters and its half-year. */
function months(values: readonly number[]): readonly Observation[] {
  const [{ komnr } = { komnr: '' }] = geography.kommunerOf(near);
  const at = (from: number, to: number): number => sum(values.slice(from, to));
  return [
    ...values.map((value, month) => cell('kommune', komnr, value, `2025-0${month + 1}`)),
    cell('kommune', komnr, at(0, 3), '2025Q1'),
    cell('kommune', komnr, at(3, 6), '2025Q2'),
    cell('kommune', komnr, at(0, 6), '2025H1'),
  ];
}

describe('a tree of time', () => {
  it.each([
    ['a small month takes another of its quarter', [3, 20, 30, 12, 14, 16], ['01 02', '01 03']],
    [
      'a small month among zeros takes the quarters',
      [3, 0, 0, 12, 14, 16],
      ['01 04 Q1 Q2', '01 05 Q1 Q2', '01 06 Q1 Q2', '01 H1 Q1'],
    ],
    ['ones in both quarters each take what they need', [1, 1, 30, 1, 20, 30], ['01 02 03 04 05', '01 02 03 04 06']],
  ] as const)('%s', (_, values, valid) => {
    const after = rowsOf(publish(buildColumns(months(values)), [definition], policy, geography, exactly));
    const hidden = after
      .filter(({ state }) => state === 'suppressed')
      .map(({ period }) => period.slice(period.includes('-') ? 5 : 4));
    expect(valid).toContain([...hidden].sort().join(' '));
  });
});

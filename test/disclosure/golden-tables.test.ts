import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/disclosure/publish.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { attack } from '../support/disclosure/attack.ts';
import { policy, rowsOf, whole } from './gate-samples.ts';

/** As it is published: small families by an integer program. */
const exactly = { ...whole, solver: await loadHighs() };

const definition = { id: 'antall', kind: 'count', personBased: true, clustered: false, corrected: false } as const;
const members = geography.kommunerOf('H13').map(({ komnr }) => komnr);

function cell(unit: string, value: number, period = '2025-02'): Observation {
  const level = unit === 'H13' ? 'helsefellesskap' : 'kommune';
  const periodType = period.length === 7 ? 'month' : 'quarter';
  const none = {
    denominator: null,
    lower: null,
    upper: null,
    denominatorPatients: null,
    largestPatient: null,
    rule: null,
  };
  const key = { indicator: 'antall', profile: '-', variant: '-', level, unit, periodType, period } as const;
  return { ...key, ...none, numerator: value, value, patients: value, state: 'measured', quality: 'adjusted' };
}

/** A line of kommuner and their sum, as what is published: null where hidden. */
function publishLine(values: readonly number[]): readonly (number | null)[] {
  const rows = values.map((value, index) => cell(members[index] ?? '', value));
  const total = cell(
    'H13',
    values.reduce((sum, value) => sum + value, 0),
  );
  return seen([...rows, total]).map(({ value }) => value);
}

function seen(rows: readonly Observation[]): readonly Observation[] {
  return rowsOf(publish(buildColumns(rows), [definition], policy, geography, exactly));
}

function hiddenPlaces(values: readonly (number | null)[]): readonly number[] {
  return [...values.keys()].filter((index) => values[index] === null);
}

describe('a line with its total', () => {
  it('(3, 12, 25, 40; 80): the least loss hides 3 and 12, whose sum of 15 leaves [1, 14]', () => {
    expect(publishLine([3, 12, 25, 40])).toEqual([null, null, 25, 40, 80]);
  });

  it('(1, 1, 20, 30; 52): two ones alone are told by their sum, so one more is hidden', () => {
    const places = hiddenPlaces(publishLine([1, 1, 20, 30]));
    expect([
      [0, 1, 2],
      [0, 1, 3],
    ]).toContainEqual(places);
  });

  it('(4, 4, 20; 28): one sign for all leaves [1, 7], so two are enough', () => {
    expect(publishLine([4, 4, 20])).toEqual([null, null, 20, 28]);
  });

  it('does not spend a zero on protection', () => {
    expect(publishLine([3, 0, 25, 40])).toEqual([null, 0, null, 40, 68]);
  });

  it('hides the total when there is nothing else to hide', () => {
    expect(publishLine([3, 0])).toEqual([null, 0, null]);
  });
});

/** Kommuner × months with sums both ways, as in the worked tables of statistical offices. */
function table(values: readonly (readonly number[])[]): readonly Observation[] {
  const months = ['2025-01', '2025-02', '2025-03'];
  const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
  const all = [...values, months.map((_, month) => sum(values.map((row) => row[month] ?? 0)))];
  return all.flatMap((row, index) => {
    const unit = index < values.length ? (members[index] ?? '') : 'H13';
    return [...row.map((value, month) => cell(unit, value, months[month])), cell(unit, sum(row), '2025Q1')];
  });
}

describe('a table with sums both ways', () => {
  it('hides a rectangle around one small number, and no sum', () => {
    const after = seen(
      table([
        [3, 20, 30],
        [15, 25, 35],
        [40, 50, 60],
      ]),
    );
    const hidden = after.filter(({ state }) => state === 'suppressed');
    expect(hidden).toHaveLength(4);
    expect(new Set(hidden.map(({ unit }) => unit)).size).toBe(2);
    expect(new Set(hidden.map(({ period }) => period)).size).toBe(2);
    expect(hidden.every(({ level, period }) => level === 'kommune' && period !== '2025Q1')).toBe(true);
    expect(attack(after, 4)).toEqual([]);
  });

  it('lets small numbers in a rectangle protect each other', () => {
    const after = seen(
      table([
        [4, 4, 30],
        [4, 4, 35],
        [40, 50, 60],
      ]),
    );
    expect(after.filter(({ state }) => state === 'suppressed')).toHaveLength(4);
    expect(attack(after, 4)).toEqual([]);
  });

  it('a quarter with eleven of twelve months shown would tell the last: another month goes', () => {
    const rows = [20, 3, 30].map((value, month) => cell(members[0] ?? '', value, `2025-0${month + 1}`));
    const after = seen([...rows, cell(members[0] ?? '', 53, '2025Q1')]);
    expect(after.map(({ value }) => value)).toEqual([null, null, 30, 53]);
  });
});

describe('versions', () => {
  const line = (values: readonly number[], total: boolean): readonly Observation[] => {
    const rows = values.map((value, index) => cell(members[index] ?? '', value));
    const sum = values.reduce((all, value) => all + value, 0);
    return total ? [...rows, cell('H13', sum)] : rows;
  };
  const tell = (rows: readonly Observation[], ...before: (readonly Observation[])[]): readonly (number | null)[] => {
    const earlier = before.map((each) => publish(buildColumns(each), [definition], policy, geography, exactly));
    const now = publish(buildColumns(rows), [definition], policy, geography, { ...exactly, earlier });
    return rowsOf(now).map(({ value }) => value);
  };

  it('keep hidden what was hidden before', () => {
    expect(tell(line([9, 12, 25, 40], false), line([3, 12, 25, 40], false))).toEqual([null, 12, 25, 40]);
  });

  it('take no cover behind a number that was told before and is the same: the sum goes', () => {
    expect(tell(line([9, 12, 25, 40], true), line([3, 12, 25, 40], false))).toEqual([null, 12, 25, 40, null]);
  });

  it('have the same pattern for the same numbers', () => {
    expect(tell(line([3, 12, 25, 40], true), line([3, 12, 25, 40], true))).toEqual([null, null, 25, 40, 80]);
  });

  it('hide a number that was corrected by few, and the sum that tells of the same few', () => {
    expect(tell(line([31, 12, 25, 40], true), line([30, 12, 25, 40], true))).toEqual([null, 12, 25, 40, null]);
  });

  it('hide another corrected number beside it where the sum is corrected by many', () => {
    expect(tell(line([31, 22, 25, 40], true), line([30, 12, 25, 40], true))).toEqual([null, null, 25, 40, 118]);
  });

  it('tell what was corrected by as many as the threshold', () => {
    expect(tell(line([35, 12, 25, 40], true), line([30, 12, 25, 40], true))).toEqual([35, 12, 25, 40, 112]);
  });

  it('hold against every earlier one', () => {
    const [first, second] = [line([30, 12, 25, 40], true), line([40, 12, 25, 40], true)];
    expect(tell(line([31, 12, 25, 40], true), first, second)).toEqual([null, 12, 25, 40, null]);
    expect(tell(line([50, 12, 25, 40], true), first, second)).toEqual([50, 12, 25, 40, 127]);
  });
});

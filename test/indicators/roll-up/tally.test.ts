import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodTypes } from '../../../src/domain/observation.ts';
import { daysInPeriod, parsePeriod } from '../../../src/domain/period.ts';
import type { Calendar } from '../../../src/indicators/roll-up/calendar.ts';
import { buildCalendar, monthTime, toMonthNumber } from '../../../src/indicators/roll-up/calendar.ts';
import { Tally, type TallySums } from '../../../src/indicators/roll-up/tally.ts';

const firstMonth = toMonthNumber('2022-11-01');
const monthCount = 40;

/** Forty months from November 2022: two windows of 36 months and many of 12. */
const calendar: Calendar = buildCalendar(
  Array.from({ length: monthCount }, (_, step) => {
    const month = firstMonth + step;
    const period = parsePeriod(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`);
    if (period === null) throw new RangeError(String(month));
    return { month, days: daysInPeriod(period), firstDay: period.first, lastDay: period.last };
  }),
  '2026-02-28',
  periodTypes,
  false,
);

interface Fact {
  readonly group: number;
  readonly subject: number;
  readonly month: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** Group 0 belongs to series 0 and 1, group 1 to series 0 and 2. */
const seriesOfGroup = [
  [0, 1],
  [0, 2],
];

const facts = fc.array(
  fc.record({
    group: fc.integer({ min: 0, max: 1 }),
    subject: fc.integer({ min: 0, max: 5 }),
    month: fc.integer({ min: 0, max: monthCount - 1 }),
    numerator: fc.integer({ min: 0, max: 4 }),
    denominator: fc.integer({ min: 0, max: 1 }),
  }),
  { maxLength: 60 },
);

function tallyOf(list: readonly Fact[]): TallySums {
  const tally = new Tally(3, calendar, true);
  const turns = tally.addSubjects(
    {
      group: Float64Array.from(list, ({ group }) => group),
      subject: Float64Array.from(list, ({ subject }) => subject),
      moment: Float64Array.from(list, ({ month }) => monthTime(firstMonth + month)),
      numerator: Float64Array.from(list, ({ numerator }) => numerator),
      denominator: Float64Array.from(list, ({ denominator }) => denominator),
    },
    { seriesOfGroup, timedOfGroup: [] },
  );
  for (const turn of turns) expect(turn).toBeUndefined();
  return tally.sum();
}

/** The same sums the slow way: for each cell, the facts in it, person by person. */
function countSlowly(list: readonly Fact[], series: number, period: number): Record<string, number> {
  const at = calendar.periods[period];
  const inside = list.filter(
    ({ group, month }) =>
      at !== undefined &&
      seriesOfGroup[group]?.includes(series) &&
      firstMonth + month >= at.firstMonth &&
      firstMonth + month <= at.lastMonth,
  );
  const persons = new Map<number, number>();
  for (const { subject, numerator } of inside) persons.set(subject, (persons.get(subject) ?? 0) + numerator);
  const shares = [...persons.values()];
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    numerator: sum(inside.map(({ numerator }) => numerator)),
    denominator: sum(inside.map(({ denominator }) => denominator)),
    factSquares: sum(inside.map(({ numerator }) => numerator ** 2)),
    subjects: shares.filter((share) => share > 0).length,
    denominatorSubjects: new Set(inside.filter(({ denominator }) => denominator > 0).map(({ subject }) => subject))
      .size,
    subjectSquares: sum(shares.map((share) => share ** 2)),
    largest: Math.max(0, ...shares),
  };
}

function readCell(tally: TallySums, cell: number): Record<string, number | undefined> {
  return {
    numerator: tally.numerator[cell],
    denominator: tally.denominator[cell],
    factSquares: tally.factSquares[cell],
    subjects: tally.subjects[cell],
    denominatorSubjects: tally.denominatorSubjects[cell],
    subjectSquares: tally.subjectSquares[cell],
    largest: tally.largest[cell],
  };
}

describe('the tally', () => {
  it('agrees with counting every cell by itself, people distinct in each', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const tally = tallyOf(list);
        for (let series = 0; series < 3; series += 1) {
          for (let period = 0; period < calendar.periods.length; period += 7) {
            const cell = series * calendar.periods.length + period;
            expect(readCell(tally, cell)).toEqual(countSlowly(list, series, period));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of the facts', () => {
    const shuffled = facts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(tallyOf(other)).toEqual(tallyOf(list));
      }),
      { numRuns: 40 },
    );
  });

  it('counts a patient once in a year, once in each of its months', () => {
    const one = { group: 0, subject: 3, numerator: 2, denominator: 1 };
    const tally = tallyOf([
      { ...one, month: 2 },
      { ...one, month: 3 },
      { ...one, month: 3 },
    ]);
    const cellOf = (id: string): number => calendar.periods.findIndex(({ period }) => period.id === id);
    expect(['2023-01', '2023-02', '2023'].map((id) => tally.subjects[cellOf(id)])).toEqual([1, 1, 1]);
    expect(['2023-01', '2023-02', '2023'].map((id) => tally.largest[cellOf(id)])).toEqual([2, 4, 6]);
  });

  it('has no spread and no largest patient where numbers came without people', () => {
    const tally = new Tally(1, calendar, true);
    const span = { firstMonth, lastMonth: firstMonth, numerator: 7, denominator: Number.NaN };
    tally.addSpans([{ ...span, numeratorPatients: 7, denominatorPatients: Number.NaN }], [0]);
    const cell = calendar.periods.findIndex(({ period }) => period.id === '2022-11');
    expect(readCell(tally.sum(), cell)).toEqual({
      numerator: 7,
      denominator: Number.NaN,
      factSquares: Number.NaN,
      subjects: 7,
      denominatorSubjects: Number.NaN,
      subjectSquares: Number.NaN,
      largest: Number.NaN,
    });
  });
});

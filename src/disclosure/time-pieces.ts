import type { PeriodType } from '../domain/observation.ts';
import { addDays, type Period, parsePeriod, periodContaining } from '../domain/period.ts';
import type { TimePieces } from './family.ts';

/** Last days of years to date that end within a month, by month. At the cut itself nothing comes after: it is no split. */
type Splits = ReadonlyMap<string, string>;

function findSplits(periods: readonly Period[]): Splits {
  const days = periods.filter(({ type }) => type === 'year-to-date').map(({ last }) => last);
  const cut = [...days].sort().at(-1);
  const within = days.filter((day) => day !== cut && periodContaining(day, 'month').last !== day);
  return new Map(within.map((day) => [periodContaining(day, 'month').id, day]));
}

/** Months of a period; one that is split is two. */
function monthsOf({ first, last }: Period, splits: Splits): string[] {
  const months: string[] = [];
  for (let day = first; day <= last; ) {
    const month = periodContaining(day, 'month');
    const split = splits.get(month.id);
    if (split === undefined) months.push(month.id);
    else months.push(...(last > split ? [`${month.id} begun`, `${month.id} ended`] : [`${month.id} begun`]));
    day = addDays(month.last, 1);
  }
  return months;
}

function isOwnLength(type: PeriodType): boolean {
  return type.startsWith('rolling') || type === 'year-to-date';
}

function lengthOf(period: Period | undefined): number {
  return period === undefined ? 0 : monthsOf(period, new Map()).length;
}

/** Every told type of period touches all that is covered: a month that one of them never holds is not covered. */
function coveredMonths(periods: readonly Period[], splits: Splits): ReadonlySet<string> {
  const perType = new Map<PeriodType, Set<string>>();
  for (const period of periods) {
    const months = perType.get(period.type) ?? new Set<string>();
    for (const month of monthsOf(period, splits)) months.add(month);
    perType.set(period.type, months);
  }
  const fixed = [...perType].filter(([type]) => !isOwnLength(type)).map(([, months]) => months);
  const all = new Set([...perType.values()].flatMap((months) => [...months]));
  return new Set([...all].filter((month) => fixed.every((months) => months.has(month))));
}

/** Per period the months it is about. A stock holds at one day: it is about the last told period within it. */
function monthSets(periods: readonly Period[], isStock: boolean): readonly (readonly string[])[] {
  const splits = findSplits(periods);
  const covered = coveredMonths(periods, splits);
  const months = periods.map((period) => monthsOf(period, splits).filter((month) => covered.has(month)));
  if (!isStock) return months;
  const shortest = Math.min(...periods.map(lengthOf));
  const told = months.filter((_, index) => lengthOf(periods[index]) === shortest).map((list) => list.at(-1) ?? '');
  return months.map((list) => {
    const within = told.filter((month) => list.includes(month)).sort();
    return [within.at(-1) ?? list.at(-1) ?? ''];
  });
}

interface MonthGroup {
  readonly periods: readonly number[];
  readonly year: number;
}

function groupMonths(sets: readonly (readonly string[])[]): readonly MonthGroup[] {
  const periodsOfMonth = new Map<string, number[]>();
  for (const [period, months] of sets.entries()) {
    for (const month of months) {
      const list = periodsOfMonth.get(month);
      if (list === undefined) periodsOfMonth.set(month, [period]);
      else list.push(period);
    }
  }
  const groups = new Map<string, MonthGroup>();
  for (const month of [...periodsOfMonth.keys()].sort()) {
    const periods = periodsOfMonth.get(month) ?? [];
    groups.set(periods.join(' '), { periods, year: Number(month.slice(0, 4)) });
  }
  return [...groups.values()];
}

/** Splits the time that the periods cover. @throws RangeError when an id is no period */
export function splitTime(ids: readonly string[], isStock: boolean): TimePieces {
  const periods = ids.map((id) => {
    const period = parsePeriod(id);
    if (period === null) throw new RangeError(`Not a period: ${JSON.stringify(id)}`);
    return period;
  });
  const groups = groupMonths(monthSets(periods, isStock));
  const piecesOf: number[][] = ids.map(() => []);
  for (const [piece, { periods: members }] of groups.entries()) {
    for (const period of members) piecesOf[period]?.push(piece);
  }
  const periodAlone = new Int32Array(groups.length).fill(-1);
  for (const [period, pieces] of piecesOf.entries()) {
    const [only] = pieces;
    if (pieces.length === 1 && only !== undefined && periodAlone[only] === -1) periodAlone[only] = period;
  }
  return {
    count: groups.length,
    periodsOf: groups.map((group) => Int32Array.from(group.periods)),
    piecesOf: piecesOf.map((pieces) => Int32Array.from(pieces)),
    periodAlone,
    years: Int32Array.from(groups, ({ year }) => year),
  };
}

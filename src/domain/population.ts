import type { IsoDate } from './period.ts';

/** Inhabitants of one place: `counts` ordered by year, then sex, then age group, separated by spaces. */
interface PopulationSeries {
  readonly unit: string;
  readonly counts: string;
}

/** Inhabitants on 1 January, as read from the fact files. */
export interface PopulationFacts {
  readonly years: readonly number[];
  readonly sexes: readonly string[];
  /** Five-year groups from `0-4`, last `90+` */
  readonly ages: readonly string[];
  readonly kommuner: readonly PopulationSeries[];
  readonly bydeler: readonly PopulationSeries[];
}

/** Inhabitants of places that have series of their own (kommuner, bydeler of Oslo), on 1 January of a year. */
export interface Population {
  readonly years: readonly number[];
  readonly ages: readonly string[];
  readonly kommuner: readonly string[];
  readonly bydeler: readonly string[];
  /** All ages, both sexes. @throws RangeError for an unknown unit or year. */
  inhabitants(unit: string, year: number): number;
  /** 18 years and over: all of 20 and over and two fifths of 15–19. @throws RangeError for an unknown unit or year. */
  adults(unit: string, year: number): number;
  /**
   * Of these ages, both included; no upper end when null. Years inside a five-year group are taken to be of equal size.
   * @throws RangeError for an unknown unit or year.
   */
  aged(unit: string, year: number, ages: { readonly from: number; readonly to: number | null }): number;
  /** Inhabitants per sex, then age group. @throws RangeError for an unknown unit or year. */
  bySexAndAge(unit: string, year: number): readonly number[];
}

/**
 * The year whose 1 January a period is divided by: the one after its last day. Where there is no population of that, the
 * latest there is.
 */
export function populationYearOf(
  years: readonly number[],
  periodEnd: IsoDate,
): { readonly wanted: number; readonly used: number } {
  const wanted = Number(periodEnd.slice(0, 4)) + 1;
  return { wanted, used: years.includes(wanted) ? wanted : Math.max(...years) };
}

/** Of the five years of age 15–19, the two that are adult. Cohorts are taken to be of equal size. */
const adultShareOf15To19 = 2 / 5;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function adultWeightOf(age: string): number {
  if (age === '15-19') return adultShareOf15To19;
  return Number.parseInt(age, 10) >= 20 ? 1 : 0;
}

/** How much of a five-year group lies between two ages. */
function shareOf(age: string, { from, to }: { readonly from: number; readonly to: number | null }): number {
  const first = Number.parseInt(age, 10);
  const years = age.endsWith('+') ? Number.POSITIVE_INFINITY : 5;
  const last = Math.min(to ?? Number.POSITIVE_INFINITY, first + years - 1);
  const inside = Math.max(0, last - Math.max(from, first) + 1);
  return years === Number.POSITIVE_INFINITY ? Number(inside > 0) : inside / years;
}

/** Builds the lookups; each place's series is parsed when first asked for. */
export function createPopulation(facts: PopulationFacts): Population {
  const series = new Map([...facts.kommuner, ...facts.bydeler].map(({ unit, counts }) => [unit, counts]));
  const parsed = new Map<string, readonly number[]>();
  const adultWeights = facts.sexes.flatMap(() => facts.ages.map(adultWeightOf));
  const groups = adultWeights.length;

  function parseSeries(unit: string): readonly number[] {
    const text = series.get(unit);
    if (text === undefined) throw new RangeError(`No population of ${unit}`);
    const counts = text.split(' ').map(Number);
    if (counts.length !== groups * facts.years.length) throw new RangeError(`Population of ${unit} is not whole`);
    parsed.set(unit, counts);
    return counts;
  }

  function bySexAndAge(unit: string, year: number): readonly number[] {
    const at = facts.years.indexOf(year);
    if (at < 0) throw new RangeError(`No population of ${year}`);
    return (parsed.get(unit) ?? parseSeries(unit)).slice(at * groups, (at + 1) * groups);
  }

  return {
    years: facts.years,
    ages: facts.ages,
    kommuner: facts.kommuner.map(({ unit }) => unit),
    bydeler: facts.bydeler.map(({ unit }) => unit),
    inhabitants: (unit, year) => sum(bySexAndAge(unit, year)),
    adults: (unit, year) => sum(bySexAndAge(unit, year).map((count, group) => count * (adultWeights[group] ?? 0))),
    aged: (unit, year, ages) => {
      const weights = facts.sexes.flatMap(() => facts.ages.map((age) => shareOf(age, ages)));
      return sum(bySexAndAge(unit, year).map((count, group) => count * (weights[group] ?? 0)));
    },
    bySexAndAge,
  };
}

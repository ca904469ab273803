import { count, type FactRow, field, parseFactRows } from './reference-csv.ts';
import type { ReadFact } from './reference-geography.ts';

const sexes = ['K', 'M'] as const;

function sortedUnique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

function ageGroupsOf(rows: readonly FactRow[]): readonly string[] {
  return Object.keys(rows[0] ?? {}).slice(3);
}

interface Dimensions {
  readonly years: readonly string[];
  readonly ages: readonly string[];
}

/** Each unit's numbers as text, ordered by year, then sex, then age: a tenth of the size of rows, and quick to parse. */
function buildSeries(rows: readonly FactRow[], unitColumn: string, { years, ages }: Dimensions): readonly unknown[] {
  const byKey = new Map(
    rows.map((row) => [`${field(row, 'aar')} ${field(row, unitColumn)} ${field(row, 'kjonn')}`, row]),
  );
  return sortedUnique(rows.map((row) => field(row, unitColumn))).map((unit) => {
    const counts = years.flatMap((year) =>
      sexes.flatMap((sex) => {
        const row = byKey.get(`${year} ${unit} ${sex}`);
        if (row === undefined) throw new Error(`No population of ${unit}, ${sex}, ${year}`);
        return ages.map((age) => count(row, age));
      }),
    );
    return { unit, counts: counts.join(' ') };
  });
}

/** Inhabitants on 1 January by kommune (and bydel of Oslo) × year × sex × five-year age group. */
export function buildPopulationFacts(readFact: ReadFact): Readonly<Record<string, unknown>> {
  const kommuner = parseFactRows(readFact('befolkning-kommune'));
  const bydeler = parseFactRows(readFact('befolkning-bydel-oslo'));
  const dimensions = { years: sortedUnique(kommuner.map((row) => field(row, 'aar'))), ages: ageGroupsOf(kommuner) };
  return {
    years: dimensions.years.map(Number),
    sexes: [...sexes],
    ages: dimensions.ages,
    kommuner: buildSeries(kommuner, 'kommunenr', dimensions),
    bydeler: buildSeries(bydeler, 'bydelsnr', dimensions),
  };
}

/** The years there is a population for, by themselves: many pages ask for them, and few for the population. */
export function buildPopulationYears(readFact: ReadFact): Readonly<Record<string, unknown>> {
  return { years: buildPopulationFacts(readFact)['years'] };
}

/** Price of a night by year; null where none has been found. */
export function buildDognpris(readFact: ReadFact): Readonly<Record<string, unknown>> {
  const prices = parseFactRows(readFact('dognpris')).map((row) => ({
    year: count(row, 'aar'),
    kroner: field(row, 'kr') === '' ? null : count(row, 'kr'),
    source: field(row, 'kilde'),
  }));
  return { prices };
}

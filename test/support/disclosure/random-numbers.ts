import type { JudgedDefinition } from '../../../src/disclosure/judge-suppression.ts';
import type { Observation, PeriodType, Variant } from '../../../src/domain/observation.ts';
import { containsPeriod, type Period, parsePeriod, periodsTouching } from '../../../src/domain/period.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import type { Random } from '../random.ts';
import { type Atom, add, drawCorrections, drawFacts, type Facts, nobody, type Shape } from './random-facts.ts';

const base = { personBased: true, clustered: false, corrected: false } as const;

export const randomDefinitions: readonly JudgedDefinition[] = [
  { ...base, id: 'overliggerdogn', kind: 'count', clustered: true, corrected: true },
  { ...base, id: 'overliggerdogn-per-1000', kind: 'rate', clustered: true, corrected: true },
  { ...base, id: 'overliggere-per-dogn', kind: 'census', clustered: true, corrected: true },
  { ...base, id: 'liggetid-etter-meldt', kind: 'mean', clustered: true, corrected: true },
  { ...base, id: 'reinnleggelse-30d', kind: 'proportion' },
  { ...base, id: 'dialogmeldinger', kind: 'count' },
  { ...base, id: 'fallskade-67', kind: 'count' },
  { ...base, id: 'utskrivningsklare-pasienter', kind: 'person-count' },
];

/** Series as [profile, variant, parts]. */
function seriesOf(definition: JudgedDefinition): readonly (readonly [string, Variant, readonly string[]])[] {
  if (definition.id === 'dialogmeldinger') {
    return [
      ['begge', '-', ['inn', 'ut']],
      ['inn', '-', ['inn']],
      ['ut', '-', ['ut']],
    ];
  }
  if (!definition.corrected) return [['-', '-', ['-']]];
  return [
    ['-', 'gross', ['net', 'corrected']],
    ['-', 'net', ['net']],
  ];
}

interface Unit {
  readonly level: Observation['level'];
  readonly unit: string;
  readonly places: readonly string[];
}

function unitsOf({ kommuner, hasUnknown }: Shape): readonly Unit[] {
  const homes = kommuner.map((komnr) => geography.kommune(komnr)?.helsefellesskap ?? '');
  const inHome = (id: string): readonly string[] => kommuner.filter((_, index) => homes[index] === id);
  const communities = [...new Set(homes)];
  const regions = [...new Set(communities.map((id) => geography.helsefellesskapById(id)?.rhf ?? ''))];
  return [
    { level: 'country', unit: '0', places: hasUnknown ? [...kommuner, ''] : kommuner },
    ...regions.map((rhf): Unit => {
      const members = communities.filter((id) => geography.helsefellesskapById(id)?.rhf === rhf);
      return { level: 'rhf', unit: rhf, places: members.flatMap(inHome) };
    }),
    ...communities.map((id): Unit => ({ level: 'helsefellesskap', unit: id, places: inHome(id) })),
    ...kommuner.map((komnr): Unit => ({ level: 'kommune', unit: komnr, places: [komnr] })),
  ];
}

function sumOf(facts: Facts, parts: readonly string[], places: readonly string[], months: readonly number[]): Atom {
  let sum = nobody;
  for (const part of parts) {
    for (const place of places)
      for (const month of months) sum = add(sum, facts.get(part)?.get(place)?.[month] ?? nobody);
  }
  return sum;
}

function rateOf({ kind }: JudgedDefinition, { numerator }: Atom, denominator: number | null): number | null {
  if (kind === 'count' || kind === 'person-count') return numerator;
  if (denominator === null || denominator === 0) return null;
  return kind === 'rate' ? (numerator / denominator) * 1000 : numerator / denominator;
}

function denominatorOf({ kind }: JudgedDefinition, sum: Atom): number | null {
  if (kind === 'rate') return 40_000;
  if (kind === 'census') return 28;
  return kind === 'proportion' || kind === 'mean' ? sum.denominator : null;
}

function rowsOfSeries(shape: Shape, facts: Facts, definition: JudgedDefinition): Observation[] {
  const { clustered, kind, id } = definition;
  return seriesOf(definition).flatMap(([profile, variant, parts]) =>
    unitsOf(shape).flatMap(({ level, unit, places }) =>
      shape.periods.map((period): Observation => {
        const known = kind === 'rate' ? places.filter((place) => place !== '') : places;
        const inside = shape.months.flatMap((month, index) => (containsPeriod(period, month) ? [index] : []));
        const sum = sumOf(facts, parts, known, inside);
        const denominator = denominatorOf(definition, sum);
        const key = { indicator: id, profile, variant, level, unit, periodType: period.type, period: period.id };
        const countsStays = kind === 'proportion' || kind === 'mean';
        return {
          ...key,
          numerator: sum.numerator,
          denominator,
          value: rateOf(definition, sum, denominator),
          // Two stays of a mean are never equal here: whether all are, is judged by itself.
          lower: kind === 'mean' ? 0 : null,
          upper: kind === 'mean' ? 99 : null,
          patients: sum.patients,
          denominatorPatients: countsStays ? sum.denominatorPatients : null,
          largestPatient: clustered ? sum.largest : null,
          state: countsStays && denominator === 0 ? 'not-meaningful' : 'measured',
          rule: null,
          quality: 'adjusted',
        };
      }),
    ),
  );
}

const periodMixes: readonly (readonly [PeriodType, ...PeriodType[]])[] = [
  ['month'],
  ['month', 'quarter'],
  ['month', 'quarter', 'tertial', 'half-year', 'year', 'rolling-12'],
  ['month', 'tertial', 'year'],
  ['quarter', 'half-year', 'year'],
];

function drawKommuner(random: Random): readonly string[] {
  const communities = Array.from({ length: 1 + random.below(random.below(3) === 0 ? 3 : 2) }, () =>
    random.below(geography.helsefellesskap.length),
  );
  const chosen = [...new Set(communities)].flatMap((index) => {
    const members = geography.kommunerOf(geography.helsefellesskap[index]?.id ?? '');
    const [from, count] = [random.below(members.length), 1 + random.below(random.below(4) === 0 ? 6 : 4)];
    return members.slice(from, from + count).map(({ komnr }) => komnr);
  });
  return chosen;
}

interface Drawing {
  readonly shape: Shape;
  readonly facts: Facts;
  readonly told: readonly JudgedDefinition[];
}

function draw(random: Random): Drawing {
  const [first, second, third, ...others] = randomDefinitions;
  if (first === undefined || second === undefined || third === undefined) throw new Error('No definitions');
  const definition = random.pick([first, ...others]);
  const monthCount = 1 + random.below(random.below(8) === 0 ? 14 : 5);
  const start = 1 + random.below(8);
  const last = new Date(Date.UTC(2024, start - 1 + monthCount, 0)).toISOString().slice(0, 10);
  const from = `2024-0${start}-01`;
  const types = periodMixes[random.below(periodMixes.length)] ?? ['month'];
  const shape: Shape = {
    definition,
    kommuner: drawKommuner(random),
    months: periodsTouching(from, last, ['month']),
    periods: periodsTouching(from, last, types),
    most: 3 + random.below(random.below(2) === 0 ? 12 : 60),
    hasUnknown: random.below(4) === 0,
  };
  const facts = drawFacts(random, shape);
  const told = definition.id === 'overliggerdogn' ? [first, second, third] : [definition];
  return { shape, facts, told: told.slice(0, 1 + random.below(told.length)) };
}

function rowsOfFacts({ shape, told }: Drawing, facts: Facts): Observation[] {
  return told.flatMap((one) => rowsOfSeries(shape, facts, one));
}

/** Rows of one family of indicators in one to three helsefellesskap, small numbers and empty cells among them. */
export function drawObservations(random: Random): Observation[] {
  const drawing = draw(random);
  return rowsOfFacts(drawing, drawing.facts);
}

/** The same rows before and after corrections. */
export function drawVersions(random: Random): readonly [Observation[], Observation[]] {
  const drawing = draw(random);
  const later = drawCorrections(random, drawing.shape, drawing.facts);
  return [rowsOfFacts(drawing, drawing.facts), rowsOfFacts(drawing, later)];
}

/** Months that the periods of the rows are made of, for whoever adds up. */
export function periodOf(id: string): Period {
  const period = parsePeriod(id);
  if (period === null) throw new RangeError(id);
  return period;
}

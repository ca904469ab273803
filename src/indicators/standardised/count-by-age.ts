import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { Period } from '../../domain/period.ts';
import type { AgeBand } from '../../domain/split.ts';
import type { StandardisedLevel, StandardisedPlace, StandardisedWish } from '../../domain/standardised-rates.ts';
import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { sql, staticSql } from '../../engine/sql.ts';
import type { FactsSource } from '../facts.ts';
import { numbers, texts } from '../roll-up/answer-columns.ts';
import { fillFacts } from '../roll-up/fact-columns.ts';

/** Sexes of the population in its order, as the rows write them. */
const sexCodes = { K: 2, M: 1 } as const;
export type Sex = keyof typeof sexCodes;
export const sexes = ['K', 'M'] as const satisfies readonly Sex[];

/** What happened in one place to people of one sex and age group. */
export interface AgeCount {
  readonly level: StandardisedPlace['level'];
  readonly unit: string;
  /** Null where the row tells no sex, or no age that can be counted */
  readonly sex: Sex | null;
  readonly band: number | null;
  readonly events: number;
  /** Σf² over the patients, where events come several to one; else the events */
  readonly sumOfSquares: number;
}

export interface AgeQuestion {
  readonly definition: IndicatorDefinition;
  readonly source: FactsSource;
  readonly bands: readonly AgeBand[];
  readonly wish: StandardisedWish;
  readonly period: Period;
}

/** The place and the one it is part of. */
const placesOf: Readonly<Record<StandardisedLevel, string>> = {
  helsefellesskap: "{ 'level': 'country', 'unit': '0' }, { 'level': 'helsefellesskap', 'unit': k.helsefellesskap }",
  kommune: "{ 'level': 'helsefellesskap', 'unit': k.helsefellesskap }, { 'level': 'kommune', 'unit': k.komnr }",
};

function bandSql(bands: readonly AgeBand[]): string {
  const cases = bands.map(({ from, to }, band) => {
    const below = to === null ? '' : ` and alder < ${to}`;
    return `when alder >= ${from}${below} then ${band}`;
  });
  return `case ${cases.join(' ')} end`;
}

/** People are counted once in a period, by the age they had first; events each by their own. */
function gatherSql({ kind, clustered }: IndicatorDefinition): string {
  if (kind === 'person-share')
    return `select place, arg_min(sex, dato) as sex, arg_min(band, dato) as band, 1 as events
      from placed where numerator > 0 group by place, pid`;
  if (!clustered) return 'select place, sex, band, numerator as events from placed';
  return 'select place, sex, band, sum(numerator) as events from placed group by place, sex, band, pid';
}

/** Counts what happened in a period by place, sex and age group. */
export async function countByAge(
  engine: Engine,
  { definition, source, bands, wish, period }: AgeQuestion,
  options: QueryOptions,
): Promise<readonly AgeCount[]> {
  const facts = staticSql(await fillFacts(engine, source.sql, options));
  const squares = staticSql(definition.clustered ? 'sum(events * events)' : 'sum(events)');
  const result = await engine.query(
    sql`with fact as (${facts}),
      placed as (
        select unnest([${staticSql(placesOf[wish.level])}]) as place, f.pid, f.dato, f.numerator,
          case when f.kjonn in (1, 2) then f.kjonn end as sex, ${staticSql(bandSql(bands))} as band
        from fact f
        join ref_kommune k on k.komnr = f.komnr
        where list_contains(string_split(f.profile, chr(30)), ${wish.profile}) and f.variant = ${wish.variant} and f.basis in ('all', 'area')
          and f.dato between cast(${period.first} as date) and cast(${period.last} as date)
      ),
      gathered as (${staticSql(gatherSql(definition))})
      select place.level as level, place.unit as unit, coalesce(sex, 0) as sex, coalesce(band, -1) as band,
        sum(events) as events, ${squares} as squares
      from gathered
      group by 1, 2, 3, 4
      order by all`,
    options,
  );
  const [level, unit] = [texts(result, 'level'), texts(result, 'unit')];
  const [events, squared] = [numbers(result, 'events'), numbers(result, 'squares')];
  const [sex, band] = [numbers(result, 'sex'), numbers(result, 'band')];
  return level.map((word, row) => ({
    level: word === 'country' ? 'country' : word === 'kommune' ? 'kommune' : 'helsefellesskap',
    unit: unit[row] ?? '',
    sex: sexes.find((one) => sexCodes[one] === sex[row]) ?? null,
    band: band[row] === -1 ? null : (band[row] ?? null),
    events: events[row] ?? 0,
    sumOfSquares: squared[row] ?? 0,
  }));
}

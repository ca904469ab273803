import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { isPerInhabitants } from '../domain/indicator-kind.ts';
import type { ObservationKey, PublishedObservation } from '../domain/observation.ts';
import { type IsoDate, parsePeriod } from '../domain/period.ts';
import { populationYearOf } from '../domain/population.ts';
import { formatDate, lowerFirst } from './format.ts';
import { indicatorText } from './indicator-text.ts';
import { layoutText } from './layout-text.ts';
import { kindWords } from './source-words.ts';
import { vocabulary } from './vocabulary.ts';

/** What a figure is made of. */
interface FigureOrigin {
  /** Kinds of the accepted files */
  readonly kinds: readonly string[];
  /** Kinds that an indicator was computed from, by its id */
  readonly sources?: Readonly<Record<string, readonly string[]>>;
  readonly cut: IsoDate | null;
  readonly synthetic: boolean;
  /** Years there is a population of */
  readonly populationYears: readonly number[];
}

export interface FigureFooterInput {
  readonly definition: IndicatorDefinition;
  readonly key: Pick<ObservationKey, 'profile' | 'variant' | 'period'>;
  readonly origin: FigureOrigin;
  /** The number whose status holds for the figure; none where a figure shows periods of different status */
  readonly shown?: PublishedObservation | null;
}

/** Says so where the population that a rate is to be divided by is not known, and the latest stands in for it. */
function tellPopulation({ kind }: IndicatorDefinition, period: string, years: readonly number[]): readonly string[] {
  const last = parsePeriod(period)?.last;
  if (last === undefined || !isPerInhabitants(kind)) return [];
  const { wanted, used } = populationYearOf(years, last);
  return wanted === used ? [] : [indicatorText.otherPopulation(wanted, used)];
}

/** What must go with a figure when it is lifted out of the page: source, definition, corrections, population, status, cut, synthetic. */
export function buildFigureFooter({ definition, key, origin, shown }: FigureFooterInput): readonly string[] {
  const { kinds, sources, cut, synthetic } = origin;
  const wanted = new Set(definition.sources.flat());
  const used = sources?.[definition.id] ?? [...new Set(kinds)].filter((kind) => wanted.has(kind));
  const profile = definition.profiles.find(({ id }) => id === key.profile)?.name;
  return [
    indicatorText.sourceFiles(kindWords(used)),
    ...(profile === undefined || definition.profiles.length === 1 ? [] : [profile]),
    ...(key.variant === '-' ? [] : [indicatorText.variants[key.variant]]),
    ...tellPopulation(definition, key.period, origin.populationYears),
    ...(shown == null ? [] : [indicatorText.status(lowerFirst(vocabulary.qualities[shown.quality]))]),
    ...(cut === null ? [] : [layoutText.cut(formatDate(cut))]),
    ...(synthetic ? [layoutText.synthetic] : []),
  ];
}

import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { ObservationKey, PublishedObservation } from '../domain/observation.ts';
import type { IsoDate } from '../domain/period.ts';
import { formatDate, lowerFirst } from './format.ts';
import { indicatorText } from './indicator-text.ts';
import { layoutText } from './layout-text.ts';
import { kindWords } from './source-words.ts';
import { vocabulary } from './vocabulary.ts';

/** What a figure is made of. */
interface FigureOrigin {
  /** Kinds of the accepted files */
  readonly kinds: readonly string[];
  readonly cut: IsoDate | null;
  readonly synthetic: boolean;
}

export interface FigureFooterInput {
  readonly definition: IndicatorDefinition;
  readonly key: Pick<ObservationKey, 'profile' | 'variant'>;
  readonly origin: FigureOrigin;
  /** The number whose status holds for the figure; none where a figure shows periods of different status */
  readonly shown?: PublishedObservation | null;
}

/** What must go with a figure when it is lifted out of the page: source, definition, corrections, status, cut, synthetic. */
export function buildFigureFooter({ definition, key, origin, shown }: FigureFooterInput): readonly string[] {
  const { kinds, cut, synthetic } = origin;
  const wanted = new Set(definition.sources.flat());
  const profile = definition.profiles.find(({ id }) => id === key.profile)?.name;
  return [
    indicatorText.sourceFiles(kindWords([...new Set(kinds)].filter((kind) => wanted.has(kind)))),
    ...(profile === undefined || definition.profiles.length === 1 ? [] : [profile]),
    ...(key.variant === '-' ? [] : [indicatorText.variants[key.variant]]),
    ...(shown == null ? [] : [indicatorText.status(lowerFirst(vocabulary.qualities[shown.quality]))]),
    ...(cut === null ? [] : [layoutText.cut(formatDate(cut))]),
    ...(synthetic ? [layoutText.synthetic] : []),
  ];
}

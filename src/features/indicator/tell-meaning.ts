import { toCounts } from '../../domain/difference.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { dependsOnSize } from '../../domain/indicator-kind.ts';
import { parsePeriod } from '../../domain/period.ts';
import { priceIn } from '../../reference/dognpris.ts';
import { isMove, kronerSentence, meaningSentence } from '../../text/compare-sentences.ts';
import type { Headline } from './indicator.model.ts';

/** What a change that is more than noise means in patients, nights or kroner; a count says the first itself. */
export function tellMeaning(
  definition: IndicatorDefinition,
  { current, judgement: { verdict, difference } }: Headline,
): readonly string[] {
  if (current === null || difference === null || !isMove(verdict)) return [];
  const { kind, perInhabitants } = definition;
  const inCounts = toCounts(difference, { kind, denominator: current.denominator, perInhabitants });
  const period = parsePeriod(current.period);
  const meaning = dependsOnSize(kind) ? null : meaningSentence({ definition, observation: current, inCounts });
  const kroner = kronerSentence(definition, inCounts, period === null ? null : priceIn(period));
  return [meaning, kroner].filter((sentence) => sentence !== null);
}

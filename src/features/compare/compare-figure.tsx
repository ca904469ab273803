import { lazy, type ReactNode, Suspense } from 'react';
import { buildObservationPoint } from '../../charts/observation-point.ts';
import { isWhole } from '../../domain/indicator-kind.ts';
import type { Period } from '../../domain/period.ts';
import { priceIn } from '../../reference/dognpris.ts';
import { useFigureOrigin } from '../../session/reading.ts';
import { chartText } from '../../text/chart-text.ts';
import { differenceSentence, tallyDifferences, tallySentence } from '../../text/compare-sentences.ts';
import { compareText } from '../../text/compare-text.ts';
import { buildFigureFooter } from '../../text/figure-footer.ts';
import { capitalise, endSentence, formatPeriod } from '../../text/format.ts';
import { formatTick, formatValue } from '../../text/format-value.ts';
import { unitHeading } from '../../text/indicator-text.ts';
import { tellVerdict } from '../../text/verdict-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import type { Comparison, ComparisonRow } from './compare.model.ts';
import { placeWithPeriod, referenceName, type WidenedViewProps, whereCompared } from './compared.ts';

const IntervalBars = lazy(async () => ({ default: (await import('../../charts/interval-bars.tsx')).IntervalBars }));

/** The point's own words, and what the rule engine says of it. */
function wordsOf(text: string, { judgement }: ComparisonRow): string {
  if (text === '' || judgement.verdict === 'not-comparable') return text;
  return `${endSentence(text)} ${tellVerdict(judgement.verdict, 'difference').word}`;
}

/** All places in a sentence, and the chosen one in another. */
function sentenceOf({ definition, rows, reference }: Comparison, name: string, period: Period): string | undefined {
  const chosen = rows.find((row) => row.chosen);
  const sentences = [
    tallySentence(tallyDifferences(rows.map(({ judgement }) => judgement)), name),
    chosen === undefined
      ? null
      : differenceSentence({ ...chosen, definition, reference, referenceName: name, price: priceIn(period) }),
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

/** One row per place: value, interval and verdict, the reference as a line, in the order the reader chose. */
export function CompareFigure({ comparison, observationKey, period }: WidenedViewProps): ReactNode {
  const origin = useFigureOrigin();
  const { definition, rows, reference: held, referencePeriod, fit, level } = comparison;
  const name = referenceName(level, observationKey.unit);
  const reference =
    fit !== 'fits' || held?.value == null
      ? undefined
      : {
          value: held.value,
          label: compareText.referenceValue(
            placeWithPeriod(capitalise(name), referencePeriod),
            formatValue(definition, held.value),
          ),
        };
  const lead = { interval: rows.some(({ observation }) => observation?.lower != null), reference: reference != null };
  return (
    <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
      <IntervalBars
        title={compareText.caption(
          definition.name,
          whereCompared(comparison, observationKey.unit),
          formatPeriod(period),
        )}
        subtitle={compareText.lead(unitHeading(definition.unit), lead)}
        sentence={fit === 'fits' ? sentenceOf(comparison, name, period) : undefined}
        footer={buildFigureFooter({ definition, key: observationKey, origin, shown: held })}
        rows={rows.map((row) => {
          const point = buildObservationPoint(definition, row.observation, {
            label: placeWithPeriod(row.name, row.widened),
            name: row.widened === null ? row.name : `${row.name}, ${formatPeriod(row.widened)}`,
          });
          const { verdict } = row.judgement;
          return { ...point, text: wordsOf(point.text, row), emphasised: row.chosen, verdict };
        })}
        reference={reference}
        formatTick={(value) => formatTick(definition, value)}
        whole={isWhole(definition)}
        description={chartText.barsDescription(definition.name, formatPeriod(period))}
        hint={chartText.hint}
        howToRead={compareText.howToReadBars}
      />
    </Suspense>
  );
}

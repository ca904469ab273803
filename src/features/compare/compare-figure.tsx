import { lazy, type ReactNode, Suspense } from 'react';
import { buildObservationPoint } from '../../charts/observation-point.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { Period } from '../../domain/period.ts';
import { useSnapshot } from '../../session/session-context.tsx';
import { chartText } from '../../text/chart-text.ts';
import { compareText } from '../../text/compare-text.ts';
import { formatDate, formatPeriod } from '../../text/format.ts';
import { formatTick, formatValue } from '../../text/format-value.ts';
import { unitHeading } from '../../text/indicator-text.ts';
import { layoutText } from '../../text/layout-text.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import type { Comparison } from './compare.model.ts';

const IntervalBars = lazy(async () => ({ default: (await import('../../charts/interval-bars.tsx')).IntervalBars }));

export interface CompareFigureProps {
  readonly definition: IndicatorDefinition;
  readonly comparison: Comparison;
  readonly period: Period;
}

/** One row per helsefellesskap: value, interval, and the country as a line, in the order the reader chose. */
export function CompareFigure({ definition, comparison, period }: CompareFigureProps): ReactNode {
  const { cut, synthetic } = useSnapshot();
  const { rows, country, followsSize } = comparison;
  const hasIntervals = rows.some(({ observation }) => observation?.lower != null);
  const footer = [
    ...(cut === null ? [] : [layoutText.cut(formatDate(cut))]),
    ...(synthetic ? [layoutText.synthetic] : []),
  ];
  return (
    <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
      <IntervalBars
        title={compareText.caption(definition.name, formatPeriod(period))}
        subtitle={
          hasIntervals
            ? compareText.lead(unitHeading(definition.unit))
            : compareText.leadWithoutInterval(unitHeading(definition.unit))
        }
        footer={footer}
        rows={rows.map(({ name, chosen, observation }) => ({
          ...buildObservationPoint(definition, observation, { label: name, name }),
          emphasised: chosen,
        }))}
        reference={
          followsSize || country?.value == null
            ? undefined
            : { value: country.value, label: compareText.countryValue(formatValue(definition, country.value)) }
        }
        formatTick={(value) => formatTick(definition, value)}
        description={chartText.barsDescription(definition.name, formatPeriod(period))}
        hint={chartText.hint}
      />
    </Suspense>
  );
}

import { lazy, type ReactNode, Suspense } from 'react';
import { buildObservationPoint } from '../../charts/observation-point.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { ObservationKey } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { useFigureOrigin } from '../../session/session-context.tsx';
import { chartText } from '../../text/chart-text.ts';
import { compareText } from '../../text/compare-text.ts';
import { buildFigureFooter } from '../../text/figure-footer.ts';
import { formatPeriod } from '../../text/format.ts';
import { formatTick, formatValue } from '../../text/format-value.ts';
import { unitHeading } from '../../text/indicator-text.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import type { Comparison } from './compare.model.ts';

const IntervalBars = lazy(async () => ({ default: (await import('../../charts/interval-bars.tsx')).IntervalBars }));

export interface CompareFigureProps {
  readonly definition: IndicatorDefinition;
  readonly comparison: Comparison;
  readonly observationKey: ObservationKey;
  readonly period: Period;
}

/** One row per helsefellesskap: value, interval, and the country as a line, in the order the reader chose. */
export function CompareFigure({ definition, comparison, observationKey, period }: CompareFigureProps): ReactNode {
  const origin = useFigureOrigin();
  const { rows, country, fit } = comparison;
  const reference =
    fit !== 'fits' || country?.value == null
      ? undefined
      : { value: country.value, label: compareText.countryValue(formatValue(definition, country.value)) };
  const lead = { interval: rows.some(({ observation }) => observation?.lower != null), reference: reference != null };
  return (
    <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
      <IntervalBars
        title={compareText.caption(definition.name, formatPeriod(period))}
        subtitle={compareText.lead(unitHeading(definition.unit), lead)}
        footer={buildFigureFooter({ definition, key: observationKey, origin, shown: country })}
        rows={rows.map(({ name, chosen, observation }) => ({
          ...buildObservationPoint(definition, observation, { label: name, name }),
          emphasised: chosen,
        }))}
        reference={reference}
        formatTick={(value) => formatTick(definition, value)}
        description={chartText.barsDescription(definition.name, formatPeriod(period))}
        hint={chartText.hint}
      />
    </Suspense>
  );
}

import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { buildObservationPoint, type PointPlace } from '../../charts/observation-point.ts';
import type { TimeBreak } from '../../charts/time-breaks.tsx';
import { type PlacedEvents, placeEvents } from '../../domain/dated-event.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { isWhole } from '../../domain/indicator-kind.ts';
import type { ObservationKey } from '../../domain/observation.ts';
import type { IsoDate, Period } from '../../domain/period.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import type { PeriodSlot } from '../../observations/recent-periods.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useFigureOrigin, useSnapshotPart } from '../../session/reading.ts';
import { findTarget } from '../../session/target-in-force.ts';
import { chartText } from '../../text/chart-text.ts';
import { buildFigureFooter } from '../../text/figure-footer.ts';
import { formatMonthShort, formatPeriod, formatPeriodShort } from '../../text/format.ts';
import { formatTick, formatValue } from '../../text/format-value.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { seriesWords } from '../../text/time-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { TimeTable } from '../../ui/time-table.tsx';
import { EventNotes } from './event-notes.tsx';
import { buildTimeFigure, buildYearFigure, countryKeyBeside } from './indicator.model.ts';
import { YearTable } from './indicator-tables.tsx';
import { usePossibleWords } from './possible-words.ts';
import { useEvents } from './use-events.ts';
import type { PossibleOf } from './use-pending.ts';

const YearOverYearChart = lazy(async () => ({
  default: (await import('../../charts/year-over-year-chart.tsx')).YearOverYearChart,
}));
const TrendChart = lazy(async () => ({ default: (await import('../../charts/trend-chart.tsx')).TrendChart }));

export interface IndicatorFigureProps {
  readonly definition: IndicatorDefinition;
  readonly store: ObservationStore;
  readonly observationKey: ObservationKey;
  readonly period: Period;
  /** What a number may come to be; nothing is said where it is left out */
  readonly possibleOf?: PossibleOf | undefined;
}

interface ShownFigureProps extends IndicatorFigureProps {
  readonly where: string;
  readonly shortName: string;
  readonly countryKey: ObservationKey | null;
  readonly cut: IsoDate | null;
  readonly footer: readonly string[];
  readonly target: { readonly value: number; readonly label: string } | undefined;
}

function monthPlace({ period }: PeriodSlot): { label: string; name: string } {
  return { label: formatMonthShort(Number(period.id.slice(5))), name: formatPeriod(period) };
}

/** The line beside the place's own says whose it is, since both hold for the same period. */
function nameSeries(place: PointPlace, series: string | undefined): PointPlace {
  return series === undefined ? place : { ...place, name: `${series}, ${place.name}` };
}

/** Lines of a chart, each with the words of all that happened there. */
function toBreaks(placed: readonly PlacedEvents[]): readonly TimeBreak[] {
  return placed.map(({ before, events }) => ({ before, label: events.map(({ label }) => label).join(' · ') }));
}

function YearFigureView({
  definition,
  store,
  observationKey,
  countryKey,
  where,
  cut,
  footer,
  target,
  possibleOf,
}: ShownFigureProps): ReactNode {
  const figure = useMemo(
    () => buildYearFigure(store, definition, { key: observationKey, countryKey, cut }),
    [store, definition, observationKey, countryKey, cut],
  );
  const pointsOf = (slots: readonly PeriodSlot[], series?: string) =>
    slots.map((slot) => buildObservationPoint(definition, slot.observation, nameSeries(monthPlace(slot), series)));
  const possible = usePossibleWords(definition, figure.thisYear, possibleOf);
  const subtitle = possible.lead(indicatorText.yearSubtitle(seriesWords(definition, 'month'), figure.year));
  const placed = placeEvents(
    useEvents(observationKey),
    figure.thisYear.map((slot) => slot.period),
  );
  return (
    <>
      <YearOverYearChart
        title={indicatorText.yearTitle(definition.name, where)}
        subtitle={subtitle}
        footer={footer}
        current={{ label: String(figure.year), points: possible.mark(figure.thisYear, pointsOf(figure.thisYear)) }}
        previous={{ label: String(figure.year - 1), points: pointsOf(figure.lastYear) }}
        country={
          figure.country.length === 0
            ? undefined
            : { label: indicatorText.countryLine, points: pointsOf(figure.country, indicatorText.countryLine) }
        }
        target={target}
        formatTick={(value) => formatTick(definition, value)}
        whole={isWhole(definition)}
        incompleteWord={indicatorText.incomplete}
        description={chartText.yearDescription(definition.name, where, figure.year)}
        hint={chartText.hint}
        howToRead={indicatorText.howToReadYear}
        table={<YearTable definition={definition} figure={figure} possibleOf={possible.of} />}
        breaks={toBreaks(placed)}
      />
      <EventNotes placed={placed} />
    </>
  );
}

function TimeFigureView({
  definition,
  store,
  observationKey,
  countryKey,
  period,
  where,
  shortName,
  cut,
  footer,
  target,
  possibleOf,
}: ShownFigureProps): ReactNode {
  const slots = useMemo(
    () => buildTimeFigure(store, definition, observationKey, cut),
    [store, definition, observationKey, cut],
  );
  const country = useMemo(
    () => (countryKey === null ? [] : buildTimeFigure(store, definition, countryKey, cut)),
    [store, definition, countryKey, cut],
  );
  const pointsOf = (points: readonly PeriodSlot[], series?: string) =>
    points.map((slot) => {
      const place = { label: formatPeriodShort(slot.period), name: formatPeriod(slot.period) };
      return buildObservationPoint(definition, slot.observation, nameSeries(place, series));
    });
  const possible = usePossibleWords(definition, slots, possibleOf);
  const placed = placeEvents(
    useEvents(observationKey),
    slots.map((slot) => slot.period),
  );
  return (
    <>
      <TrendChart
        title={indicatorText.timeTitle(definition.name, where)}
        subtitle={possible.lead(
          indicatorText.timeSubtitle(
            seriesWords(definition, period.type),
            slots.some(({ observation }) => observation?.lower != null),
          ),
        )}
        footer={footer}
        current={{ label: shortName, points: possible.mark(slots, pointsOf(slots)) }}
        country={
          country.length === 0
            ? undefined
            : { label: indicatorText.countryLine, points: pointsOf(country, indicatorText.countryLine) }
        }
        target={target}
        formatTick={(value) => formatTick(definition, value)}
        whole={isWhole(definition)}
        incompleteWord={indicatorText.incomplete}
        description={chartText.timeDescription(definition.name, where)}
        hint={chartText.hint}
        howToRead={indicatorText.howToReadTime}
        table={<TimeTable definition={definition} slots={slots} possibleOf={possible.of} />}
        breaks={toBreaks(placed)}
      />
      <EventNotes placed={placed} />
    </>
  );
}

/** What both figures are drawn with. */
function useShownFigure(props: IndicatorFigureProps): ShownFigureProps {
  const { definition, store, observationKey, period } = props;
  const [targets, origin] = [useSnapshotPart('targets'), useFigureOrigin()];
  const where = geography.unitName(observationKey.level, observationKey.unit);
  const countryKey = useMemo(
    () => countryKeyBeside(store, geography, definition, observationKey),
    [store, definition, observationKey],
  );
  const targetValue = findTarget(targets, definition, observationKey, period);
  return {
    ...props,
    where,
    shortName: geography.unitShortName(observationKey.level, observationKey.unit),
    cut: origin.cut,
    countryKey,
    footer: buildFigureFooter({ definition, key: observationKey, origin }),
    target:
      targetValue === null
        ? undefined
        : { value: targetValue, label: indicatorText.target(formatValue(definition, targetValue)) },
  };
}

/** All periods of the chosen type. */
export function TimeFigure(props: IndicatorFigureProps): ReactNode {
  const shown = useShownFigure(props);
  return (
    <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
      <TimeFigureView {...shown} />
    </Suspense>
  );
}

/** The year over the year before, for an indicator that is told by month. */
export function YearFigure(props: IndicatorFigureProps): ReactNode {
  const shown = useShownFigure(props);
  return (
    <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
      <YearFigureView {...shown} />
    </Suspense>
  );
}

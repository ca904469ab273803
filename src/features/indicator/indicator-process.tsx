import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { lazy, type ReactNode, Suspense, useMemo, useSyncExternalStore } from 'react';
import { buildObservationPoint } from '../../charts/observation-point.ts';
import type { ProcessChartPoint } from '../../charts/process-chart.tsx';
import { printFiner } from '../../domain/finer-print.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { isWhole } from '../../domain/indicator-kind.ts';
import { geography } from '../../reference/geography-facts.ts';
import { limitShelf } from '../../session/limit-shelf.ts';
import { useFigureOrigin, useSnapshotPart } from '../../session/reading.ts';
import { chartText } from '../../text/chart-text.ts';
import { buildFigureFooter } from '../../text/figure-footer.ts';
import { formatDate, formatPeriod, formatPeriodId, formatPeriodShort } from '../../text/format.ts';
import { formatTick, formatValue } from '../../text/format-value.ts';
import { unitHeading } from '../../text/indicator-text.ts';
import { processSentence, processText, seasonSentence, signalWords } from '../../text/process-text.ts';
import { tellVerdict } from '../../text/verdict-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import type { IndicatorFigureProps } from './indicator-figure.tsx';
import { LimitDecisions } from './limit-decisions.tsx';
import { buildProcess, hasProcess, type ProcessSlot, type ProcessView } from './process.model.ts';
import { ProcessTable } from './process-table.tsx';

const ProcessChart = lazy(async () => ({ default: (await import('../../charts/process-chart.tsx')).ProcessChart }));

function toPoint(definition: IndicatorDefinition, slot: ProcessSlot): ProcessChartPoint {
  const { period, observation, centre, lower, upper, mark, verdict } = slot;
  const place = { label: formatPeriodShort(period), name: formatPeriod(period) };
  const point = buildObservationPoint(definition, observation, place);
  const said = mark === null ? '' : `. ${signalWords(mark)}: ${tellVerdict(verdict, 'change').word}`;
  return { ...point, text: `${point.text}${said}`, centre, limitLower: lower, limitUpper: upper, verdict };
}

/** What the last phase says, as far as it is read. */
function tellProcess(definition: IndicatorDefinition, { phases, slots }: ProcessView): string | undefined {
  const phase = phases.at(-1);
  if (phase === undefined) return undefined;
  const own = slots.slice(phase.first);
  const last = own.findLast(
    ({ observation, centre, lower }) => observation?.value != null && centre !== null && lower !== null,
  );
  const limits = last?.lower == null || last.upper === null ? null : { lower: last.lower, upper: last.upper };
  const marked = own.flatMap(({ period, mark }) => (mark === null ? [] : [{ name: formatPeriod(period), mark }]));
  return processSentence({ definition, phase, limits, marked, latest: last?.mark ?? null });
}

function decisionLines({ decisions }: ProcessView): readonly string[] {
  return decisions.map(({ from, decidedOn, decidedBy, reason }) =>
    processText.decisions.line(formatPeriodId(from), formatDate(decidedOn), decidedBy, reason),
  );
}

export interface IndicatorProcessProps extends IndicatorFigureProps {
  /** Whether limits may be calculated anew */
  readonly editable: boolean;
}

/** The series read as a process: its usual variation, and the periods that are more than that. */
export function IndicatorProcess({ editable, ...props }: IndicatorProcessProps): ReactNode {
  const { store, observationKey } = props;
  const cut = useSnapshotPart('cut');
  const shelf = limitShelf();
  const decisions = useSyncExternalStore(shelf.subscribe, shelf.current);
  const view = useMemo(
    () => buildProcess(store, props.definition, { key: observationKey, cut, decisions }),
    [store, props.definition, observationKey, cut, decisions],
  );
  const definition = printFiner(props.definition, view.phases.at(-1)?.centre ?? null);
  if (!hasProcess(definition) || view.slots.length === 0) return null;
  const season = view.season === null ? null : seasonSentence(view.season);
  return (
    <section className="ft-process-section">
      <div className="ft-headline">
        <Heading level={2} data-size="xs">
          {processText.heading}
        </Heading>
        <LatestVerdict view={view} />
      </div>
      <ProcessFigure {...props} definition={definition} view={view} />
      {season === null ? null : <Paragraph className="ft-notes">{season}</Paragraph>}
      <LimitDecisions view={view} editable={editable} />
    </section>
  );
}

/** Of the last period that is held against limits; none where the series is too short for any. */
function LatestVerdict({ view }: { readonly view: ProcessView }): ReactNode {
  const last = view.slots.findLast(({ observation, lower }) => observation?.value != null && lower !== null);
  return last === undefined ? null : <VerdictMark verdict={last.verdict} />;
}

function ProcessFigure({ definition, observationKey, view }: IndicatorFigureProps & { view: ProcessView }): ReactNode {
  const origin = useFigureOrigin();
  const where = geography.unitName(observationKey.level, observationKey.unit);
  const method = view.phases.at(-1)?.method ?? 'none';
  return (
    <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
      <ProcessChart
        heading="h3"
        title={processText.title(definition.name, where)}
        subtitle={processText.subtitle(unitHeading(definition.unit), method)}
        sentence={tellProcess(definition, view)}
        footer={[...buildFigureFooter({ definition, key: observationKey, origin }), ...decisionLines(view)]}
        points={view.slots.map((slot) => toPoint(definition, slot))}
        parts={view.phases.map(({ first, last, centre, method: own }) => ({
          first,
          last,
          centre,
          label:
            centre === null
              ? ''
              : (own === 'run-chart' ? processText.median : processText.centre)(formatValue(definition, centre)),
        }))}
        breaks={view.phases.slice(1).map(({ first }) => ({ before: first, label: processText.newLimits }))}
        formatTick={(value) => formatTick(definition, value)}
        whole={isWhole(definition)}
        description={processText.description(definition.name, where)}
        hint={chartText.hint}
        howToRead={processText.howToRead}
        table={<ProcessTable definition={definition} view={view} />}
      />
    </Suspense>
  );
}

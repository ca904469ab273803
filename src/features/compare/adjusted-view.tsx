import { Alert, Paragraph, Table } from '@digdir/designsystemet-react';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import type { SurfacePoint } from '../../charts/surface-points.tsx';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { useFigureOrigin } from '../../session/reading.ts';
import { useSplit } from '../../session/use-split.ts';
import { adjustedText } from '../../text/adjusted-text.ts';
import { chartText } from '../../text/chart-text.ts';
import { isMove } from '../../text/compare-sentences.ts';
import { compareText } from '../../text/compare-text.ts';
import { buildFigureFooter } from '../../text/figure-footer.ts';
import { formatNumber, formatPeriod } from '../../text/format.ts';
import { formatObservation, formatTick } from '../../text/format-value.ts';
import { funnelText } from '../../text/funnel-text.ts';
import { nameGroup } from '../../text/group-text.ts';
import { tellVerdict } from '../../text/verdict-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import type { SortValue } from '../../ui/sort-rows.ts';
import { SortableTable } from '../../ui/sortable-table.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { type AdjustedView as AdjustedModel, type AdjustedRow, buildAdjusted, isAdjustable } from './adjusted.model.ts';
import { type ComparisonViewProps, referenceName, whereCompared } from './compared.ts';
import { funnelSteps, standings } from './funnel.model.ts';

import { StandardisedView } from './standardised-view.tsx';

const FunnelChart = lazy(async () => ({ default: (await import('../../charts/funnel-chart.tsx')).FunnelChart }));

/** Crude beside adjusted: rates with the age and sex of the country, shares by what is expected at their ages. */
export function AdjustedView(props: ComparisonViewProps): ReactNode {
  const { standardised } = props.comparison.definition;
  return standardised === undefined ? <IndexView {...props} /> : <StandardisedView {...props} />;
}

/** Crude beside adjusted for age, in a funnel of observed over expected. */
function IndexView(props: ComparisonViewProps): ReactNode {
  const { comparison, observationKey } = props;
  const adjustable = isAdjustable(comparison.definition);
  const { indicator, profile } = observationKey;
  const { groups, pending } = useSplit(adjustable ? { indicator, profile, split: 'alder' } : null);
  const adjusted = useMemo(
    () => (groups === null ? null : buildAdjusted(comparison, observationKey, groups)),
    [comparison, observationKey, groups],
  );
  if (!adjustable) return <Alert data-color="info">{adjustedText.notAdjusted}</Alert>;
  if (pending) return <LoadingBlock label={adjustedText.counting} />;
  if (adjusted === null) return <Alert data-color="info">{adjustedText.noAges}</Alert>;
  const left = adjusted.rows.filter(({ row, ratio }) => ratio === null && row.observation?.value != null).length;
  return (
    <>
      {adjusted.funnel === null ? (
        <Alert data-color="info">{adjustedText.few}</Alert>
      ) : (
        <AdjustedFigure {...props} adjusted={adjusted} />
      )}
      <AdjustedTable {...props} adjusted={adjusted} />
      {left === 0 ? null : <Paragraph className="ft-notes">{adjustedText.left(left)}</Paragraph>}
    </>
  );
}

interface FoundProps extends ComparisonViewProps {
  readonly adjusted: AdjustedModel;
}

function toPoint({ row, ratio, zone }: AdjustedRow): readonly SurfacePoint[] {
  if (ratio === null || zone === null) return [];
  const { columns } = adjustedText;
  return [
    {
      label: row.name,
      x: ratio.expected,
      y: ratio.ratio,
      standing: standings[zone],
      emphasised: row.chosen,
      text: `${row.name}: ${columns.index.toLowerCase()} ${adjustedText.index(ratio.ratio)}, ${columns.expected.toLowerCase()} ${adjustedText.expected(ratio.expected)}. ${funnelText.zones[zone]}`,
    },
  ];
}

function sentenceOf({ comparison, adjusted }: FoundProps): string | undefined {
  const chosen = adjusted.rows.find(({ row }) => row.chosen);
  if (chosen?.ratio == null) return undefined;
  const { observation, name } = chosen.row;
  const crude = observation === null ? null : formatObservation(comparison.definition, observation);
  return adjustedText.sentence({ crude, index: chosen.ratio.ratio, name, certain: isMove(chosen.verdict) });
}

function AdjustedFigure(props: FoundProps): ReactNode {
  const origin = useFigureOrigin();
  const { comparison, observationKey, period, adjusted } = props;
  const { definition, level, reference } = comparison;
  const points = adjusted.rows.flatMap(toPoint).sort((a, b) => a.x - b.x);
  const name = referenceName(level, observationKey.unit);
  return (
    <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
      <FunnelChart
        title={adjustedText.title(
          definition.name,
          whereCompared(comparison, observationKey.unit),
          formatPeriod(period),
        )}
        subtitle={adjustedText.subtitle}
        sentence={sentenceOf(props)}
        footer={[
          ...buildFigureFooter({ definition, key: observationKey, origin, shown: reference }),
          adjustedText.standard(
            name,
            formatPeriod(period),
            adjusted.groups.map((group) => nameGroup('alder', group)),
          ),
        ]}
        points={points}
        steps={
          adjusted.funnel === null
            ? []
            : funnelSteps(
                adjusted.funnel,
                points.map(({ x }) => x),
              )
        }
        centre={{ value: 1, label: adjustedText.centre }}
        formatX={(value) => formatNumber(value)}
        formatY={(value) => formatTick({ kind: 'mean', decimals: 1, unit: '' }, value)}
        xLabel={adjustedText.axes.x}
        yLabel={adjustedText.axes.y}
        limitLabels={funnelText.limits}
        description={adjustedText.description(definition.name, formatPeriod(period))}
        hint={chartText.hint}
        howToRead={adjustedText.howToRead}
      />
    </Suspense>
  );
}

function AdjustedTable({ comparison, observationKey, period, adjusted }: FoundProps): ReactNode {
  const { definition } = comparison;
  const { crude, observed, expected, index, interval, zone: place, verdict: judged } = adjustedText.columns;
  return (
    <SortableTable
      caption={adjustedText.title(
        definition.name,
        whereCompared(comparison, observationKey.unit),
        formatPeriod(period),
      )}
      headings={[compareText.columns.unit, crude, observed, expected, index, interval, place, judged]}
      words={[place, judged]}
      rows={adjusted.rows.map((found) => ({
        key: found.row.unit,
        values: sortValues(found),
        row: <Line found={found} definition={definition} />,
      }))}
    />
  );
}

function sortValues({ row, ratio, zone, verdict }: AdjustedRow): readonly SortValue[] {
  const numbers = [ratio?.observed, ratio?.expected, ratio?.ratio, ratio?.lower].map((value) => value ?? null);
  const words = [zone === null ? null : funnelText.zones[zone], tellVerdict(verdict, 'difference').word];
  return [row.name, row.observation?.value ?? null, ...numbers, ...words];
}

function Line({
  found,
  definition,
}: {
  readonly found: AdjustedRow;
  readonly definition: IndicatorDefinition;
}): ReactNode {
  const { row, ratio, zone, verdict } = found;
  return (
    <Table.Row data-chosen={row.chosen}>
      <Table.HeaderCell scope="row">{row.name}</Table.HeaderCell>
      <ObservationCell definition={definition} observation={row.observation} />
      <Table.Cell className="ft-number">{ratio === null ? null : formatNumber(ratio.observed)}</Table.Cell>
      <Table.Cell className="ft-number">{ratio === null ? null : adjustedText.expected(ratio.expected)}</Table.Cell>
      <Table.Cell className="ft-number">{ratio === null ? null : adjustedText.index(ratio.ratio)}</Table.Cell>
      <Table.Cell className="ft-number">
        {ratio === null ? null : adjustedText.interval(ratio.lower, ratio.upper)}
      </Table.Cell>
      <Table.Cell>{zone === null ? null : funnelText.zones[zone]}</Table.Cell>
      <Table.Cell>
        <VerdictMark verdict={verdict} of="difference" />
      </Table.Cell>
    </Table.Row>
  );
}

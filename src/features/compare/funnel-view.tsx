import { Alert, Paragraph, Table } from '@digdir/designsystemet-react';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import type { SurfacePoint } from '../../charts/surface-points.tsx';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { Interval } from '../../domain/interval.ts';
import { useFigureOrigin } from '../../session/reading.ts';
import { chartText } from '../../text/chart-text.ts';
import { compareText } from '../../text/compare-text.ts';
import { buildFigureFooter } from '../../text/figure-footer.ts';
import { formatInterval, formatNumber, formatPeriod } from '../../text/format.ts';
import { formatCellValue, formatTick, formatValue, formatValueWithUnit } from '../../text/format-value.ts';
import { funnelText } from '../../text/funnel-text.ts';
import { unitHeading } from '../../text/indicator-text.ts';
import { tellVerdict } from '../../text/verdict-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import type { SortValue } from '../../ui/sort-rows.ts';
import { SortableTable } from '../../ui/sortable-table.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { type ComparisonViewProps, whereCompared } from './compared.ts';
import { buildFunnel, type FunnelView as FunnelModel, type FunnelRow, funnelSteps, standings } from './funnel.model.ts';

const FunnelChart = lazy(async () => ({ default: (await import('../../charts/funnel-chart.tsx')).FunnelChart }));

function limitWords(definition: IndicatorDefinition, { lower, upper }: Interval): string {
  return formatInterval(formatCellValue(definition, lower), formatValue(definition, upper));
}

function toPoint(definition: IndicatorDefinition, found: FunnelRow): SurfacePoint {
  const { row, point, value, zone } = found;
  const size = `${funnelText.size(definition).toLowerCase()} ${formatNumber(point.denominator)}`;
  return {
    label: row.name,
    x: point.denominator,
    y: value,
    standing: standings[zone],
    emphasised: row.chosen,
    text: `${row.name}: ${formatValueWithUnit(definition, value)}, ${size}. ${funnelText.zones[zone]}`,
  };
}

function tallyOf(rows: readonly FunnelRow[]): { outside: number; noted: number; all: number } {
  const standingsOf = rows.map(({ zone }) => standings[zone]);
  const count = (standing: string): number => standingsOf.filter((one) => one === standing).length;
  return { outside: count('marked'), noted: count('noted'), all: rows.length };
}

interface FoundProps extends ComparisonViewProps {
  readonly view: FunnelModel;
}

/** The places in their funnel: who lies further from the others than places of that size do. */
export function FunnelView(props: ComparisonViewProps): ReactNode {
  const view = useMemo(() => buildFunnel(props.comparison), [props.comparison]);
  if (typeof view === 'string') return <Alert data-color="info">{funnelText.none[view]}</Alert>;
  return (
    <>
      <Figure {...props} view={view} />
      <Paragraph className="ft-notes">
        {funnelText.spread(view.funnel.dispersion, view.funnel.betweenVariance > 0)}
      </Paragraph>
      {props.comparison.scheme?.overlapping.length ? (
        <Paragraph className="ft-notes">{compareText.regionsDependent}</Paragraph>
      ) : null}
      {view.left === 0 ? null : <Paragraph className="ft-notes">{funnelText.left(view.left)}</Paragraph>}
      <FunnelTable {...props} view={view} />
    </>
  );
}

function Figure({ comparison, observationKey, period, view }: FoundProps): ReactNode {
  const origin = useFigureOrigin();
  const { definition, reference } = comparison;
  const where = whereCompared(comparison, observationKey.unit);
  const centre = view.funnel.centre * view.factor;
  return (
    <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
      <FunnelChart
        title={funnelText.title(definition.name, where, formatPeriod(period))}
        subtitle={funnelText.subtitle(unitHeading(definition.unit))}
        sentence={funnelText.sentence(tallyOf(view.rows))}
        footer={buildFigureFooter({ definition, key: observationKey, origin, shown: reference })}
        points={view.rows.map((row) => toPoint(definition, row))}
        steps={funnelSteps(
          view.funnel,
          view.rows.map(({ point }) => point.denominator),
          view.factor,
        )}
        centre={{ value: centre, label: funnelText.centre(formatValue(definition, centre)) }}
        formatX={(value) => formatNumber(value)}
        formatY={(value) => formatTick(definition, value)}
        xLabel={funnelText.size(definition)}
        yLabel={unitHeading(definition.unit)}
        limitLabels={funnelText.limits}
        description={funnelText.description(definition.name, formatPeriod(period))}
        hint={chartText.hint}
        howToRead={funnelText.howToRead}
      />
    </Suspense>
  );
}

function FunnelTable({ comparison, observationKey, period, view }: FoundProps): ReactNode {
  const { definition, rows } = comparison;
  const { size, value, warning, action, zone, verdict } = funnelText.columns;
  const byUnit = new Map(view.rows.map((found) => [found.row.unit, found]));
  const shown = rows.flatMap(({ unit }) => byUnit.get(unit) ?? []);
  return (
    <SortableTable
      caption={funnelText.title(definition.name, whereCompared(comparison, observationKey.unit), formatPeriod(period))}
      headings={[compareText.columns.unit, size, value, warning, action, zone, verdict]}
      words={[zone, verdict]}
      rows={shown.map((found) => ({
        key: found.row.unit,
        values: sortValues(found),
        row: <Line found={found} definition={definition} />,
      }))}
    />
  );
}

function sortValues({ row, point, value, warning, action, zone, verdict }: FunnelRow): readonly SortValue[] {
  const words = [funnelText.zones[zone], tellVerdict(verdict, 'difference').word];
  return [row.name, point.denominator, value, warning.lower, action.lower, ...words];
}

function Line({
  found,
  definition,
}: {
  readonly found: FunnelRow;
  readonly definition: IndicatorDefinition;
}): ReactNode {
  return (
    <Table.Row data-chosen={found.row.chosen}>
      <Table.HeaderCell scope="row">{found.row.name}</Table.HeaderCell>
      <Table.Cell className="ft-number">{formatNumber(found.point.denominator)}</Table.Cell>
      <Table.Cell className="ft-number">{formatValue(definition, found.value)}</Table.Cell>
      <Table.Cell className="ft-number">{limitWords(definition, found.warning)}</Table.Cell>
      <Table.Cell className="ft-number">{limitWords(definition, found.action)}</Table.Cell>
      <Table.Cell>{funnelText.zones[found.zone]}</Table.Cell>
      <Table.Cell>
        <VerdictMark verdict={found.verdict} of="difference" />
      </Table.Cell>
    </Table.Row>
  );
}

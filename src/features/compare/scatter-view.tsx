import { Alert, Paragraph, Table } from '@digdir/designsystemet-react';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import type { SurfacePoint } from '../../charts/surface-points.tsx';
import { useFigureOrigin } from '../../session/reading.ts';
import { chartText } from '../../text/chart-text.ts';
import { compareText } from '../../text/compare-text.ts';
import { buildFigureFooter } from '../../text/figure-footer.ts';
import { formatPeriod } from '../../text/format.ts';
import { formatTick, formatValueWithUnit } from '../../text/format-value.ts';
import { unitHeading } from '../../text/indicator-text.ts';
import { scatterText } from '../../text/scatter-text.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import { SortableTable } from '../../ui/sortable-table.tsx';
import type { Comparison } from './compare.model.ts';
import type { ComparisonViewProps } from './compared.ts';
import { buildScatter, type ScatterRow } from './scatter.model.ts';

const ScatterChart = lazy(async () => ({ default: (await import('../../charts/scatter-chart.tsx')).ScatterChart }));

export interface ScatterViewProps extends ComparisonViewProps {
  /** The same places and period for the other indicator */
  readonly other: Comparison;
}

/** Two indicators laid across each other, place by place, with the warning that no cause can be read from it. */
export function ScatterView({ comparison, other, observationKey, period }: ScatterViewProps): ReactNode {
  const origin = useFigureOrigin();
  const view = useMemo(() => buildScatter(comparison, other), [comparison, other]);
  const [first, second] = [comparison.definition, other.definition];
  if (view.rows.length === 0) return <Alert data-color="info">{scatterText.none}</Alert>;
  const toPoint = ({ name, chosen, x, y }: ScatterRow): SurfacePoint => ({
    label: name,
    x: x.value,
    y: y.value,
    standing: 'plain',
    emphasised: chosen,
    text: `${name}: ${first.shortName} ${formatValueWithUnit(first, x.value)}, ${second.shortName} ${formatValueWithUnit(second, y.value)}`,
  });
  return (
    <>
      <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
        <ScatterChart
          title={scatterText.title(first.shortName, second.shortName, formatPeriod(period))}
          subtitle={scatterText.subtitle}
          footer={buildFigureFooter({ definition: first, key: observationKey, origin, shown: comparison.reference })}
          points={view.rows.map(toPoint)}
          formatX={(value) => formatTick(first, value)}
          formatY={(value) => formatTick(second, value)}
          xLabel={`${first.shortName}, ${first.unit}`}
          yLabel={`${second.shortName}, ${second.unit}`}
          warning={scatterText.warning}
          description={scatterText.description(first.shortName, second.shortName)}
          hint={chartText.hint}
          howToRead={scatterText.howToRead}
        />
      </Suspense>
      {view.left === 0 ? null : <Paragraph className="ft-notes">{scatterText.left(view.left)}</Paragraph>}
      <SortableTable
        caption={scatterText.caption(first.shortName, second.shortName, formatPeriod(period))}
        headings={[
          compareText.columns.unit,
          `${first.shortName} (${unitHeading(first.unit)})`,
          `${second.shortName} (${unitHeading(second.unit)})`,
        ]}
        rows={comparison.rows.map(({ unit, name, chosen, observation }) => {
          const along = other.rows.find((row) => row.unit === unit)?.observation ?? null;
          return {
            key: unit,
            values: [name, observation?.value ?? null, along?.value ?? null],
            row: (
              <Table.Row data-chosen={chosen}>
                <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
                <ObservationCell definition={first} observation={observation} />
                <ObservationCell definition={second} observation={along} />
              </Table.Row>
            ),
          };
        })}
      />
    </>
  );
}

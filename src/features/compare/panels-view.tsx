import { Table } from '@digdir/designsystemet-react';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import type { ChartPoint } from '../../charts/chart-point.ts';
import { buildObservationPoint } from '../../charts/observation-point.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { isWhole } from '../../domain/indicator-kind.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import type { PeriodSlot } from '../../observations/recent-periods.ts';
import { useFigureOrigin } from '../../session/reading.ts';
import { chartText } from '../../text/chart-text.ts';
import { compareText } from '../../text/compare-text.ts';
import { buildFigureFooter } from '../../text/figure-footer.ts';
import { formatPeriod, formatPeriodShort } from '../../text/format.ts';
import { formatTick } from '../../text/format-value.ts';
import { unitHeading } from '../../text/indicator-text.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import { SortableTable } from '../../ui/sortable-table.tsx';
import { type ComparisonViewProps, referenceName, whereCompared } from './compared.ts';
import { buildTimeGrid } from './panels.model.ts';

const SmallMultiples = lazy(async () => ({
  default: (await import('../../charts/small-multiples.tsx')).SmallMultiples,
}));

export interface PanelsViewProps extends ComparisonViewProps {
  readonly store: ObservationStore;
}

function pointsOf(definition: IndicatorDefinition, name: string, slots: readonly PeriodSlot[]): readonly ChartPoint[] {
  return slots.map(({ period, observation }) =>
    buildObservationPoint(definition, observation, {
      label: formatPeriodShort(period),
      name: `${name}, ${formatPeriod(period)}`,
    }),
  );
}

/** Every place through time, on one scale. */
export function PanelsView({ comparison, observationKey, store }: PanelsViewProps): ReactNode {
  const origin = useFigureOrigin();
  const { definition } = comparison;
  const grid = useMemo(() => buildTimeGrid(store, comparison, observationKey), [store, comparison, observationKey]);
  const where = whereCompared(comparison, observationKey.unit);
  const reference = grid.reference.length === 0 ? null : referenceName(comparison.level, observationKey.unit);
  const slots = grid.rows[0]?.slots ?? [];
  const ends = [slots[0], slots.at(-1)].map((slot) => (slot === undefined ? '' : formatPeriodShort(slot.period)));
  return (
    <>
      <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
        <SmallMultiples
          title={compareText.panelsCaption(definition.name, where)}
          subtitle={compareText.panelsSubtitle(unitHeading(definition.unit), ends[0] ?? '', ends[1] ?? '', reference)}
          footer={buildFigureFooter({ definition, key: observationKey, origin })}
          panels={grid.rows.map(({ name, chosen, slots: own }) => ({
            label: name,
            emphasised: chosen,
            points: pointsOf(definition, name, own),
          }))}
          reference={pointsOf(definition, '', grid.reference)}
          formatTick={(value) => formatTick(definition, value)}
          whole={isWhole(definition)}
          description={chartText.panelsDescription(definition.name, where)}
          hint={chartText.gridHint}
          howToRead={compareText.howToReadPanels}
        />
      </Suspense>
      <SortableTable
        caption={compareText.panelsCaption(definition.name, where)}
        headings={[compareText.columns.unit, ...slots.map(({ period }) => formatPeriodShort(period))]}
        rows={grid.rows.map(({ unit, name, chosen, slots: own }) => ({
          key: unit,
          values: [name, ...own.map(({ observation }) => observation?.value ?? null)],
          row: (
            <Table.Row data-chosen={chosen}>
              <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
              {own.map(({ period, observation }) => (
                <ObservationCell key={period.id} definition={definition} observation={observation} />
              ))}
            </Table.Row>
          ),
        }))}
      />
    </>
  );
}

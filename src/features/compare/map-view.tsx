import { lazy, type ReactNode, Suspense } from 'react';
import { buildObservationPoint } from '../../charts/observation-point.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useFigureOrigin } from '../../session/reading.ts';
import { chartText } from '../../text/chart-text.ts';
import { compareText } from '../../text/compare-text.ts';
import { buildFigureFooter } from '../../text/figure-footer.ts';
import { formatPeriod } from '../../text/format.ts';
import { formatValue } from '../../text/format-value.ts';
import { unitHeading } from '../../text/indicator-text.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { CompareTable } from './compare-table.tsx';
import { type ComparisonViewProps, whereCompared } from './compared.ts';
import { asChosen } from './widened.model.ts';

const TileMap = lazy(async () => ({ default: (await import('../../charts/tile-map.tsx')).TileMap }));

/** The 19 where they lie in Norway, one tile each. */
export function MapView(props: ComparisonViewProps): ReactNode {
  const origin = useFigureOrigin();
  const { comparison, observationKey, period } = props;
  const { definition, rows, reference } = comparison;
  const found = new Map(rows.map((row) => [row.unit, row]));
  const tiles = [...geography.helsefellesskap]
    .sort((a, b) => a.tile.row - b.tile.row || a.tile.column - b.tile.column)
    .map(({ id, shortName, tile }) => ({
      ...buildObservationPoint(definition, found.get(id)?.observation ?? null, { label: tile.label, name: shortName }),
      column: tile.column,
      row: tile.row,
      emphasised: found.get(id)?.chosen === true,
    }));
  const values = tiles.flatMap(({ value }) => (value === null ? [] : [value]));
  return (
    <>
      <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
        <TileMap
          title={compareText.caption(
            definition.name,
            whereCompared(comparison, observationKey.unit),
            formatPeriod(period),
          )}
          subtitle={compareText.tilesSubtitle(unitHeading(definition.unit))}
          footer={buildFigureFooter({ definition, key: observationKey, origin, shown: reference })}
          tiles={tiles}
          scaleLabels={
            values.length === 0
              ? null
              : {
                  lowest: formatValue(definition, Math.min(...values)),
                  highest: formatValue(definition, Math.max(...values)),
                }
          }
          description={chartText.tilesDescription(definition.name, formatPeriod(period))}
          hint={chartText.hint}
          howToRead={compareText.howToReadTiles}
        />
      </Suspense>
      <CompareTable {...props} comparison={asChosen(props.comparison)} />
    </>
  );
}

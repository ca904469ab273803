import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useMemo, useSyncExternalStore } from 'react';
import { buildObservationPoint } from '../../charts/observation-point.ts';
import type { MapArea } from '../../charts/shape-map.tsx';
import type { KommuneMap } from '../../domain/kommune-map.ts';
import { countryUnit } from '../../observations/country-reference.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { geography } from '../../reference/geography-facts.ts';
import { mapShelf } from '../../session/map-shelf.ts';
import { useFigureOrigin } from '../../session/reading.ts';
import { chartText } from '../../text/chart-text.ts';
import { compareText } from '../../text/compare-text.ts';
import { buildFigureFooter } from '../../text/figure-footer.ts';
import { formatPeriod } from '../../text/format.ts';
import { formatValue } from '../../text/format-value.ts';
import { unitHeading } from '../../text/indicator-text.ts';
import { mapText } from '../../text/map-text.ts';
import { FilePicker } from '../../ui/file-picker.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Notice } from '../../ui/notice.tsx';
import { buildComparison } from './compare.model.ts';
import { CompareTable } from './compare-table.tsx';
import { type ComparisonViewProps, whereCompared } from './compared.ts';
import { KommuneChoice } from './kommune-choice.tsx';
import { asChosen } from './widened.model.ts';

const route = getRouteApi('/sammenlign');

const ShapeMap = lazy(async () => ({ default: (await import('../../charts/shape-map.tsx')).ShapeMap }));

export interface KommuneMapViewProps extends ComparisonViewProps {
  readonly store: ObservationStore;
}

const noInhabitants: ReadonlyMap<string, number> = new Map();

/** The comparison of the kommuner at hand, or of all of the country beside the country. */
function useKommuner({ store, ...own }: KommuneMapViewProps, everywhere: boolean): ComparisonViewProps {
  const { comparison, observationKey, period } = own;
  const { definition, cut } = comparison;
  const all = useMemo(() => {
    if (!everywhere) return null;
    const key = { ...observationKey, level: 'country', unit: countryUnit } as const;
    const choice = { definition, key, level: 'kommune', order: 'navn', inhabitants: noInhabitants, cut } as const;
    return { comparison: buildComparison(store, geography, choice), observationKey: key };
  }, [everywhere, store, definition, observationKey, cut]);
  return all === null ? own : { ...all, period };
}

/** The kommuner by their outlines, once a file with them is given. */
export function KommuneMapView(props: KommuneMapViewProps): ReactNode {
  const { kommuner: where = 'egne' } = route.useSearch();
  const shown = useKommuner(props, where === 'alle');
  const shelf = mapShelf();
  const { map, mapName, name, pending, fault } = useSyncExternalStore(shelf.subscribe, shelf.current);
  return (
    <>
      <div className="ft-controls-row">
        <KommuneChoice where={where} />
      </div>
      {fault === null ? null : (
        <div role="alert">
          <Notice tone="warning" heading={mapText.refused(name)}>
            <p>{mapText.faults[fault]}</p>
          </Notice>
        </div>
      )}
      {pending ? (
        <LoadingBlock label={mapText.reading(name)} />
      ) : map === null ? (
        <Paragraph className="ft-notes">{mapText.lead}</Paragraph>
      ) : (
        <Figure {...shown} map={map} name={mapName} everywhere={where === 'alle'} />
      )}
      <div className="ft-actions">
        <FilePicker
          variant="secondary"
          icon="file"
          accept=".geojson,.json,.zip"
          multiple={false}
          onFiles={([file]) => {
            if (file !== undefined) void shelf.load(file);
          }}
        >
          {map === null ? mapText.choose : mapText.other}
        </FilePicker>
        {map === null ? null : (
          <Button variant="tertiary" onClick={shelf.forget}>
            {mapText.forget}
          </Button>
        )}
      </div>
      <CompareTable {...shown} comparison={asChosen(shown.comparison)} />
    </>
  );
}

interface FigureProps extends ComparisonViewProps {
  readonly map: KommuneMap;
  readonly name: string;
  readonly everywhere: boolean;
}

/** Northernmost first, as the map is read by key. */
function northOf({ shape }: MapArea): number {
  return shape.rings[0]?.[1] ?? 0;
}

function Figure({ comparison, observationKey, period, map, name, everywhere }: FigureProps): ReactNode {
  const origin = useFigureOrigin();
  const { definition, rows, reference } = comparison;
  const areas = useMemo(() => {
    const shapes = new Map((everywhere ? map.overview : map.shapes).map((shape) => [shape.komnr, shape]));
    return rows
      .flatMap((row): readonly MapArea[] => {
        const shape = shapes.get(row.unit);
        const point = buildObservationPoint(definition, row.observation, { label: row.name, name: row.name });
        return shape === undefined ? [] : [{ ...point, text: point.text || row.name, shape, emphasised: false }];
      })
      .sort((a, b) => northOf(a) - northOf(b));
  }, [map, rows, definition, everywhere]);
  const drawn = new Set(areas.map(({ shape }) => shape.komnr));
  const left = rows.filter(({ unit }) => !drawn.has(unit)).map((row) => row.name);
  const values = areas.flatMap(({ value }) => (value === null ? [] : [value]));
  if (areas.length === 0) return <Alert data-color="info">{mapText.noneHere}</Alert>;
  return (
    <>
      <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
        <ShapeMap
          title={compareText.caption(
            definition.name,
            whereCompared(comparison, observationKey.unit),
            formatPeriod(period),
          )}
          subtitle={mapText.subtitle(unitHeading(definition.unit))}
          footer={[
            ...buildFigureFooter({ definition, key: observationKey, origin, shown: reference }),
            mapText.source(name),
          ]}
          areas={areas}
          scaleLabels={
            values.length === 0
              ? null
              : {
                  lowest: formatValue(definition, Math.min(...values)),
                  highest: formatValue(definition, Math.max(...values)),
                }
          }
          description={mapText.description(definition.name, formatPeriod(period))}
          hint={chartText.hint}
          howToRead={mapText.howToRead}
        />
      </Suspense>
      {left.length === 0 ? null : <Paragraph className="ft-notes">{mapText.left(left)}</Paragraph>}
      {map.unknown.length === 0 ? null : <Paragraph className="ft-notes">{mapText.unknown(map.unknown)}</Paragraph>}
    </>
  );
}

import type { ReactNode } from 'react';
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import { type ChartPoint, signOfPoint } from './chart-point.ts';
import { fontSize } from './plot-layout.ts';
import { PointReader } from './point-reader.tsx';
import { type ScaleLabels, ShadeScale } from './shade-scale.tsx';
import { fitText } from './text-width.ts';
import { shadeOf } from './value-shade.ts';
import './tile-map.css';

/** One area at its place in the map. */
export interface MapTile extends ChartPoint {
  readonly column: number;
  readonly row: number;
  readonly emphasised: boolean;
}

export interface TileMapProps extends ChartFrameProps {
  /** From north to south, in each row from west to east */
  readonly tiles: readonly MapTile[];
  readonly scaleLabels: ScaleLabels | null;
  readonly description: string;
  readonly hint: string;
}

/** Norway as one tile for each area, darker with a higher value. */
export function TileMap(props: TileMapProps): ReactNode {
  return <ChartFrame {...props} draw={(width) => <Reader {...props} width={width} />} />;
}

const widestTile = 112;
/** Names are set smaller in tiles narrower than this */
const narrowTile = 72;
const smallText = 10;
const gap = 3;

function Reader({ width, ...props }: TileMapProps & { readonly width: number }): ReactNode {
  const { tiles, scaleLabels } = props;
  const columns = Math.max(1, ...tiles.map(({ column }) => column + 1));
  const rows = Math.max(1, ...tiles.map(({ row }) => row + 1));
  const tileWidth = Math.min(widestTile, Math.floor(width / columns));
  const tileHeight = 46;
  const values = tiles.flatMap(({ value }) => (value === null ? [] : [value]));
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const height = rows * tileHeight + (scaleLabels === null ? 0 : 44);
  const places = tiles.map(({ column, row }) => ({ x: (column + 0.5) * tileWidth, y: (row + 0.5) * tileHeight }));
  return (
    <PointReader
      label={props.title}
      description={props.description}
      hint={props.hint}
      direction="vertical"
      centres={places.map(({ y }) => y)}
      places={places}
      width={width}
      height={height}
      linesOf={(index) => tiles.slice(index, index + 1).map(({ text }) => ({ part: 'current', text }))}
    >
      {(active) => (
        <svg className="ft-tiles" data-narrow={tileWidth < narrowTile} width={width} height={height} aria-hidden="true">
          {tiles.map((tile, index) => (
            <g
              key={tile.label}
              data-shade={shadeOf(tile.value, lowest, highest) ?? 'none'}
              data-emphasised={tile.emphasised}
              data-active={active === index}
            >
              <rect
                x={tile.column * tileWidth + gap}
                y={tile.row * tileHeight + gap}
                width={tileWidth - 2 * gap}
                height={tileHeight - 2 * gap}
                rx={3}
              />
              <text x={(tile.column + 0.5) * tileWidth} y={tile.row * tileHeight + 19} textAnchor="middle">
                {fitText(tile.label, tileWidth - 2 * gap - 2, tileWidth < narrowTile ? smallText : fontSize.tick)}
              </text>
              <text
                className="ft-tile-value"
                x={(tile.column + 0.5) * tileWidth}
                y={tile.row * tileHeight + 35}
                textAnchor="middle"
              >
                {tile.valueText ?? signOfPoint(tile) ?? ''}
              </text>
            </g>
          ))}
          {scaleLabels === null || values.length === 0 ? null : (
            <ShadeScale labels={scaleLabels} left={gap} top={rows * tileHeight + 12} />
          )}
        </svg>
      )}
    </PointReader>
  );
}

import type { ReactNode } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import { type ChartPoint, signOfPoint } from './chart-point.ts';
import { type MapFigureProps, MapReader } from './map-reader.tsx';
import { fontSize } from './plot-layout.ts';
import { fitText } from './text-width.ts';
import './tile-map.css';

/** One area at its place in the map. */
export interface MapTile extends ChartPoint {
  readonly column: number;
  readonly row: number;
  readonly emphasised: boolean;
}

export interface TileMapProps extends MapFigureProps {
  /** From north to south, in each row from west to east */
  readonly tiles: readonly MapTile[];
}

/** Norway as one tile for each area, darker with a higher value. */
export function TileMap(props: TileMapProps): ReactNode {
  return <ChartFrame {...props} draw={(width) => <Reader {...props} width={width} />} />;
}

const widestTile = 112;
const tileHeight = 46;
/** Names are set smaller in tiles narrower than this */
const narrowTile = 72;
const smallText = 10;
const gap = 3;

function Reader({ width, ...props }: TileMapProps & { readonly width: number }): ReactNode {
  const { tiles } = props;
  const columns = Math.max(1, ...tiles.map(({ column }) => column + 1));
  const rows = Math.max(1, ...tiles.map(({ row }) => row + 1));
  const tileWidth = Math.min(widestTile, Math.floor(width / columns));
  return (
    <MapReader
      figure={props}
      points={tiles}
      places={tiles.map(({ column, row }) => ({ x: (column + 0.5) * tileWidth, y: (row + 0.5) * tileHeight }))}
      width={width}
      height={rows * tileHeight}
      left={gap}
      narrow={tileWidth < narrowTile}
    >
      {(active, shades) =>
        tiles.map((tile, index) => (
          <g
            key={tile.label}
            data-shade={shades[index] ?? 'none'}
            data-emphasised={tile.emphasised}
            data-active={active === index}
          >
            <Tile tile={tile} width={tileWidth} />
          </g>
        ))
      }
    </MapReader>
  );
}

function Tile({ tile, width }: { readonly tile: MapTile; readonly width: number }): ReactNode {
  const [left, top, middle] = [tile.column * width, tile.row * tileHeight, (tile.column + 0.5) * width];
  return (
    <>
      <rect x={left + gap} y={top + gap} width={width - 2 * gap} height={tileHeight - 2 * gap} rx={3} />
      <text x={middle} y={top + 19} textAnchor="middle">
        {fitText(tile.label, width - 2 * gap - 2, width < narrowTile ? smallText : fontSize.tick)}
      </text>
      <text className="ft-tile-value" x={middle} y={top + 35} textAnchor="middle">
        {tile.valueText ?? signOfPoint(tile) ?? ''}
      </text>
    </>
  );
}

import { type ReactNode, useMemo } from 'react';
import { boundsOf, isInside, type KommuneShape, type Ring, ringSize, snapRing } from '../domain/kommune-map.ts';
import { ChartFrame } from './chart-frame.tsx';
import { type ChartPoint, signOfPoint } from './chart-point.ts';
import { type MapFigureProps, MapReader } from './map-reader.tsx';
import { fontSize } from './plot-layout.ts';
import { estimateTextWidth } from './text-width.ts';
import './tile-map.css';

/** One area with its outline. */
export interface MapArea extends ChartPoint {
  readonly shape: KommuneShape;
  readonly emphasised: boolean;
}

export interface ShapeMapProps extends MapFigureProps {
  readonly areas: readonly MapArea[];
}

/** Areas by their outlines, darker with a higher value. */
export function ShapeMap(props: ShapeMapProps): ReactNode {
  return <ChartFrame {...props} draw={(width) => <Reader {...props} width={width} />} />;
}

interface LaidArea {
  readonly area: MapArea;
  /** In pixels */
  readonly rings: readonly Ring[];
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** Room for words in the largest part */
  readonly room: number;
}

/** Taller pictures than wide ones would push the table out of sight. */
const tallest = 620;
const edge = 4;
/** Room the scale needs to the right of where it begins. */
const scaleWidth = 220;

function toPath(ring: Ring): string {
  const places = Array.from({ length: ring.length / 2 }, (_, at) => `${ring[at * 2]} ${ring[at * 2 + 1]}`);
  return `M${places.join('L')}Z`;
}

/** A place further from the middle must have this much more room to be chosen */
const muchMore = 1.25;

function crossingsOf(ring: Ring, y: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0, before = ring.length - 2; at + 1 < ring.length; before = at, at += 2) {
    const [x1, y1, x2, y2] = [ring[at] ?? 0, ring[at + 1] ?? 0, ring[before] ?? 0, ring[before + 1] ?? 0];
    if (y1 > y !== y2 > y) found.push(((x2 - x1) * (y - y1)) / (y2 - y1) + x1);
  }
  return found;
}

/** The widest place near the middle of the largest ring, outside its holes, where words have most room. */
function middleOf(
  rings: readonly Ring[],
  largest: Ring,
): { readonly x: number; readonly y: number; readonly room: number } {
  const box = boundsOf([{ komnr: '', rings: [largest] }]) ?? { left: 0, right: 0, top: 0, bottom: 0 };
  let best = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, room: 0 };
  for (const part of [5, 6, 4, 7, 3]) {
    const y = box.top + ((box.bottom - box.top) * part) / 10 + 0.1;
    const crossings = rings.flatMap((ring) => crossingsOf(ring, y)).sort((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [from, to] = [crossings[at] ?? 0, crossings[at + 1] ?? 0];
      if (to - from > best.room * muchMore) best = { x: (from + to) / 2, y, room: to - from };
    }
  }
  return best;
}

/** Half pixels are as fine as anyone sees; an area that would vanish keeps its largest part as a dot. */
function layOut(
  areas: readonly MapArea[],
  width: number,
): { readonly laid: readonly LaidArea[]; readonly height: number; readonly left: number } {
  const box = boundsOf(areas.map(({ shape }) => shape));
  if (box === null) return { laid: [], height: 0, left: edge };
  const [wide, high] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
  const scale = Math.min((width - 2 * edge) / wide, (tallest - 2 * edge) / high);
  const shift = (width - wide * scale) / 2;
  const toX = (x: number): number => shift + (x - box.left) * scale;
  const toY = (y: number): number => edge + (y - box.top) * scale;
  const halves = (to: (at: number) => number) => (at: number) => to(at) * 2;
  const laid = areas.map((area): LaidArea => {
    const rings = area.shape.rings.flatMap((ring) => {
      const snapped = snapRing(ring, halves(toX), halves(toY));
      return snapped === null ? [] : [snapped.map((at) => at / 2)];
    });
    const [x, y] = [toX(area.shape.rings[0]?.[0] ?? 0), toY(area.shape.rings[0]?.[1] ?? 0)];
    const drawn = rings.length === 0 ? [[x - 1, y - 1, x + 1, y - 1, x + 1, y + 1, x - 1, y + 1]] : rings;
    const largest = drawn.reduce((most, ring) => (ringSize(ring) > ringSize(most) ? ring : most));
    return { area, rings: drawn, path: drawn.map(toPath).join(''), ...middleOf(drawn, largest) };
  });
  return { laid, height: high * scale + 2 * edge, left: shift };
}

function Reader({ width, ...props }: ShapeMapProps & { readonly width: number }): ReactNode {
  const { areas } = props;
  const { laid, height, left } = useMemo(() => layOut(areas, width), [areas, width]);
  return (
    <MapReader
      figure={props}
      points={areas}
      places={laid}
      indexAt={({ x, y }) => {
        const found = laid.findIndex(({ rings }) => isInside(rings, x, y));
        return found < 0 ? null : found;
      }}
      width={width}
      height={height}
      left={Math.max(edge, Math.min(left, width - scaleWidth))}
    >
      {(active, shades) => (
        <>
          {laid.map(({ area, path }, index) => (
            <g
              key={area.shape.komnr}
              data-shade={shades[index] ?? 'none'}
              data-emphasised={area.emphasised}
              data-active={active === index}
            >
              <path d={path} fillRule="evenodd" />
            </g>
          ))}
          {active === null ? null : <path className="ft-map-active" d={laid[active]?.path} fillRule="evenodd" />}
          {laid.map((one, index) => (
            <Value key={one.area.shape.komnr} laid={one} shade={shades[index] ?? null} />
          ))}
        </>
      )}
    </MapReader>
  );
}

/** The number, and the name above it where there is room. */
function Value({ laid, shade }: { readonly laid: LaidArea; readonly shade: number | null }): ReactNode {
  const { area, x, y, room } = laid;
  const number = area.valueText ?? signOfPoint(area) ?? '';
  if (estimateTextWidth(number, fontSize.tick) > room - 2) return null;
  const named = estimateTextWidth(area.label, fontSize.tick) < room - 6;
  return (
    <g data-shade={shade ?? 'none'}>
      {named ? (
        <text x={x} y={y - 4} textAnchor="middle">
          {area.label}
        </text>
      ) : null}
      <text className="ft-tile-value" x={x} y={named ? y + 11 : y + 4} textAnchor="middle">
        {number}
      </text>
    </g>
  );
}

import type { ReactNode } from 'react';
import { fontSize } from './plot-layout.ts';
import type { PointPlace } from './point-reader.tsx';
import type { SurfaceLayout } from './surface-layout.ts';
import { estimateTextWidth } from './text-width.ts';

/** How a unit stands out: `plain` within what is expected, `noted` outside the inner limit, `marked` outside the outer. */
type PointStanding = 'plain' | 'noted' | 'marked';

/** One unit on a surface. */
export interface SurfacePoint {
  /** Short name, written beside points that stand out */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly standing: PointStanding;
  /** The one the reader chose */
  readonly emphasised: boolean;
  /** The whole point in words */
  readonly text: string;
}

interface SurfacePointsProps {
  readonly points: readonly SurfacePoint[];
  readonly layout: SurfaceLayout;
  readonly active: number | null;
  /** Where other words stand, which no name is written over */
  readonly reserved?: readonly Box[];
}

/** A stretch of the picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface PlacedName {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Centres of the points in the picture, in their order. */
export function placesOf(points: readonly SurfacePoint[], layout: SurfaceLayout): readonly PointPlace[] {
  return points.map(({ x, y }) => ({ x: layout.toX(x), y: layout.toY(y) }));
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** What a point covers. */
export function boxOf({ x, y }: PointPlace): Box {
  return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
}

function rankOf({ emphasised, standing }: SurfacePoint): number {
  return emphasised ? 0 : standing === 'marked' ? 1 : standing === 'noted' ? 2 : 3;
}

/** Names are written where there is room, the chosen first; a name that would lie on another is left to the tip. */
function placeNames(
  points: readonly SurfacePoint[],
  layout: SurfaceLayout,
  reserved: readonly Box[],
): readonly PlacedName[] {
  const places = placesOf(points, layout);
  const taken: Box[] = [...places.map(boxOf), ...reserved];
  const order = points.map((_, index) => index).sort((a, b) => rankOfAt(points, a) - rankOfAt(points, b));
  const names: PlacedName[] = [];
  for (const index of order) {
    const [point, place] = [points[index], places[index]];
    if (point === undefined || place === undefined) continue;
    const width = estimateTextWidth(point.label, fontSize.tick);
    for (const anchor of ['start', 'end'] as const) {
      const left = anchor === 'start' ? place.x + 8 : place.x - 8 - width;
      const box = { left, right: left + width, top: place.y - 8, bottom: place.y + 8 };
      const own = taken[index];
      if (box.left < layout.left || box.right > layout.width) continue;
      if (taken.some((other) => other !== own && overlaps(box, other))) continue;
      taken.push(box);
      names.push({ index, x: anchor === 'start' ? place.x + 8 : place.x - 8, y: place.y, anchor });
      break;
    }
  }
  return names;
}

function rankOfAt(points: readonly SurfacePoint[], index: number): number {
  const point = points[index];
  return point === undefined ? 9 : rankOf(point);
}

function Shape({ place, point }: { readonly place: PointPlace; readonly point: SurfacePoint }): ReactNode {
  if (point.standing === 'marked') {
    const half = 6.5;
    return <path d={`M${place.x} ${place.y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`} />;
  }
  return <circle cx={place.x} cy={place.y} r={point.emphasised ? 5.5 : 4.5} />;
}

/** Points with their names: a circle, hollow outside the inner limit, a diamond outside the outer. */
export function SurfacePoints({ points, layout, active, reserved = [] }: SurfacePointsProps): ReactNode {
  const places = placesOf(points, layout);
  return (
    <g className="ft-surface-points">
      {points.map((point, index) => {
        const place = places[index];
        return place === undefined ? null : (
          <g
            key={point.label}
            data-standing={point.standing}
            data-emphasised={point.emphasised}
            data-active={active === index}
          >
            {active === index ? <circle className="ft-surface-ring" cx={place.x} cy={place.y} r={11} /> : null}
            <Shape place={place} point={point} />
          </g>
        );
      })}
      {placeNames(points, layout, reserved).map(({ index, x, y, anchor }) => (
        <text
          key={points[index]?.label}
          x={x}
          y={y}
          dy="0.35em"
          textAnchor={anchor}
          data-emphasised={points[index]?.emphasised}
        >
          {points[index]?.label}
        </text>
      ))}
    </g>
  );
}

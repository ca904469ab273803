import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useState } from 'react';
import { chartText } from '../text/chart-text.ts';
import type { ReadableFigureProps } from './chart-frame.tsx';
import type { SeriesPart } from './series-part.ts';

export interface TipLine {
  readonly part: SeriesPart;
  readonly text: string;
}

/** A place in the picture, in pixels. */
export interface PointPlace {
  readonly x: number;
  readonly y: number;
}

interface PointReaderProps {
  /** Its title is read when it is reached */
  readonly figure: ReadableFigureProps;
  readonly direction: 'horizontal' | 'vertical';
  /** Middle of every point along the direction, in pixels */
  readonly centres: readonly number[];
  /** Where the points lie, for drawings whose points are spread over a surface; `centres` then holds their x */
  readonly places?: readonly PointPlace[];
  /** Which point a place belongs to, where that is not the nearest one; null for none */
  readonly indexAt?: (place: PointPlace) => number | null;
  /** Points passed by the up and down keys; 1 unless told */
  readonly stride?: number;
  readonly width: number;
  readonly height: number;
  readonly linesOf: (index: number) => readonly TipLine[];
  readonly children: (active: number | null) => ReactNode;
}

interface Reading {
  readonly index: number;
  /** Read aloud only when reached by key: a pointer passing over must not talk */
  readonly aloud: boolean;
}

/** Where a key leads from a point; null for keys that are not the figure's. */
function indexAfterKey(key: string, from: number | null, count: number, stride: number): number | 'none' | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
      return from === null ? 0 : Math.min(last, from + 1);
    case 'ArrowLeft':
      return from === null ? last : Math.max(0, from - 1);
    case 'ArrowDown':
      return from === null ? 0 : from + stride > last ? from : from + stride;
    case 'ArrowUp':
      return from === null ? last : from - stride < 0 ? from : from - stride;
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return 'none';
    default:
      return null;
  }
}

function nearest(centres: readonly number[], place: number): number {
  let best = 0;
  for (const [index, centre] of centres.entries()) {
    if (Math.abs(centre - place) < Math.abs((centres[best] ?? 0) - place)) best = index;
  }
  return best;
}

function nearestPlace(places: readonly PointPlace[], x: number, y: number): number {
  let [best, distance] = [0, Number.POSITIVE_INFINITY];
  for (const [index, place] of places.entries()) {
    const found = Math.hypot(place.x - x, place.y - y);
    if (found < distance) [best, distance] = [index, found];
  }
  return best;
}

/**
 * Lets a drawing be read point by point: arrow keys, Home, End and Escape, or a pointer. The point's own words stand in
 * a tip beside it and are read aloud when it is reached by key.
 */
export function PointReader(props: PointReaderProps): ReactNode {
  const { figure, direction, centres, places, indexAt, stride = 1, width, height, linesOf, children } = props;
  const [reading, setReading] = useState<Reading | null>(null);
  const hintId = useId();
  const active = reading !== null && reading.index < centres.length ? reading.index : null;

  function onKeyDown(event: KeyboardEvent): void {
    const index =
      event.ctrlKey || event.metaKey || event.altKey ? null : indexAfterKey(event.key, active, centres.length, stride);
    if (index === null || centres.length === 0) return;
    if (index !== 'none' || active !== null) event.preventDefault();
    setReading(index === 'none' ? null : { index, aloud: true });
  }

  function onPointer(event: PointerEvent<HTMLElement>): void {
    if (centres.length === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const along = direction === 'horizontal' ? x : y;
    const found = places === undefined ? nearest(centres, along) : nearestPlace(places, x, y);
    setReading({ index: indexAt?.({ x, y }) ?? found, aloud: false });
  }

  const lines = active === null ? [] : linesOf(active);
  return (
    <div className="ft-chart-stage">
      <div
        className="ft-chart-reader"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the figure is read with the arrow keys
        tabIndex={0}
        aria-label={figure.title}
        aria-describedby={hintId}
        onKeyDown={onKeyDown}
        onBlur={() => setReading(null)}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onPointerLeave={() => setReading(null)}
      >
        <div role="img" aria-label={figure.description}>
          {centres.length === 0 ? <EmptyPicture width={width} /> : children(active)}
        </div>
      </div>
      {active === null || lines.length === 0 ? null : (
        <Tip
          lines={lines}
          direction={direction}
          place={centres[active] ?? 0}
          across={places?.[active]?.x}
          width={width}
          height={height}
        />
      )}
      <p id={hintId} className="ft-chart-unseen">
        {figure.hint}
      </p>
      <p role="status" className="ft-chart-unseen">
        {reading?.aloud === true ? lines.map(({ text }) => text).join('. ') : null}
      </p>
    </div>
  );
}

/** Stands where there is nothing to draw, also in the saved picture. */
function EmptyPicture({ width }: { readonly width: number }): ReactNode {
  return (
    <svg className="ft-chart-empty" width={width} height={72} aria-hidden="true">
      <text x={width / 2} y={40} textAnchor="middle">
        {chartText.empty}
      </text>
    </svg>
  );
}

interface TipProps {
  readonly lines: readonly TipLine[];
  readonly direction: 'horizontal' | 'vertical';
  readonly place: number;
  /** Where across the direction the point lies, for drawings spread over a surface */
  readonly across: number | undefined;
  readonly width: number;
  readonly height: number;
}

/** Narrower than this a tip has the whole width. */
const narrow = 640;

/** From the point on towards the side with most room, in the words of a style. */
function beside(place: number, size: number, [before, after]: readonly ['left' | 'top', 'right' | 'bottom']) {
  return place > size / 2 ? { [after]: size - place + 16 } : { [before]: place + 16 };
}

/** Stands on the side of the point where there is most room, never over it. */
function Tip({ lines, direction, place, across, width, height }: TipProps): ReactNode {
  const style =
    direction === 'horizontal'
      ? { ...beside(place, width, ['left', 'right']), maxWidth: Math.max(place, width - place) - 16 }
      : {
          ...beside(place, height, ['top', 'bottom']),
          ...(across === undefined || width < narrow ? { right: 0 } : beside(across, width, ['left', 'right'])),
        };
  return (
    <ul className="ft-chart-tip" data-direction={direction} style={style} aria-hidden="true">
      {lines.map(({ part, text }) => (
        <li key={part} data-series={part}>
          {text}
        </li>
      ))}
    </ul>
  );
}

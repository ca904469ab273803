import type { ReactNode } from 'react';
import './charts.css';
import './sparkline.css';

export interface SparklineProps {
  /** Oldest first; null is a gap */
  readonly values: readonly (number | null)[];
  /** The line in words, for who cannot see it */
  readonly label: string;
  /** How many of the last values are drawn strongly; the rest recede as the year before */
  readonly strong?: number;
  readonly width?: number;
  readonly height?: number;
  /** Words under the two ends; none unless given */
  readonly from?: string;
  readonly to?: string;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Unbroken stretches of numbers, as places. */
function stretchesOf(places: readonly (Place | null)[]): readonly (readonly Place[])[] {
  const stretches: Place[][] = [];
  let current: Place[] = [];
  for (const place of [...places, null]) {
    if (place !== null) current.push(place);
    else if (current.length > 0) {
      stretches.push(current);
      current = [];
    }
  }
  return stretches;
}

function pathOf(places: readonly (Place | null)[]): string {
  return stretchesOf(places)
    .filter((stretch) => stretch.length > 1)
    .map((stretch) => `M${stretch.map(({ x, y }) => `${x} ${y}`).join('L')}`)
    .join('');
}

/** Numbers without neighbours, which no line can show. */
function loneOf(places: readonly (Place | null)[]): readonly Place[] {
  return stretchesOf(places).flatMap((stretch) => (stretch.length === 1 ? stretch : []));
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

const margin = 4;

function placeValues(values: readonly (number | null)[], width: number, height: number): readonly (Place | null)[] {
  const highest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  const step = (width - 2 * margin) / Math.max(1, values.length - 1);
  return values.map((value, index) => {
    if (value === null) return null;
    const share = highest === 0 ? 0 : value / highest;
    return { x: round(margin + index * step), y: round(height - margin - share * (height - 2 * margin)) };
  });
}

/** A line the size of a word, from zero, with a dot on the latest number and gaps where there is none. */
export function Sparkline(props: SparklineProps): ReactNode {
  const { values, label, strong = 12, width = 132, height = 32, from, to } = props;
  const places = placeValues(values, width, height);
  const turn = Math.max(0, values.length - strong);
  const last = places.findLast((place) => place !== null);
  const captions = from !== undefined || to !== undefined;
  const fullHeight = height + (captions ? 14 : 0);
  return (
    <svg
      className="ft-spark"
      role="img"
      aria-label={label}
      width={width}
      height={fullHeight}
      viewBox={`0 0 ${width} ${fullHeight}`}
    >
      <line className="ft-spark-zero" x1={margin} x2={width - margin} y1={height - margin} y2={height - margin} />
      <path className="ft-spark-before" d={pathOf(places.slice(0, turn + 1))} />
      <path className="ft-spark-line" d={pathOf(places.map((place, index) => (index < turn ? null : place)))} />
      {loneOf(places).map(({ x, y }) => (
        <circle key={x} className="ft-spark-lone" cx={x} cy={y} r={1.5} />
      ))}
      {last === undefined ? null : <circle className="ft-spark-last" cx={last.x} cy={last.y} r={3} />}
      {from === undefined ? null : (
        <text x={margin} y={height + 10}>
          {from}
        </text>
      )}
      {to === undefined ? null : (
        <text x={width - margin} y={height + 10} textAnchor="end">
          {to}
        </text>
      )}
    </svg>
  );
}

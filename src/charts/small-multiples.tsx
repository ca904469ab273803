import type { ReactNode } from 'react';
import { buildTicks, highestOf } from './build-ticks.ts';
import { ChartFrame, type ReadableFigureProps } from './chart-frame.tsx';
import { type ChartPoint, signOfPoint } from './chart-point.ts';
import { fontSize } from './plot-layout.ts';
import { PointReader } from './point-reader.tsx';
import './small-multiples.css';
import { fitText } from './text-width.ts';

/** One unit's line through time. */
export interface Panel {
  readonly label: string;
  readonly emphasised: boolean;
  /** Same periods in every panel */
  readonly points: readonly ChartPoint[];
}

export interface SmallMultiplesProps extends ReadableFigureProps {
  readonly panels: readonly Panel[];
  /** The same periods for all together, drawn in every panel; none where it says nothing */
  readonly reference: readonly ChartPoint[];
  readonly formatTick: (value: number) => string;
  /** What is counted: no tick between two whole numbers */
  readonly whole?: boolean | undefined;
}

interface GridLayout {
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly height: number;
  readonly top: number;
}

const cellHeight = 104;
const headroom = 20;
const narrowestCell = 168;
const inset = 14;

function layOutGrid(width: number, count: number): GridLayout {
  const columns = Math.max(1, Math.min(5, Math.floor(width / narrowestCell)));
  const rows = Math.ceil(count / columns);
  return { columns, cellWidth: width / columns, cellHeight, height: Math.max(1, rows) * cellHeight, top: headroom };
}

/** All units on one scale from zero, so that height means the same in every panel. */
export function SmallMultiples(props: SmallMultiplesProps): ReactNode {
  return <ChartFrame {...props} draw={(width) => <Reader {...props} width={width} />} />;
}

interface PanelFrame {
  readonly left: number;
  readonly top: number;
  toX(index: number): number;
  toY(value: number): number;
}

function frameOf(panel: number, grid: GridLayout, periods: number, most: number): PanelFrame {
  const left = (panel % grid.columns) * grid.cellWidth;
  const top = Math.floor(panel / grid.columns) * grid.cellHeight;
  const [first, last] = [left + 4, left + grid.cellWidth - inset];
  const [high, low] = [top + grid.top + 6, top + grid.cellHeight - 10];
  return {
    left,
    top,
    toX: (index) => (periods < 2 ? (first + last) / 2 : first + (index / (periods - 1)) * (last - first)),
    toY: (value) => low - (value / most) * (low - high),
  };
}

function Reader({ width, ...props }: SmallMultiplesProps & { readonly width: number }): ReactNode {
  const { panels, reference, formatTick, whole } = props;
  const grid = layOutGrid(width, panels.length);
  const periods = panels[0]?.points.length ?? 0;
  const values = [...panels.flatMap(({ points }) => points), ...reference].map(({ value }) => value);
  const most = buildTicks(highestOf(values), 6, whole).at(-1) ?? 1;
  const frames = panels.map((_, panel) => frameOf(panel, grid, periods, most));
  const places = panels.flatMap(({ points }, panel) =>
    points.map(({ value }, index) => ({
      x: frames[panel]?.toX(index) ?? 0,
      y: frames[panel]?.toY(value ?? 0) ?? 0,
    })),
  );
  const pointAt = (index: number): ChartPoint | undefined =>
    panels[Math.floor(index / periods)]?.points[index % periods];
  return (
    <PointReader
      figure={props}
      direction="vertical"
      centres={places.map(({ y }) => y)}
      places={places}
      stride={Math.max(1, periods)}
      width={width}
      height={grid.height}
      linesOf={(index) => {
        const text = pointAt(index)?.text ?? '';
        return text === '' ? [] : [{ part: 'current', text }];
      }}
    >
      {(active) => (
        <svg className="ft-panels" width={width} height={grid.height} aria-hidden="true">
          {panels.map((panel, number) => {
            const frame = frames[number];
            return frame === undefined ? null : (
              <PanelView
                key={panel.label}
                panel={panel}
                reference={reference}
                frame={frame}
                grid={grid}
                top={number === 0 ? formatTick(most) : ''}
                most={most}
                active={active !== null && Math.floor(active / periods) === number ? active % periods : null}
              />
            );
          })}
        </svg>
      )}
    </PointReader>
  );
}

function lineOf(points: readonly ChartPoint[], frame: PanelFrame): string {
  return points
    .map(({ value }, index) => {
      if (value === null) return '';
      const joined = (points[index - 1]?.value ?? null) !== null;
      return `${joined ? 'L' : 'M'}${frame.toX(index).toFixed(1)} ${frame.toY(value).toFixed(1)}`;
    })
    .join('');
}

interface PanelViewProps {
  readonly panel: Panel;
  readonly reference: readonly ChartPoint[];
  readonly frame: PanelFrame;
  readonly grid: GridLayout;
  /** Number of the highest line, written in the first panel alone */
  readonly top: string;
  readonly most: number;
  readonly active: number | null;
}

function PanelView({ panel, reference, frame, grid, top, most, active }: PanelViewProps): ReactNode {
  const last = panel.points.findLastIndex(({ value }) => value !== null);
  const shown = active ?? last;
  const point = panel.points[shown];
  const [left, right] = [frame.left + 4, frame.left + grid.cellWidth - inset];
  const number = panel.points[last]?.valueText ?? '';
  const sign = last < 0 ? (panel.points.map(signOfPoint).find((one) => one !== null) ?? '') : '';
  return (
    <g data-emphasised={panel.emphasised}>
      <text className="ft-panel-name" x={left} y={frame.top + 14}>
        {fitText(panel.label, grid.cellWidth - inset - 52, fontSize.tick)}
      </text>
      <text className="ft-panel-number" x={right} y={frame.top + 14} textAnchor="end">
        {last < 0 ? sign : number}
      </text>
      <line className="ft-panel-zero" x1={left} x2={right} y1={frame.toY(0)} y2={frame.toY(0)} />
      <line className="ft-panel-top" x1={left} x2={right} y1={frame.toY(most)} y2={frame.toY(most)} />
      {top === '' ? null : (
        <text x={left} y={frame.toY(most) + 12}>
          {top}
        </text>
      )}
      <path className="ft-panel-reference" d={lineOf(reference, frame)} />
      <path className="ft-panel-line" d={lineOf(panel.points, frame)} />
      {point?.value == null ? null : (
        <circle cx={frame.toX(shown)} cy={frame.toY(point.value)} r={active === null ? 2.75 : 4.5} />
      )}
    </g>
  );
}

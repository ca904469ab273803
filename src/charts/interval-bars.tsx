import type { ReactNode } from 'react';
import type { Verdict } from '../domain/verdict.ts';
import { ChartFrame, type ReadableFigureProps } from './chart-frame.tsx';
import { type ChartPoint, type ChartReference, signOfPoint } from './chart-point.ts';
import { type IntervalBarsLayout, layOutIntervalBars } from './interval-bars-layout.ts';
import { fontSize } from './plot-layout.ts';
import { PointReader } from './point-reader.tsx';
import { estimateTextWidth } from './text-width.ts';
import { VerdictGlyph } from './verdict-glyph.tsx';
import './interval-bars.css';

/** One unit beside the others. */
export interface IntervalBar extends ChartPoint {
  /** The one the reader chose */
  readonly emphasised?: boolean;
  /** Against the reference; a difference that is sure gets a mark before its number */
  readonly verdict?: Verdict;
  /** A second number of the unit, drawn as an open ring */
  readonly beside?: number | null;
}

export interface IntervalBarsProps extends ReadableFigureProps {
  /** In the order they are shown; never made into a league table here */
  readonly rows: readonly IntervalBar[];
  /** Drawn as a dashed line through all rows: `Hele landet 18,2` */
  readonly reference?: ChartReference | undefined;
  readonly formatTick: (value: number) => string;
  /** What is counted: no tick between two whole numbers */
  readonly whole?: boolean | undefined;
}

/** What stands in the number column. */
export function numberOf(row: IntervalBar, formatTick: (value: number) => string): string {
  return row.valueText ?? (row.value === null ? (signOfPoint(row) ?? '') : formatTick(row.value));
}

/** Units side by side: bars from zero, the 95 % interval across the end of each, the country as a line. */
export function IntervalBars(props: IntervalBarsProps): ReactNode {
  return <ChartFrame {...props} draw={(width) => <Reader {...props} width={width} />} />;
}

function Reader({ width, ...props }: IntervalBarsProps & { readonly width: number }): ReactNode {
  const { rows, reference, formatTick, whole } = props;
  const layout = layOutIntervalBars({
    width,
    rows,
    numbers: rows.map((row) => numberOf(row, formatTick)),
    marked: rows.some(({ verdict }) => verdict !== undefined),
    referenceValue: reference?.value ?? null,
    formatTick,
    whole,
  });
  return (
    <PointReader
      figure={props}
      direction="vertical"
      centres={layout.centres}
      width={width}
      height={layout.height}
      linesOf={(index) => rows.slice(index, index + 1).map(({ text }) => ({ part: 'current', text }))}
    >
      {(active) => (
        <svg className="ft-bars" width={width} height={layout.height} aria-hidden="true">
          <Scale layout={layout} formatTick={formatTick} hasValues={rows.some(({ value }) => value !== null)} />
          {rows.map((row, index) => (
            <Row
              key={layout.centres[index]}
              row={row}
              number={numberOf(row, formatTick)}
              index={index}
              layout={layout}
              active={active === index}
            />
          ))}
          {reference === undefined ? null : <Reference reference={reference} layout={layout} />}
        </svg>
      )}
    </PointReader>
  );
}

interface ScaleProps {
  readonly layout: IntervalBarsLayout;
  readonly formatTick: (value: number) => string;
  readonly hasValues: boolean;
}

function Scale({ layout, formatTick, hasValues }: ScaleProps): ReactNode {
  const bottom = layout.height - 4;
  return (
    <g className="ft-bars-scale">
      {layout.ticks.map((tick, index) => {
        const x = layout.toX(tick);
        if (!hasValues && index > 0) return null;
        return (
          <g key={tick}>
            <line x1={x} x2={x} y1={20} y2={bottom} data-zero={index === 0} />
            {hasValues && index % layout.tickStride === 0 ? (
              <text x={x} y={13} textAnchor={anchorOfTick(index, layout)}>
                {formatTick(tick)}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

/** The outermost ticks of a picture without side columns are kept inside it. */
function anchorOfTick(index: number, { stacked, ticks }: IntervalBarsLayout): 'start' | 'middle' | 'end' {
  if (!stacked) return 'middle';
  if (index === 0) return 'start';
  return index === ticks.length - 1 ? 'end' : 'middle';
}

interface RowProps {
  readonly row: IntervalBar;
  readonly number: string;
  readonly index: number;
  readonly layout: IntervalBarsLayout;
  readonly active: boolean;
}

function Row({ row, number, index, layout, active }: RowProps): ReactNode {
  const [centre, bar] = [layout.centres[index] ?? 0, layout.bars[index] ?? 0];
  const words = layout.stacked ? centre - 8 : centre;
  return (
    <g className="ft-bars-row" data-emphasised={row.emphasised === true} data-active={active}>
      <rect
        className="ft-bars-ground"
        x={0}
        y={centre - layout.rowHeight / 2}
        width={layout.width}
        height={layout.rowHeight}
      />
      <text
        x={layout.stacked ? 0 : layout.left - 10}
        y={words}
        dy="0.35em"
        textAnchor={layout.stacked ? 'start' : 'end'}
      >
        {row.label}
      </text>
      <Bar row={row} middle={bar} layout={layout} />
      <text className="ft-bars-value" x={layout.width} y={words} dy="0.35em" textAnchor="end">
        {number}
      </text>
      {row.verdict === undefined ? null : (
        <VerdictGlyph
          verdict={row.verdict}
          x={layout.width - estimateTextWidth(number, fontSize.label) - 10}
          y={words}
        />
      )}
    </g>
  );
}

function Bar({ row, middle, layout }: { row: IntervalBar; middle: number; layout: IntervalBarsLayout }): ReactNode {
  const { value, lower, upper, mark, beside } = row;
  const ring =
    beside == null ? null : <circle className="ft-bars-beside" cx={layout.toX(beside)} cy={middle} r={4.5} />;
  if (value === null) return ring;
  const half = layout.stacked ? 5 : 7;
  const zero = layout.toX(0);
  return (
    <>
      <rect
        className="ft-bars-bar"
        x={zero}
        y={middle - half}
        width={layout.toX(value) - zero}
        height={half * 2}
        data-hollow={mark === 'incomplete'}
      />
      {lower == null || upper == null ? null : (
        <Whisker lower={layout.toX(lower)} upper={layout.toX(upper)} middle={middle} end={layout.right} />
      )}
      {ring}
    </>
  );
}

interface WhiskerProps {
  readonly lower: number;
  readonly upper: number;
  readonly middle: number;
  /** Where the scale ends; an interval that goes on gets an arrow there in place of its end */
  readonly end: number;
}

/** Drawn twice, wide in paper and thin in ink, so that it is seen both inside and outside its bar. */
function Whisker({ lower, upper, middle, end }: WhiskerProps): ReactNode {
  const tip = upper > end ? `M${end - 5} ${middle - 4}l5 4l-5 4` : `M${upper} ${middle - 4}v8`;
  const path = `M${lower} ${middle}H${Math.min(upper, end)}M${lower} ${middle - 4}v8${tip}`;
  return (
    <>
      <path className="ft-bars-rim" d={path} />
      <path className="ft-bars-whisker" d={path} />
    </>
  );
}

function Reference({ reference, layout }: { reference: ChartReference; layout: IntervalBarsLayout }): ReactNode {
  const x = layout.toX(reference.value);
  const half = estimateTextWidth(reference.label, fontSize.label) / 2;
  const middle = Math.min(Math.max(x, half), layout.width - half);
  return (
    <g className="ft-bars-reference">
      <line x1={x} x2={x} y1={layout.top - 4} y2={layout.height - 4} />
      <text x={middle} y={36} textAnchor="middle">
        {reference.label}
      </text>
    </g>
  );
}

import {
  createFunnel,
  type Funnel,
  type FunnelMeasure,
  type FunnelPoint,
  type FunnelZone,
  placeInFunnel,
} from '../../domain/funnel.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { Interval } from '../../domain/interval.ts';
import type { PublishedObservation } from '../../domain/observation.ts';
import { judgeFunnelZone, type Verdict } from '../../domain/verdict.ts';
import type { Comparison, ComparisonRow } from './compare.model.ts';

/** One place in the funnel. Values and limits are in the indicator's unit. */
export interface FunnelRow {
  readonly row: ComparisonRow;
  readonly point: FunnelPoint;
  readonly value: number;
  readonly warning: Interval;
  readonly action: Interval;
  readonly zone: FunnelZone;
  readonly verdict: Verdict;
}

/** Why no funnel is drawn. */
export type NoFunnel =
  /** Nights and the like: one patient may stand for many */
  | 'clustered'
  /** Means, counts and stocks: no count of independent events per size */
  | 'other-kind'
  /** Fewer than two places have a number */
  | 'too-few-places';

export interface FunnelView {
  readonly measure: FunnelMeasure;
  readonly funnel: Funnel;
  /** Smallest place first */
  readonly rows: readonly FunnelRow[];
  /** Places without a number that can be placed */
  readonly left: number;
  /** From the funnel's own unit (per trial, per inhabitant) to the indicator's */
  readonly factor: number;
}

/** The measure a funnel of an indicator is drawn for, or why there is none. */
export function funnelMeasureOf({ kind, clustered }: IndicatorDefinition): FunnelMeasure | NoFunnel {
  if (kind !== 'proportion' && kind !== 'person-share' && kind !== 'rate') return 'other-kind';
  if (clustered) return 'clustered';
  return kind === 'rate' ? 'rate' : 'share';
}

function pointOf(observation: PublishedObservation | null): FunnelPoint | null {
  if (observation?.state !== 'measured') return null;
  const { numerator, denominator } = observation;
  return numerator === null || denominator === null || denominator <= 0 ? null : { numerator, denominator };
}

function scale({ lower, upper }: Interval, factor: number): Interval {
  return { lower: lower * factor, upper: upper * factor };
}

/** The places of a comparison in their funnel, or why there is none. */
export function buildFunnel({ definition, rows }: Comparison): FunnelView | NoFunnel {
  const measure = funnelMeasureOf(definition);
  if (measure !== 'share' && measure !== 'rate') return measure === 'ratio' ? 'other-kind' : measure;
  const placed = rows.flatMap((row) => {
    const point = pointOf(row.observation);
    return point === null ? [] : [{ row, point }];
  });
  const funnel = createFunnel(
    placed.map(({ point }) => point),
    measure,
  );
  if (funnel === null) return 'too-few-places';
  const factor = measure === 'rate' ? (definition.perInhabitants ?? 1) : 1;
  const found = placed.map(({ row, point }): FunnelRow => {
    const zone = placeInFunnel(funnel, point) ?? 'inside';
    return {
      row,
      point,
      value: (point.numerator / point.denominator) * factor,
      warning: scale(funnel.warningLimits(point.denominator), factor),
      action: scale(funnel.actionLimits(point.denominator), factor),
      zone,
      verdict: judgeFunnelZone(zone, definition.direction),
    };
  });
  return {
    measure,
    funnel,
    rows: found.sort((a, b) => a.point.denominator - b.point.denominator),
    left: rows.length - placed.length,
    factor,
  };
}

/** How far a place stands out, by the zone it lies in. */
export const standings = {
  inside: 'plain',
  'warning-low': 'noted',
  'warning-high': 'noted',
  'action-low': 'marked',
  'action-high': 'marked',
} as const satisfies Readonly<Record<FunnelZone, string>>;

interface FunnelLimits {
  readonly size: number;
  readonly warning: Interval;
  readonly action: Interval;
}

/** Limits at sizes from well under the smallest place to a little over the largest, for the curves. */
export function funnelSteps(funnel: Funnel, sizes: readonly number[], factor = 1, count = 60): readonly FunnelLimits[] {
  const [first, largest] = [Math.min(...sizes) * 0.6, Math.max(...sizes) * 1.04];
  return Array.from({ length: count }, (_, index) => {
    const size = first * (largest / first) ** (index / (count - 1));
    return {
      size,
      warning: scale(funnel.warningLimits(size), factor),
      action: scale(funnel.actionLimits(size), factor),
    };
  });
}

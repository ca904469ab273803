import { buildDifference, type Difference, type Estimate, excludesZero } from './difference.ts';
import type { FunnelZone } from './funnel.ts';
import type { Direction } from './indicator-definition.ts';
import { dependsOnSize, growsOverTime, type IndicatorKind, isStock } from './indicator-kind.ts';
import type { PublishedObservation } from './observation.ts';
import { comparePrinted } from './printed-value.ts';
import type { ProcessMark } from './process-rules.ts';

/** The closed list of what may be said about a difference; icon, sentence and slide all show one of these. */
export const verdicts = [
  'better',
  'worse',
  'no-certain-change',
  'too-few',
  'not-comparable',
  'up',
  'down',
  'same',
] as const;
export type Verdict = (typeof verdicts)[number];

/** What is said, and the difference it is said about; none where a number is missing or the two measure not the same. */
export interface ChangeJudgement {
  readonly verdict: Verdict;
  readonly difference: Difference | null;
}

/** How the indicator is to be judged: parts of its definition. */
interface JudgementRules {
  readonly direction: Direction;
  readonly kind: IndicatorKind;
  readonly decimals: number;
}

export interface ChangeQuestion extends JudgementRules {
  readonly current: PublishedObservation | null;
  /** Same unit, the period compared with */
  readonly previous: PublishedObservation | null;
}

export interface ReferenceQuestion extends JudgementRules {
  readonly unit: PublishedObservation | null;
  /** Same period, the unit compared with, as a rule the country */
  readonly reference: PublishedObservation | null;
}

/** Shares and means of fewer than this are shown, but neither compared nor coloured. */
const fewestCompared = 30;

function hasTooFew({ state, denominator }: PublishedObservation, kind: IndicatorKind): boolean {
  if (state === 'too-few') return true;
  const needsMany = kind === 'proportion' || kind === 'mean';
  return state === 'measured' && needsMany && denominator !== null && denominator < fewestCompared;
}

function toEstimate({ state, value, lower, upper }: PublishedObservation): Estimate | null {
  return state === 'measured' && value !== null ? { value, lower, upper } : null;
}

function isSameMeasure(a: PublishedObservation, b: PublishedObservation): boolean {
  return (
    a.indicator === b.indicator && a.profile === b.profile && a.variant === b.variant && a.periodType === b.periodType
  );
}

/** A sum over days that are not all there says nothing against a whole period; a mean, share or census does. */
function isCutShort(observation: PublishedObservation, kind: IndicatorKind): boolean {
  return observation.quality === 'incomplete' && growsOverTime(kind);
}

function nameMove(move: -1 | 1, direction: Direction): Verdict {
  if (direction === 'neutral') return move > 0 ? 'up' : 'down';
  return move > 0 === (direction === 'higher-is-better') ? 'better' : 'worse';
}

/**
 * - Equal in print: `same` where nothing more can be said, `no-certain-change` where intervals or a direction ask for it.
 * - With intervals: a move only when the interval of the difference excludes zero.
 * - Without: a move for neutral indicators, which claim nothing, and for stocks, which hold no chance; otherwise none,
 *   for nobody knows whether it is more than noise.
 */
function judgeEstimates(a: Estimate, b: Estimate, difference: Difference, rules: JudgementRules): Verdict {
  const { direction, kind } = rules;
  const move = comparePrinted(a.value, b.value, rules);
  const certainWithoutInterval = direction === 'neutral' || isStock(kind);
  if (move === 0) return certainWithoutInterval ? 'same' : 'no-certain-change';
  const certain = difference.interval === null ? certainWithoutInterval : excludesZero(difference.interval);
  return certain ? nameMove(move, direction) : 'no-certain-change';
}

function judge(
  a: PublishedObservation | null,
  b: PublishedObservation | null,
  rules: JudgementRules,
  isComparable: (a: PublishedObservation, b: PublishedObservation) => boolean,
): ChangeJudgement {
  if (a === null || b === null) return { verdict: 'not-comparable', difference: null };
  const [estimateA, estimateB] = [toEstimate(a), toEstimate(b)];
  const comparable = isSameMeasure(a, b) && isComparable(a, b);
  const difference = comparable && estimateA && estimateB ? buildDifference(estimateA, estimateB) : null;
  const isHidden = a.state === 'suppressed' || b.state === 'suppressed';
  if (!comparable || isHidden) return { verdict: 'not-comparable', difference };
  if (hasTooFew(a, rules.kind) || hasTooFew(b, rules.kind)) return { verdict: 'too-few', difference };
  if (estimateA === null || estimateB === null || difference === null) return { verdict: 'not-comparable', difference };
  return { verdict: judgeEstimates(estimateA, estimateB, difference, rules), difference };
}

/**
 * Whether a unit's number has moved since the period it is compared with. In this order: missing, hidden, another
 * definition (indicator, profile, variant, length of period), or a sum over an incomplete period is `not-comparable`;
 * few, or a share or mean of fewer than 30, is `too-few`; the rest is judged by the interval of the difference.
 */
export function judgeChange({ current, previous, ...rules }: ChangeQuestion): ChangeJudgement {
  return judge(
    current,
    previous,
    rules,
    (a, b) => a.level === b.level && a.unit === b.unit && !isCutShort(a, rules.kind) && !isCutShort(b, rules.kind),
  );
}

/**
 * Whether a unit differs from a reference in the same period, by the same rules. Counts and census figures of places of
 * different size are `not-comparable`. One of twenty units differs by chance alone: no ranking follows from this.
 */
export function judgeAgainstReference({ unit, reference, ...rules }: ReferenceQuestion): ChangeJudgement {
  return judge(unit, reference, rules, (a, b) => a.period === b.period && !dependsOnSize(rules.kind));
}

/**
 * What the place of a unit in its funnel says: a move only outside the 99,8 % limits, since some lie outside those of
 * 95 % by chance alone. `too-few` where there is nothing to place.
 */
export function judgeFunnelZone(zone: FunnelZone | null, direction: Direction): Verdict {
  if (zone === null) return 'too-few';
  if (zone === 'action-high') return nameMove(1, direction);
  return zone === 'action-low' ? nameMove(-1, direction) : 'no-certain-change';
}

/** What a sign in a process chart says of the point it stands at; none is `no-certain-change`. */
export function judgeProcessMark(mark: ProcessMark | null, direction: Direction): Verdict {
  if (mark === null) return 'no-certain-change';
  return nameMove(mark.side === 'high' ? 1 : -1, direction);
}

import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { isShare, isStock } from '../../domain/indicator-kind.ts';
import { decisionsOf, type LimitDecision } from '../../domain/limit-decision.ts';
import type { Observation, ObservationKey } from '../../domain/observation.ts';
import type { IsoDate } from '../../domain/period.ts';
import {
  type ProcessChart,
  type ProcessPhase,
  type ProcessPoint,
  type ReadPoint,
  readProcess,
} from '../../domain/process-reading.ts';
import { compareSeasons, type SeasonComparison } from '../../domain/season.ts';
import { judgeProcessMark, type Verdict } from '../../domain/verdict.ts';
import { tellFollowUp } from '../../observations/follow-up.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { type PeriodSlot, recentMonths, recentPeriods } from '../../observations/recent-periods.ts';

/** A period with the lines it is held against, and what the rules say of it. */
export interface ProcessSlot extends PeriodSlot, ReadPoint {
  readonly verdict: Verdict;
}

export interface ProcessView {
  /** Oldest first; gaps are places without a number */
  readonly slots: readonly ProcessSlot[];
  readonly phases: readonly ProcessPhase[];
  /** Decisions that begin a phase, in the order of the phases after the first */
  readonly decisions: readonly LimitDecision[];
  /** Only where the periods are months */
  readonly season: SeasonComparison | null;
  /** The series the reading is of */
  readonly key: ObservationKey;
}

/** Three years of months: enough for limits, short enough to be about now. */
const mostPeriods = 36;

/** Shares and rates of independent events have limits that follow their size; everything else is read value by value. */
function chartOf({ kind, clustered }: IndicatorDefinition): ProcessChart {
  if (clustered) return 'xmr';
  if (kind === 'proportion' || kind === 'person-share') return 'p-prime';
  return kind === 'rate' ? 'u-prime' : 'xmr';
}

/** A period that is not over would look like a fall: it is shown, and not read. */
function toPoint(observation: Observation | null): ProcessPoint {
  const unread = { value: null, numerator: null, denominator: null };
  if (observation === null || observation.quality === 'incomplete') return unread;
  const { value, numerator, denominator } = observation;
  return { value, numerator, denominator };
}

/** Places before the first number are no gaps: nothing was read of that time. */
function fromFirstNumber(slots: readonly PeriodSlot[]): readonly PeriodSlot[] {
  const first = slots.findIndex(({ observation }) => observation !== null && observation.state !== 'not-reported');
  return first < 0 ? [] : slots.slice(first);
}

export interface ProcessWish {
  readonly key: ObservationKey;
  readonly cut: IsoDate | null;
  readonly decisions: readonly LimitDecision[];
}

/** The last 36 months (periods, where it is not told by month) up to the chosen period, read as a process. */
export function buildProcess(
  store: ObservationStore,
  definition: IndicatorDefinition,
  { key, cut, decisions }: ProcessWish,
): ProcessView {
  const monthly = definition.periodTypes.includes('month');
  const found = monthly ? recentMonths(store, key, mostPeriods) : recentPeriods(store, key, mostPeriods);
  const slots = fromFirstNumber(found).map(({ period, observation }) => ({
    period,
    observation: tellFollowUp(definition, observation, cut),
  }));
  const own = { ...key, periodType: monthly ? ('month' as const) : key.periodType };
  const startOf = ({ from }: LimitDecision): number => slots.findIndex(({ period }) => period.id === from);
  const used = decisionsOf(decisions, own).filter((decision) => startOf(decision) > 0);
  const { phases, points } = readProcess(
    slots.map(({ observation }) => toPoint(observation)),
    {
      chart: chartOf(definition),
      starts: used.map(startOf),
      factor: definition.kind === 'rate' ? (definition.perInhabitants ?? 1) : 1,
      highest: isShare(definition.kind) ? 1 : Number.POSITIVE_INFINITY,
    },
  );
  return {
    slots: slots.map((slot, index) => {
      const point = points[index] ?? { centre: null, lower: null, upper: null, mark: null };
      return { ...slot, ...point, verdict: judgeProcessMark(point.mark, definition.direction) };
    }),
    phases,
    decisions: used,
    season: monthly ? compareSeasons(slots.map(({ observation }) => toPoint(observation).value)) : null,
    key: own,
  };
}

/** Whether a reading of the process says anything of this indicator: what holds at a day has no chance in it. */
export function hasProcess({ kind }: IndicatorDefinition): boolean {
  return !isStock(kind);
}

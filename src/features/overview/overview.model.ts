import { printFiner } from '../../domain/finer-print.ts';
import { defaultSeries, type IndicatorDefinition, type IndicatorGroup } from '../../domain/indicator-definition.ts';
import type { ObservationKey, PeriodType, PublishedObservation } from '../../domain/observation.ts';
import type { OwnFault } from '../../domain/own-indicator.ts';
import type { IsoDate, Period } from '../../domain/period.ts';
import type { Target } from '../../domain/target.ts';
import { type ChangeJudgement, judgeChange } from '../../domain/verdict.ts';
import type { DefinitionShelf } from '../../indicators/definition-shelf.ts';
import { tellFollowUp } from '../../observations/follow-up.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { type PeriodSlot, recentMonths } from '../../observations/recent-periods.ts';
import { toldPeriods } from '../../observations/told-periods.ts';
import { pairWithLastYear } from '../../observations/year-pair.ts';
import { findTarget } from '../../session/target-in-force.ts';

/** Everything one row of the matrix says. `current` is null when nothing is read that the indicator needs. */
export interface OverviewRow {
  readonly definition: IndicatorDefinition;
  readonly key: ObservationKey;
  readonly current: PublishedObservation | null;
  readonly previous: PublishedObservation | null;
  readonly judgement: ChangeJudgement;
  readonly target: number | null;
  readonly trend: readonly PeriodSlot[];
  /** The indicator has no numbers for periods of this type */
  readonly otherPeriodTypesOnly: boolean;
  /** Types of the periods there are numbers for, where there is none for the chosen one */
  readonly toldTypes: readonly PeriodType[];
  /** Why an own indicator is not counted */
  readonly fault: OwnFault | null;
}

export interface OverviewSection {
  readonly group: IndicatorGroup;
  readonly rows: readonly OverviewRow[];
}

export interface OverviewChoice {
  readonly helsefellesskap: string;
  readonly period: Period;
  readonly cut: IsoDate | null;
}

function buildRow(
  store: ObservationStore,
  definition: IndicatorDefinition,
  targets: readonly Target[],
  { helsefellesskap, period, cut }: OverviewChoice,
): Omit<OverviewRow, 'fault'> {
  const key: ObservationKey = {
    indicator: definition.id,
    ...defaultSeries(definition),
    level: 'helsefellesskap',
    unit: helsefellesskap,
    periodType: period.type,
    period: period.id,
  };
  const { current: found, previous } = pairWithLastYear(store, key);
  const current = tellFollowUp(definition, found, cut);
  const shown = printFiner(definition, Math.max(current?.value ?? 0, previous?.value ?? 0));
  return {
    definition: shown,
    key,
    current,
    previous,
    judgement: judgeChange({
      current,
      previous,
      direction: definition.direction,
      kind: definition.kind,
      decimals: shown.decimals,
    }),
    target: findTarget(targets, definition, key, period),
    trend: recentMonths(store, key),
    otherPeriodTypesOnly: !definition.periodTypes.includes(period.type),
    toldTypes: current?.state === 'not-reported' ? toldPeriods(store, definition, key).map(({ type }) => type) : [],
  };
}

/** The matrix: every indicator in force in their order, in the groups the SSU reads; groups of patients have pages. */
export function buildOverview(
  store: ObservationStore,
  { all, faultOf }: Pick<DefinitionShelf, 'all' | 'faultOf'>,
  targets: readonly Target[],
  choice: OverviewChoice,
): readonly OverviewSection[] {
  const groups = [...new Set(all.map((definition) => definition.group))].filter((group) => group !== 'grupper');
  return groups.map((group) => ({
    group,
    rows: all
      .filter((definition) => definition.group === group)
      .map((definition) => ({ ...buildRow(store, definition, targets, choice), fault: faultOf(definition.id) })),
  }));
}

import { printFiner } from '../../domain/finer-print.ts';
import type { Geography } from '../../domain/geography.ts';
import { defaultSeries, type IndicatorDefinition, type IndicatorGroup } from '../../domain/indicator-definition.ts';
import type { ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import type { IsoDate, Period } from '../../domain/period.ts';
import { type ChangeJudgement, judgeAgainstReference, judgeChange } from '../../domain/verdict.ts';
import { countryReference } from '../../observations/country-reference.ts';
import { tellFollowUp } from '../../observations/follow-up.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { fitReference } from '../../observations/reference-fit.ts';
import { widenPeriod } from '../../observations/widen-period.ts';
import { pairWithLastYear } from '../../observations/year-pair.ts';
import type { ProfileLevel } from './structure.model.ts';

/** One indicator of the place: its number, against the year before and against all together. */
export interface ProfileRow {
  /** With the decimals the number needs */
  readonly definition: IndicatorDefinition;
  readonly current: PublishedObservation;
  readonly previous: PublishedObservation | null;
  readonly change: ChangeJudgement;
  readonly reference: PublishedObservation | null;
  readonly difference: ChangeJudgement;
  /** The longer period a small place is told for; null where it is told for the chosen one */
  readonly widened: Period | null;
}

export interface ProfileSection {
  readonly group: IndicatorGroup;
  readonly rows: readonly ProfileRow[];
}

export interface ProfileWish {
  readonly level: ProfileLevel;
  readonly unit: string;
  readonly period: Period;
  readonly cut: IsoDate | null;
}

function buildRow(
  store: ObservationStore,
  geography: Geography,
  asked: IndicatorDefinition,
  { level, unit, period, cut }: ProfileWish,
): ProfileRow | null {
  const own: ObservationKey = {
    indicator: asked.id,
    ...defaultSeries(asked),
    level,
    unit,
    periodType: period.type,
    period: period.id,
  };
  const widened = level === 'kommune' ? widenPeriod(store, asked, own) : null;
  const key = widened === null ? own : { ...own, periodType: widened.type, period: widened.id };
  const { current: found, previous } = pairWithLastYear(store, key);
  const current = tellFollowUp(asked, found, cut);
  if (current === null) return null;
  const definition = printFiner(asked, Math.max(current.value ?? 0, previous?.value ?? 0));
  const { direction, kind, decimals } = definition;
  const reference = fitReference(store, geography, asked) === 'fits' ? countryReference(store, key) : null;
  return {
    definition,
    current,
    previous,
    change: judgeChange({ current, previous, direction, kind, decimals }),
    reference,
    difference: judgeAgainstReference({ unit: current, reference, direction, kind, decimals }),
    widened,
  };
}

/** All indicators of a place that have a number or a reason for none, in the order of the catalogue; groups of patients have pages. */
export function buildProfile(
  store: ObservationStore,
  geography: Geography,
  definitions: readonly IndicatorDefinition[],
  wish: ProfileWish,
): readonly ProfileSection[] {
  const groups = [...new Set(definitions.map(({ group }) => group))].filter((group) => group !== 'grupper');
  return groups
    .map((group) => ({
      group,
      rows: definitions
        .filter((definition) => definition.group === group)
        .flatMap((definition) => buildRow(store, geography, definition, wish) ?? []),
    }))
    .filter(({ rows }) => rows.length > 0);
}

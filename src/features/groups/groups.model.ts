import type { Geography } from '../../domain/geography.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { Level, ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import { type Period, parsePeriod, periodContaining } from '../../domain/period.ts';
import type { Population } from '../../domain/population.ts';
import type { GroupPair, PriorityGroup } from '../../domain/priority-group.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import type { PeriodSlot } from '../../observations/recent-periods.ts';
import { pairWithLastYear } from '../../observations/year-pair.ts';

/** The place and time a group is looked at. */
export interface GroupFrame {
  readonly helsefellesskap: string;
  /** The helsefellesskap itself, or a kommune of it */
  readonly level: 'helsefellesskap' | 'kommune';
  readonly unit: string;
  readonly period: Period;
}

/** The kommune asked for where it lies in the helsefellesskap, else the helsefellesskap. */
export function buildFrame(
  geography: Geography,
  helsefellesskap: string,
  komnr: string | undefined,
  period: Period,
): GroupFrame {
  const lies = komnr !== undefined && geography.kommune(komnr)?.helsefellesskap === helsefellesskap;
  return lies
    ? { helsefellesskap, level: 'kommune', unit: komnr, period }
    : { helsefellesskap, level: 'helsefellesskap', unit: helsefellesskap, period };
}

/** A group in one place. */
export interface GroupSize {
  readonly level: Level;
  readonly unit: string;
  readonly name: string;
  readonly current: PublishedObservation | null;
  readonly previous: PublishedObservation | null;
  /** Of the inhabitants of the group's ages; null where either is not told */
  readonly share: number | null;
  /** The longer period that a small place is told for; null where it is told for the chosen one */
  readonly widened: Period | null;
}

/** What two groups have in common. */
export interface GroupOverlap {
  readonly other: PriorityGroup;
  readonly both: PublishedObservation | null;
  readonly ofThis: number | null;
  readonly ofOther: number | null;
}

/** The key of a profile of the indicator that counts groups. */
export function groupKey(
  definition: IndicatorDefinition,
  profile: string,
  level: Level,
  unit: string,
  period: Period,
): ObservationKey {
  return { indicator: definition.id, profile, variant: '-', level, unit, periodType: period.type, period: period.id };
}

function ratio(numerator: number | null | undefined, denominator: number | null | undefined): number | null {
  return numerator == null || denominator == null || denominator === 0 ? null : numerator / denominator;
}

/** Fewer people than this are better told for longer time. */
const fewest = 10;

/** The 12 or 36 months that end with the period, where it tells of few or of nobody for certain. */
function widen(store: ObservationStore, key: ObservationKey, period: Period): Period | null {
  const chosen = store.one(key);
  const isSmall = (one: PublishedObservation | null): boolean =>
    one?.state === 'suppressed' || (one?.value != null && one.value < fewest);
  if (chosen === null || !isSmall(chosen)) return null;
  let longest: Period | null = null;
  for (const type of ['rolling-12', 'rolling-36'] as const) {
    const longer = periodContaining(period.last, type);
    if (longer.last !== period.last || longer.first >= period.first) continue;
    const told = store.one({ ...key, periodType: type, period: longer.id });
    if (told?.state !== 'measured') continue;
    longest = longer;
    if (!isSmall(told)) return longer;
  }
  return longest;
}

/** Inhabitants of a group's ages in a place at a period's end; null where there is no such count. */
function inhabitantsOf(
  population: Population | null,
  geography: Geography,
  { ages }: PriorityGroup,
  { level, unit, period }: { readonly level: Level; readonly unit: string; readonly period: Period },
): number | null {
  const parts = level === 'helsefellesskap' ? geography.kommunerOf(unit).map(({ komnr }) => komnr) : [unit];
  const latest = population?.years.at(-1);
  if (population === null || latest === undefined) return null;
  if (!parts.every((part) => population.kommuner.includes(part))) return null;
  const wanted = Number(period.last.slice(0, 4)) + 1;
  const year = population.years.includes(wanted) ? wanted : latest;
  return parts.reduce((sum, part) => sum + population.aged(part, year, ages), 0);
}

export interface GroupQuestion {
  readonly store: ObservationStore;
  readonly geography: Geography;
  readonly population: Population | null;
  /** Of the indicator that counts groups */
  readonly definition: IndicatorDefinition;
  readonly group: PriorityGroup;
  readonly frame: GroupFrame;
}

function sizeOf(question: GroupQuestion, level: Level, unit: string): GroupSize {
  const { store, geography, population, definition, group, frame } = question;
  const chosen = groupKey(definition, group.id, level, unit, frame.period);
  const widened = level === 'kommune' ? widen(store, chosen, frame.period) : null;
  const period = widened ?? frame.period;
  const key = { ...chosen, periodType: period.type, period: period.id };
  const { current, previous } = pairWithLastYear(store, key);
  const people = inhabitantsOf(population, geography, group, { level, unit, period });
  const share = ratio(current?.value, people);
  return { level, unit, name: geography.unitName(level, unit), current, previous, share, widened };
}

/** The group in the place looked at. */
export function buildGroupSize(question: GroupQuestion): GroupSize {
  return sizeOf(question, question.frame.level, question.frame.unit);
}

/** The group in the whole helsefellesskap. */
export function buildWholeSize(question: GroupQuestion): GroupSize {
  return sizeOf(question, 'helsefellesskap', question.frame.helsefellesskap);
}

/** The group in each kommune of the helsefellesskap, by name. */
export function buildKommuneSizes(question: GroupQuestion): readonly GroupSize[] {
  const { geography, frame } = question;
  return geography
    .kommunerOf(frame.helsefellesskap)
    .map(({ komnr }) => sizeOf(question, 'kommune', komnr))
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/** Two groups that are both told of, and never had a patient in common in this place, have nobody in common. */
function nobodyInBoth(
  ours: PublishedObservation | null,
  theirs: PublishedObservation | null,
  profile: string,
): PublishedObservation | null {
  if (ours?.state !== 'measured' || theirs?.state !== 'measured') return null;
  return { ...ours, profile, numerator: 0, value: 0, lower: null, upper: null };
}

/** What the group has in common with each of those it can share patients with. */
export function buildOverlaps(
  { store, definition, group, frame }: GroupQuestion,
  groups: readonly PriorityGroup[],
  pairs: readonly GroupPair[],
): readonly GroupOverlap[] {
  const { level, unit, period } = frame;
  const countOf = (profile: string): PublishedObservation | null =>
    store.one(groupKey(definition, profile, level, unit, period));
  return pairs.flatMap((pair) => {
    const otherId = pair.groups.find((id) => id !== group.id);
    const other = groups.find(({ id }) => id === otherId);
    if (!pair.groups.includes(group.id) || other === undefined) return [];
    const [ours, theirs] = [countOf(group.id), countOf(other.id)];
    const both = countOf(pair.profile) ?? nobodyInBoth(ours, theirs, pair.profile);
    return [{ other, both, ofThis: ratio(both?.value, ours?.value), ofOther: ratio(both?.value, theirs?.value) }];
  });
}

/** All periods of the chosen type, oldest first. */
export function buildGroupTime({ store, definition, group, frame }: GroupQuestion): readonly PeriodSlot[] {
  const key = groupKey(definition, group.id, frame.level, frame.unit, frame.period);
  return store.periods(definition.id, frame.period.type).flatMap((id) => {
    const period = parsePeriod(id);
    return period === null ? [] : [{ period, observation: store.one({ ...key, period: id }) }];
  });
}

/** Whether a group's rule rests on something nobody has confirmed. */
export function isUnconfirmed({ unconfirmed }: Pick<PriorityGroup, 'unconfirmed'>): boolean {
  return unconfirmed.length > 0;
}

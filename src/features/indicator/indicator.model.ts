import type { Geography } from '../../domain/geography.ts';
import { defaultSeries, type IndicatorDefinition } from '../../domain/indicator-definition.ts';
import {
  type Level,
  type ObservationKey,
  type PublishedObservation,
  type Variant,
  variants,
} from '../../domain/observation.ts';
import { type IsoDate, type Period, parsePeriod } from '../../domain/period.ts';
import { outsideOf } from '../../domain/region.ts';
import { type ChangeJudgement, judgeChange } from '../../domain/verdict.ts';
import { tellFollowUp } from '../../observations/follow-up.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { monthsOfYear, type PeriodSlot } from '../../observations/recent-periods.ts';
import { fitReference } from '../../observations/reference-fit.ts';
import { widenPeriod } from '../../observations/widen-period.ts';
import { pairWithLastYear } from '../../observations/year-pair.ts';

/** A number, the one a year before, and what may be said of the change. */
export interface Headline {
  readonly current: PublishedObservation | null;
  readonly previous: PublishedObservation | null;
  readonly judgement: ChangeJudgement;
}

/** Twelve months of one year over the twelve before: the figure of the annual report. */
export interface YearFigure {
  readonly year: number;
  readonly thisYear: readonly PeriodSlot[];
  readonly lastYear: readonly PeriodSlot[];
  /** Empty where the unit is the country itself, or the value follows the size of the place */
  readonly country: readonly PeriodSlot[];
}

/** What the address asks for; words that do not fit the indicator are passed over. */
export interface IndicatorWish {
  readonly profile: string | undefined;
  readonly variant: Variant | undefined;
  readonly level: Level;
  readonly unit: string | undefined;
}

/** What the wish is read against. */
export interface KeyFrame {
  readonly geography: Geography;
  readonly helsefellesskap: string;
  readonly period: Period;
}

/** Whether a wished unit lies in the helsefellesskap, or is all outside it; enheter are those of the files and lie anywhere. */
function liesIn({ geography, helsefellesskap }: KeyFrame, level: Level, unit: string): boolean {
  const komnr = level === 'bydel' ? geography.bydel(unit)?.komnr : unit;
  if (level === 'region')
    return outsideOf(unit) === helsefellesskap || geography.regions.byId(unit)?.helsefellesskap === helsefellesskap;
  if (level === 'kommune' || level === 'bydel')
    return geography.kommune(komnr ?? '')?.helsefellesskap === helsefellesskap;
  return level === 'enhet' || level === 'country';
}

/** The number the address asks for; what does not fit the indicator or the place falls back to the main series. */
export function buildKey(definition: IndicatorDefinition, wish: IndicatorWish, frame: KeyFrame): ObservationKey {
  const standard = defaultSeries(definition);
  const offered: readonly Variant[] = definition.corrected ? variants.filter((variant) => variant !== '-') : ['-'];
  const ownUnit = wish.level === 'country' ? '0' : wish.unit;
  const known = ownUnit !== undefined && liesIn(frame, wish.level, ownUnit);
  return {
    indicator: definition.id,
    profile: definition.profiles.find(({ id }) => id === wish.profile)?.id ?? standard.profile,
    variant: offered.find((variant) => variant === wish.variant) ?? standard.variant,
    level: known ? wish.level : 'helsefellesskap',
    unit: known ? ownUnit : frame.helsefellesskap,
    periodType: frame.period.type,
    period: frame.period.id,
  };
}

export function buildHeadline(
  store: ObservationStore,
  definition: IndicatorDefinition,
  key: ObservationKey,
  cut: IsoDate | null = null,
): Headline {
  const { current: found, previous } = pairWithLastYear(store, key);
  const current = tellFollowUp(definition, found, cut);
  const { direction, kind, decimals } = definition;
  return { current, previous, judgement: judgeChange({ current, previous, direction, kind, decimals }) };
}

/** A longer period, and how a small place stands in it. */
interface Widened {
  readonly period: Period;
  readonly headline: Headline;
}

const partLevels: ReadonlySet<Level> = new Set<Level>(['kommune', 'region', 'bydel', 'enhet']);

/** How a part of the helsefellesskap stands in a longer period, where the chosen one has few numbers; else null. */
export function buildWidened(
  store: ObservationStore,
  definition: IndicatorDefinition,
  key: ObservationKey,
  cut: IsoDate | null = null,
): Widened | null {
  const period = partLevels.has(key.level) ? widenPeriod(store, definition, key) : null;
  if (period === null) return null;
  const told = { ...key, periodType: period.type, period: period.id };
  return { period, headline: buildHeadline(store, definition, told, cut) };
}

/** The country's key beside a unit's own; null for the country itself and where its value says nothing beside the unit's. */
export function countryKeyBeside(
  store: ObservationStore,
  geography: Geography,
  definition: IndicatorDefinition,
  key: ObservationKey,
): ObservationKey | null {
  if (key.level === 'country' || fitReference(store, geography, definition) !== 'fits') return null;
  return { ...key, level: 'country', unit: '0' };
}

/** A month that is not whole can be far off for a few days' sake; a line that is only there to compare with ends before it. */
function wholeOnly(slots: readonly PeriodSlot[]): readonly PeriodSlot[] {
  return slots.map(({ period, observation }) => ({
    period,
    observation: observation?.quality === 'incomplete' ? null : observation,
  }));
}

function tellSlots(
  definition: IndicatorDefinition,
  slots: readonly PeriodSlot[],
  cut: IsoDate | null,
): readonly PeriodSlot[] {
  return slots.map(({ period, observation }) => ({ period, observation: tellFollowUp(definition, observation, cut) }));
}

/**
 * Whether there is a year to draw by month: an indicator told by month has none where a place is published by quarter
 * alone, or its file was counted by longer periods.
 */
export function isToldByMonth(
  store: ObservationStore,
  { periodTypes }: IndicatorDefinition,
  key: ObservationKey,
): boolean {
  if (!periodTypes.includes('month')) return false;
  return store.series({ ...key, periodType: 'month' }).some(({ state }) => state !== 'not-reported');
}

export interface YearQuestion {
  readonly key: ObservationKey;
  /** What the country's line is drawn from; null where it is not drawn */
  readonly countryKey: ObservationKey | null;
  readonly cut: IsoDate | null;
}

export function buildYearFigure(
  store: ObservationStore,
  definition: IndicatorDefinition,
  { key, countryKey, cut }: YearQuestion,
): YearFigure {
  const year = Number((parsePeriod(key.period)?.last ?? key.period).slice(0, 4));
  return {
    year,
    thisYear: tellSlots(definition, monthsOfYear(store, key, year), cut),
    lastYear: tellSlots(definition, monthsOfYear(store, key, year - 1), cut),
    country: countryKey === null ? [] : wholeOnly(tellSlots(definition, monthsOfYear(store, countryKey, year), cut)),
  };
}

/** Every period of the key's type that was computed, as slots in order of time. */
export function buildTimeFigure(
  store: ObservationStore,
  definition: IndicatorDefinition,
  key: ObservationKey,
  cut: IsoDate | null = null,
): readonly PeriodSlot[] {
  const own = new Map(store.series(key).map((observation) => [observation.period, observation]));
  const slots = store.periods(key.indicator, key.periodType).flatMap((id) => {
    const period = parsePeriod(id);
    return period === null ? [] : [{ period, observation: own.get(id) ?? null }];
  });
  // A year so far grows from month to month and begins anew each year.
  const year = key.periodType === 'year-to-date' ? parsePeriod(key.period)?.first : undefined;
  const drawn = year === undefined ? slots : slots.filter(({ period }) => period.first === year);
  return tellSlots(definition, drawn, cut);
}

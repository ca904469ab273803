import { defaultPlan, isOffered, isPlanned } from '../disclosure/publication-plan.ts';
import { type PeriodType, periodTypes } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';

/** Types of period that some table of the publication plan has, in order. */
export const publishedTypes: readonly PeriodType[] = periodTypes.filter((type) =>
  defaultPlan.tables.some((tables) => tables.periodTypes.includes(type)),
);

/** Whether anything is published of the period. */
export function isPublishedPeriod(period: Period): boolean {
  return isOffered(defaultPlan, period);
}

/** Why a period has fewer published numbers than others; null where it has all. */
export function publicationGap(period: Period): 'wide-places-alone' | 'own-periods-alone' | null {
  if (isPlanned(defaultPlan, 'kommune', period)) return null;
  return isPlanned(defaultPlan, 'helsefellesskap', period) ? 'wide-places-alone' : 'own-periods-alone';
}

import type { IndicatorDefinition } from './indicator-definition.ts';
import { daysBetween, type IsoDate } from './period.ts';

type Reviewed = Pick<IndicatorDefinition, 'reviewBy'>;

/** Whole days until a definition is to be reviewed; negative when it is overdue. */
export function daysToReview({ reviewBy }: Reviewed, today: IsoDate): number {
  return daysBetween(today, reviewBy);
}

/** Due on the day itself, overdue from the day after. */
export function isReviewOverdue(definition: Reviewed, today: IsoDate): boolean {
  return daysToReview(definition, today) < 0;
}

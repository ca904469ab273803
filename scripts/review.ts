import { parseArgs } from 'node:util';
import { isIsoDate } from '../src/domain/period.ts';
import { isReviewOverdue } from '../src/domain/review.ts';
import { today } from '../src/domain/today.ts';
import { catalogue } from '../src/indicators/catalogue.ts';
import { priorityGroups } from '../src/indicators/groups/priority-groups.ts';
import {
  formatBadReviewDate,
  formatReviewLine,
  formatReviewSummary,
  reviewUsage,
} from '../src/text/review-command-text.ts';
import { findOptionFault } from './option-fault.ts';

const options = { at: { type: 'string' } } as const;

/** Lists the definitions whose review is overdue. A list is no failure: the exit status is 0 unless the words are off. */
export async function main(args: string[]): Promise<number> {
  const fault = findOptionFault(args, { options });
  if (fault !== null) {
    console.error(`${fault}\n${reviewUsage}`);
    return 2;
  }
  const { at = today() } = parseArgs({ args, options }).values;
  if (!isIsoDate(at)) {
    console.error(formatBadReviewDate(at));
    return 2;
  }
  const reviewed = [...catalogue, ...priorityGroups];
  const overdue = reviewed.filter((definition) => isReviewOverdue(definition, at));
  for (const { id, reviewBy, owner } of overdue) console.log(formatReviewLine(id, reviewBy, owner));
  console.log(formatReviewSummary(overdue.length, reviewed.length, at));
  return 0;
}

import { type ObservationColumns, observationStates, qualities } from '../domain/observation.ts';
import type { LockedNumber } from '../domain/period-lock.ts';
import { readRow } from './read-row.ts';

const locked = qualities.indexOf('locked');
const measured = observationStates.indexOf('measured');

/** Published numbers of locked periods, in the order of the columns: those there are, not those that are hidden or missing. */
export function listLockedNumbers(published: ObservationColumns): readonly LockedNumber[] {
  const numbers: LockedNumber[] = [];
  published.quality.forEach((quality, row) => {
    if (quality !== locked || published.state[row] !== measured) return;
    const { indicator, profile, variant, level, unit, periodType, period, ...told } = readRow(published, row);
    const { numerator, denominator, value, state } = told;
    numbers.push({
      ...{ indicator, profile, variant, level, unit, periodType, period },
      ...{ numerator, denominator, value, state },
    });
  });
  return numbers;
}

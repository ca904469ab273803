import { finish } from '../domain/finish.ts';
import { type ObservationColumns, observationStates, qualities } from '../domain/observation.ts';
import type { LockedNumber } from '../domain/period-lock.ts';
import { readRow } from './read-row.ts';

const locked = qualities.indexOf('locked');
const measured = observationStates.indexOf('measured');

/** Rows that are looked at between two pauses, and numbers that are made of them: a few thousandths of a second each. */
const rowsPerStep = 50_000;
const numbersPerStep = 1000;

function toLocked(published: ObservationColumns, row: number): LockedNumber {
  const { indicator, profile, variant, level, unit, periodType, period, ...told } = readRow(published, row);
  const { numerator, denominator, value, state } = told;
  return {
    ...{ indicator, profile, variant, level, unit, periodType, period },
    ...{ numerator, denominator, value, state },
  };
}

/** As `listLockedNumbers`, and yields now and then so that others may have the thread. */
export function* listLockedInSteps(published: ObservationColumns): Generator<void, readonly LockedNumber[]> {
  const numbers: LockedNumber[] = [];
  for (let row = 0; row < published.length; row++) {
    if (row % rowsPerStep === rowsPerStep - 1) yield;
    if (published.quality[row] !== locked || published.state[row] !== measured) continue;
    numbers.push(toLocked(published, row));
    if (numbers.length % numbersPerStep === 0) yield;
  }
  return numbers;
}

/** Published numbers of locked periods, in the order of the columns: those there are, not those that are hidden or missing. */
export function listLockedNumbers(published: ObservationColumns): readonly LockedNumber[] {
  return finish(listLockedInSteps(published));
}

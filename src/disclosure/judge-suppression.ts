import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { Observation, SuppressionRule } from '../domain/observation.ts';
import type { SuppressionPolicy } from './suppression-policy.ts';

/** What the gate must know about an indicator. */
export type JudgedDefinition = Pick<
  IndicatorDefinition,
  'id' | 'kind' | 'personBased' | 'clustered' | 'corrected' | 'priced'
> &
  Partial<Pick<IndicatorDefinition, 'profiles' | 'weightOfOne'>>;

/** What the gate must know about a number. */
export type JudgedNumbers = Pick<
  Observation,
  'numerator' | 'denominator' | 'value' | 'upper' | 'patients' | 'denominatorPatients' | 'largestPatient'
>;

/** A group in which everyone has the same is sensitive when it has fewer patients than this. */
export const smallGroup = 30;

function isFew(patients: number, { threshold }: SuppressionPolicy): boolean {
  return patients > 0 && patients < threshold;
}

/** Units to be judged where the count itself is missing: none when there is no value either, else one. */
function unitsOr(units: number | null, value: number | null): number | null {
  return units ?? (value === null ? null : 1);
}

/**
 * Patients behind a number, at the least. A figure without a count of patients counts as its own patients, but not
 * when one patient may stand for many of its units: then one patient must be assumed.
 */
function fewestPatients(patients: number | null, units: number | null, clustered: boolean): number {
  if (units === null) return patients ?? 0;
  const known = patients ?? (clustered ? 1 : units);
  return units > 0 ? Math.max(1, known) : known;
}

function judgeProportion(
  numbers: JudgedNumbers,
  clustered: boolean,
  policy: SuppressionPolicy,
): SuppressionRule | null {
  const all = fewestPatients(numbers.denominatorPatients, unitsOr(numbers.denominator, numbers.value), clustered);
  const having = fewestPatients(numbers.patients, numbers.numerator, clustered);
  const remaining = (numbers.denominator ?? 0) - (numbers.numerator ?? 0);
  const without = Math.max(all - having, remaining > 0 ? 1 : 0);
  if (isFew(all, policy)) return 'few-in-denominator';
  if (isFew(having, policy)) return 'few-in-numerator';
  if (isFew(without, policy)) return 'few-in-complement';
  if (all > 0 && without <= 0 && all < smallGroup) return 'everyone-has-it';
  return null;
}

function judgeMean(numbers: JudgedNumbers, policy: SuppressionPolicy): SuppressionRule | null {
  const stays = unitsOr(numbers.denominator, numbers.value);
  const all = fewestPatients(numbers.denominatorPatients ?? numbers.patients, stays, true);
  if (isFew(all, policy)) return 'few-in-denominator';
  return areAllEqual(numbers) && all < smallGroup ? 'everyone-has-it' : null;
}

/** A mean of several has limits unless all of them are the same: then it is the value of each. */
function areAllEqual({ denominator, value, upper }: JudgedNumbers): boolean {
  return value !== null && upper === null && (denominator ?? 0) > 1;
}

function judgeAmount(numbers: JudgedNumbers, clustered: boolean, policy: SuppressionPolicy): SuppressionRule | null {
  const units = unitsOr(numbers.numerator, numbers.value);
  return isFew(fewestPatients(numbers.patients, units, clustered), policy) ? 'few-in-numerator' : null;
}

function isDominated({ largestPatient, numerator }: JudgedNumbers): boolean {
  return largestPatient !== null && numerator !== null && numerator > 0 && largestPatient > numerator / 2;
}

/**
 * Which rule of primary suppression hides a number, or null when it may be shown. Rules and their order are explained
 * in `docs/methods/prikking.md`. Judges one number by itself; what two shown numbers give away together is judged by
 * `publish`.
 */
export function judgeSuppression(
  numbers: JudgedNumbers,
  definition: JudgedDefinition,
  policy: SuppressionPolicy,
): SuppressionRule | null {
  if (!definition.personBased) return null;
  const rule = judgeKind(numbers, definition, policy);
  if (rule !== null) return rule;
  const mayBeDominated = definition.kind === 'mean' || definition.clustered;
  return mayBeDominated && isDominated(numbers) ? 'dominant-patient' : null;
}

function judgeKind(
  numbers: JudgedNumbers,
  { kind, clustered }: JudgedDefinition,
  policy: SuppressionPolicy,
): SuppressionRule | null {
  switch (kind) {
    case 'proportion':
    case 'stock-coverage':
      return judgeProportion(numbers, clustered, policy);
    case 'mean':
      return judgeMean(numbers, policy);
    case 'count':
    case 'rate':
    case 'census':
    case 'person-count':
    case 'person-share':
    case 'stock-count':
    case 'stock-rate':
    case 'stock-ratio':
    case 'stock-mean':
      return judgeAmount(numbers, clustered, policy);
  }
}

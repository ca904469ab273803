import { type ObservationColumns, suppressionRules } from '../domain/observation.ts';
import { noRule, numberAt } from '../observations/read-row.ts';
import { hiddenForEarlier, recallEarlier, same } from './earlier-numbers.ts';
import type { Solver } from './exact/solver-at-hand.ts';
import { hideGrossByDifference } from './gross-net-pairs.ts';
import { hideOverlaps } from './hide-overlaps.ts';
import { type JudgedDefinition, judgeSuppression } from './judge-suppression.ts';
import type { JudgedRows } from './judged-rows.ts';
import { background, findParts, leftOut } from './publication-parts.ts';
import { defaultPlan, findPlanned, type PublicationPlan } from './publication-plan.ts';
import type { PublishedColumns } from './published-columns.ts';
import type { SuppressionPolicy } from './suppression-policy.ts';

const oneRule = suppressionRules.indexOf('few-patients');

/** Others may have something to do meanwhile: they are let in after so many rows. */
const rowsAtATime = 20_000;

/** What else a publication depends on. */
export interface PublishOptions {
  /** Publications of the same numbers that others have already; what they hide stays hidden, see `recallEarlier` */
  readonly earlier?: readonly PublishedColumns[];
  /** These very rows published without earlier ones, where that is done already */
  readonly alone?: PublishedColumns | undefined;
  /** Proves patterns the cheapest where families are small enough; where there is none the moves find them all */
  readonly solver?: Solver | null;
  /** Which tables may be told at all; rows of others are left out */
  readonly plan?: PublicationPlan;
}

/** @throws RangeError when an indicator has no definition */
export function definitionPerCode(
  columns: ObservationColumns,
  definitions: readonly JudgedDefinition[],
): readonly JudgedDefinition[] {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  return columns.indicator.words.map((id) => {
    const definition = byId.get(id);
    if (definition === undefined)
      throw new RangeError(`No definition of ${id}: it cannot be judged and not be published`);
    return definition;
  });
}

function* judgeRows(
  columns: ObservationColumns,
  perCode: readonly JudgedDefinition[],
  policy: SuppressionPolicy,
): Generator<number, Uint8Array> {
  const rules = new Uint8Array(columns.length).fill(noRule);
  for (let row = 0; row < columns.length; row++) {
    if (row % rowsAtATime === 0) yield row / columns.length;
    const definition = perCode[columns.indicator.codes[row] ?? Number.NaN];
    if (definition === undefined) throw new RangeError(`Row ${row} of a column of observations has no word`);
    const numbers = {
      numerator: numberAt(columns.numerator, row),
      denominator: numberAt(columns.denominator, row),
      value: numberAt(columns.value, row),
      upper: numberAt(columns.upper, row),
      patients: numberAt(columns.patients, row),
      denominatorPatients: numberAt(columns.denominatorPatients, row),
      largestPatient: numberAt(columns.largestPatient, row),
    };
    const rule = judgeSuppression(numbers, definition, policy);
    if (rule !== null) rules[row] = suppressionRules.indexOf(rule);
  }
  return rules;
}

/** Hides what has to be hidden for earlier publications, and lets what they told outside the plan take part in sums. */
function addEarlier(recalled: Uint8Array, rules: Uint8Array, parts: Uint8Array): void {
  for (const [row, known] of recalled.entries()) {
    if (rules[row] === noRule && (known & hiddenForEarlier) !== 0) rules[row] = oneRule;
    if (parts[row] === leftOut && (known & same) !== 0) parts[row] = background;
  }
}

/**
 * Which rows may be told, and which of them are hidden for what they are by themselves, before anything is hidden for
 * the sake of another. Yields how much is done, 0–1.
 * @throws RangeError when an indicator has no definition
 */
export function* judgeInSteps(
  columns: ObservationColumns,
  definitions: readonly JudgedDefinition[],
  policy: SuppressionPolicy,
  { earlier = [], plan = defaultPlan }: PublishOptions = {},
): Generator<number, JudgedRows> {
  const perCode = definitionPerCode(columns, definitions);
  const parts = findParts(columns, findPlanned(columns, plan));
  const rules = yield* judgeRows(columns, perCode, policy);
  yield 1;
  hideGrossByDifference(columns, rules, definitions, policy);
  yield 1;
  hideOverlaps(columns, rules, definitions, policy);
  yield 1;
  const recalled = earlier.length === 0 ? null : recallEarlier(columns, perCode, policy, earlier);
  if (recalled !== null) addEarlier(recalled, rules, parts);
  return { columns, definitions: perCode, rules, parts, recalled };
}

/** The same at one go. */
export function judgeAlone(...asked: Parameters<typeof judgeInSteps>): JudgedRows {
  const steps = judgeInSteps(...asked);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

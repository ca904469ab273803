import type { Geography } from '../domain/geography.ts';
import { type Numbers, type ObservationColumns, observationStates, suppressionRules } from '../domain/observation.ts';
import { noRule, numberAt } from '../observations/read-row.ts';
import { selectRows } from '../observations/select-rows.ts';
import { coarsenIntervals } from './coarse-intervals.ts';
import { hiddenForEarlier, recallEarlier, same } from './earlier-numbers.ts';
import { hideGrossByDifference } from './gross-net-pairs.ts';
import { hideByPlaces } from './hide-by-places.ts';
import { hideOverlaps } from './hide-overlaps.ts';
import { hideRegionsApart } from './hide-regions-apart.ts';
import { type JudgedDefinition, judgeSuppression } from './judge-suppression.ts';
import type { JudgedRows } from './judged-rows.ts';
import { background, findParts, told as isTold, leftOut } from './publication-parts.ts';
import { defaultPlan, findPlanned, type PublicationPlan } from './publication-plan.ts';
import { isPublished, type PublishedColumns } from './published-columns.ts';
import { suppressAfterEarlier, suppressRelations } from './suppress-relations.ts';
import { requirePolicy, type SuppressionPolicy } from './suppression-policy.ts';

const suppressed = observationStates.indexOf('suppressed');
const oneRule = suppressionRules.indexOf('few-patients');

function definitionPerCode(
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

function judgeRows(
  columns: ObservationColumns,
  perCode: readonly JudgedDefinition[],
  policy: SuppressionPolicy,
): Uint8Array {
  const rules = new Uint8Array(columns.length).fill(noRule);
  for (let row = 0; row < columns.length; row++) {
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

function hideNumbers(column: Numbers, isHidden: Uint8Array): Numbers {
  return column.map((value, row) => (isHidden[row] === 1 ? Number.NaN : value));
}

/** Copies of the rows that may be told, those that are hidden without their numbers. */
function without(
  columns: ObservationColumns,
  definitions: readonly JudgedDefinition[],
  rows: Uint32Array,
  isHiddenOf: Uint8Array,
  published: PublishedColumns['published'],
): PublishedColumns {
  const told = selectRows(columns, rows);
  const perCode = definitionPerCode(told, definitions);
  const { lower, upper } = coarsenIntervals(told, (row) => perCode[told.indicator.codes[row] ?? 0]);
  const isHidden = Uint8Array.from(rows, (row) => isHiddenOf[row] ?? 1);
  const noPatients = new Float64Array(told.length).fill(Number.NaN);
  return {
    ...told,
    numerator: hideNumbers(told.numerator, isHidden),
    denominator: hideNumbers(told.denominator, isHidden),
    value: hideNumbers(told.value, isHidden),
    lower: hideNumbers(lower, isHidden),
    upper: hideNumbers(upper, isHidden),
    patients: noPatients,
    denominatorPatients: noPatients.slice(),
    largestPatient: noPatients.slice(),
    state: told.state.map((state, row) => (isHidden[row] === 1 ? suppressed : state)),
    // One sign for all: which rule it was would tell which side of a number is small.
    rule: told.rule.map((rule, row) => (isHidden[row] === 1 ? oneRule : rule)),
    published,
  };
}

/**
 * Which rows may be told, and which of them are hidden for what they are by themselves, before anything is hidden for
 * the sake of another.
 * @throws RangeError when an indicator has no definition
 */
export function judgeAlone(
  columns: ObservationColumns,
  definitions: readonly JudgedDefinition[],
  policy: SuppressionPolicy,
  { earlier = [], plan = defaultPlan }: PublishOptions = {},
): JudgedRows {
  const perCode = definitionPerCode(columns, definitions);
  const parts = findParts(columns, findPlanned(columns, plan));
  const rules = judgeRows(columns, perCode, policy);
  hideGrossByDifference(columns, rules, definitions, policy);
  hideOverlaps(columns, rules, definitions, policy);
  const recalled = earlier.length === 0 ? null : recallEarlier(columns, perCode, policy, earlier);
  if (recalled !== null) addEarlier(recalled, rules, parts);
  return { columns, definitions: perCode, rules, parts, recalled };
}

/** Hides what has to be hidden for earlier publications, and lets what they told outside the plan take part in sums. */
function addEarlier(recalled: Uint8Array, rules: Uint8Array, parts: Uint8Array): void {
  for (const [row, known] of recalled.entries()) {
    if (rules[row] === noRule && (known & hiddenForEarlier) !== 0) rules[row] = oneRule;
    if (parts[row] === leftOut && (known & same) !== 0) parts[row] = background;
  }
}

/** What else a publication depends on. */
export interface PublishOptions {
  /** Publications of the same numbers that others have already; what they hide stays hidden, see `recallEarlier` */
  readonly earlier?: readonly PublishedColumns[];
  /** These very rows published without earlier ones, where that is done already */
  readonly alone?: PublishedColumns | undefined;
  /** Which tables may be told at all; rows of others are left out */
  readonly plan?: PublicationPlan;
}

/**
 * The one gate: what an analyst's observations become before anyone else may see them. Leaves out what the plan has no
 * table for, hides numbers with few patients behind them, and as many more as it takes to keep those from being computed
 * from what is shown. A hidden number loses numerator, denominator, value and interval together; counts of patients
 * never pass, and intervals that tell of them pass coarse. What has passed already comes back as it is. The columns given are not changed.
 * @throws RangeError when the threshold is not 3–20, when an indicator has no definition, or when columns that passed
 * a wider gate are sent through a narrower one: without the counts of patients they can no longer be judged.
 */
export function publish(
  columns: ObservationColumns,
  definitions: readonly JudgedDefinition[],
  policy: SuppressionPolicy,
  geography: Geography,
  options: PublishOptions = {},
): PublishedColumns {
  const steps = publishInSteps(columns, definitions, policy, geography, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same gate, for one who has other things to do meanwhile: yields how much is done, 0–1. */
export function* publishInSteps(
  columns: ObservationColumns,
  definitions: readonly JudgedDefinition[],
  policy: SuppressionPolicy,
  geography: Geography,
  options: PublishOptions = {},
): Generator<number, PublishedColumns> {
  requirePolicy(policy);
  if (isPublished(columns)) return republish(columns, policy);
  const judged = judgeAlone(columns, definitions, policy, options);
  const { rules, parts } = judged;
  const isHidden = yield* judged.recalled === null
    ? suppressRelations(judged, geography, policy)
    : suppressAfterEarlier(
        judged,
        yield* patternAlone(columns, definitions, policy, geography, options),
        geography,
        policy,
      );
  for (let row = 0; row < columns.length; row++) {
    if (rules[row] !== noRule || columns.state[row] === suppressed) isHidden[row] = 1;
  }
  hideByPlaces(columns, isHidden, geography);
  hideRegionsApart(columns, isHidden, definitions, policy, geography);
  const rows = Uint32Array.from(parts.keys()).filter((row) => parts[row] === isTold);
  const plan = options.plan ?? defaultPlan;
  return without(columns, definitions, rows, isHidden, { threshold: policy.threshold, plan: plan.id });
}

/** What would be hidden if there were no earlier publications: 1 by row. */
function* patternAlone(
  columns: ObservationColumns,
  definitions: readonly JudgedDefinition[],
  policy: SuppressionPolicy,
  geography: Geography,
  options: PublishOptions,
): Generator<number, Uint8Array> {
  const { plan = defaultPlan } = options;
  const alone =
    options.alone ?? (yield* publishInSteps(columns, definitions, policy, geography, { ...options, earlier: [] }));
  const isHidden = new Uint8Array(columns.length);
  let at = 0;
  for (const [row, isPlanned] of findPlanned(columns, plan).entries()) {
    if (isPlanned === 1) isHidden[row] = alone.state[at++] === suppressed ? 1 : 0;
  }
  return isHidden;
}

function republish(columns: PublishedColumns, { threshold }: SuppressionPolicy): PublishedColumns {
  if (columns.published.threshold >= threshold) return columns;
  throw new RangeError(`Published with threshold ${columns.published.threshold}, asked for ${threshold}`);
}

import type { Geography } from '../domain/geography.ts';
import { type Numbers, type ObservationColumns, observationStates, suppressionRules } from '../domain/observation.ts';
import { keepingAnswer } from '../domain/steps.ts';
import { noRule } from '../observations/read-row.ts';
import { selectRows } from '../observations/select-rows.ts';
import { coarsenIntervals } from './coarse-intervals.ts';
import { FamilyProtector } from './exact/family-protector.ts';
import { hideByPlaces } from './hide-by-places.ts';
import { hideRegionsApart } from './hide-regions-apart.ts';
import { definitionPerCode, judgeInSteps, type PublishOptions } from './judge-alone.ts';
import type { JudgedDefinition } from './judge-suppression.ts';
import type { JudgedRows } from './judged-rows.ts';
import { told as isTold } from './publication-parts.ts';
import { defaultPlan, findPlanned } from './publication-plan.ts';
import { isPublished, type PublishedColumns } from './published-columns.ts';
import { type RelationPattern, suppressAfterEarlier, suppressRelations } from './suppress-relations.ts';
import { requirePolicy, type SuppressionPolicy } from './suppression-policy.ts';

const suppressed = observationStates.indexOf('suppressed');
const oneRule = suppressionRules.indexOf('few-patients');

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
  const judged = yield* within(0, ofJudging, judgeInSteps(columns, definitions, policy, options));
  const { rules, parts } = judged;
  const protector = new FamilyProtector(options.solver ?? null);
  const { isHidden, families } = yield* judged.recalled === null
    ? within(ofJudging, 1, suppressRelations(judged, geography, policy, protector))
    : suppressBoth(judged, definitions, geography, policy, options, protector);
  for (let row = 0; row < columns.length; row++) {
    if (rules[row] !== noRule || columns.state[row] === suppressed) isHidden[row] = 1;
  }
  hideByPlaces(columns, isHidden, geography);
  hideRegionsApart(columns, isHidden, definitions, policy, geography);
  const rows = Uint32Array.from(parts.keys()).filter((row) => parts[row] === isTold);
  const plan = options.plan ?? defaultPlan;
  const mark = { threshold: policy.threshold, plan: plan.id, patterns: families };
  return without(columns, definitions, rows, isHidden, mark);
}

/** Judging is so much of the whole. */
const ofJudging = 0.1;

/** The steps of a part of the work, as steps of the whole. */
function* within<Answer>(from: number, to: number, steps: Generator<number, Answer>): Generator<number, Answer> {
  const answers: Answer[] = [];
  // By a loop that ends the steps when it is ended itself.
  for (const share of keepingAnswer(steps, (one) => answers.push(one))) yield from + (to - from) * share;
  const [answer] = answers;
  if (answer === undefined) throw new Error('Steps ended without an answer');
  return answer;
}

/** First as if there were no earlier publications, and then with them. */
function* suppressBoth(
  judged: JudgedRows,
  definitions: readonly JudgedDefinition[],
  geography: Geography,
  policy: SuppressionPolicy,
  options: PublishOptions,
  protector: FamilyProtector,
): Generator<number, RelationPattern> {
  const half = options.alone === undefined ? 0.5 : ofJudging;
  const steps = patternAlone(judged.columns, definitions, policy, geography, options);
  const pattern = yield* within(ofJudging, half, steps);
  return yield* within(half, 1, suppressAfterEarlier(judged, pattern, geography, policy, protector));
}

/** What would be hidden if there were no earlier publications. */
function* patternAlone(
  columns: ObservationColumns,
  definitions: readonly JudgedDefinition[],
  policy: SuppressionPolicy,
  geography: Geography,
  options: PublishOptions,
): Generator<number, RelationPattern> {
  const { plan = defaultPlan } = options;
  const alone =
    options.alone ?? (yield* publishInSteps(columns, definitions, policy, geography, { ...options, earlier: [] }));
  const isHidden = new Uint8Array(columns.length);
  let at = 0;
  for (const [row, isPlanned] of findPlanned(columns, plan).entries()) {
    if (isPlanned === 1) isHidden[row] = alone.state[at++] === suppressed ? 1 : 0;
  }
  return { isHidden, families: alone.published.patterns ?? [] };
}

function republish(columns: PublishedColumns, { threshold }: SuppressionPolicy): PublishedColumns {
  if (columns.published.threshold >= threshold) return columns;
  throw new RangeError(`Published with threshold ${columns.published.threshold}, asked for ${threshold}`);
}

import type { Geography } from '../domain/geography.ts';
import {
  type Numbers,
  type ObservationColumns,
  observationStates,
  type SuppressionRule,
  suppressionRules,
} from '../domain/observation.ts';
import { noRule, numberAt } from '../observations/read-row.ts';
import { hideGrossByDifference } from './gross-net-pairs.ts';
import { hideByPlaces } from './hide-by-places.ts';
import { hideOverlaps } from './hide-overlaps.ts';
import { type JudgedDefinition, judgeSuppression } from './judge-suppression.ts';
import { isPublished, type PublishedColumns } from './published-columns.ts';
import { requirePolicy, type SuppressionPolicy } from './suppression-policy.ts';

const suppressed = observationStates.indexOf('suppressed');

/**
 * The rule as it is told to others. That everyone in a group has the same must not be told by the name of the rule
 * that hides it, so it shares a name with nearly everyone.
 */
function toldRule(rule: SuppressionRule): SuppressionRule {
  return rule === 'everyone-has-it' ? 'few-in-complement' : rule;
}

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
  definitions: readonly JudgedDefinition[],
  policy: SuppressionPolicy,
): Uint8Array {
  const perCode = definitionPerCode(columns, definitions);
  const rules = new Uint8Array(columns.length).fill(noRule);
  for (let row = 0; row < columns.length; row++) {
    const definition = perCode[columns.indicator.codes[row] ?? Number.NaN];
    if (definition === undefined) throw new RangeError(`Row ${row} of a column of observations has no word`);
    const numbers = {
      numerator: numberAt(columns.numerator, row),
      denominator: numberAt(columns.denominator, row),
      value: numberAt(columns.value, row),
      patients: numberAt(columns.patients, row),
      denominatorPatients: numberAt(columns.denominatorPatients, row),
      largestPatient: numberAt(columns.largestPatient, row),
    };
    const rule = judgeSuppression(numbers, definition, policy);
    if (rule !== null) rules[row] = suppressionRules.indexOf(rule);
  }
  return rules;
}

function hideNumbers(column: Numbers, isHidden: readonly boolean[]): Numbers {
  return column.map((value, row) => (isHidden[row] === true ? Number.NaN : value));
}

function toldCodes(rules: Uint8Array, before: Uint8Array): Uint8Array {
  const told = suppressionRules.map((rule) => suppressionRules.indexOf(toldRule(rule)));
  return rules.map((code, row) => (code === noRule ? (before[row] ?? noRule) : (told[code] ?? code)));
}

/**
 * The one gate: what an analyst's observations become before anyone else may see them. A hidden number loses
 * numerator, denominator, value and interval together and says by which rule; counts of patients never pass. What has
 * passed already comes back as it is. The columns given are not changed; their key columns are shared.
 * @throws RangeError when the threshold is not 3–20, when an indicator has no definition, or when columns that passed
 * a wider gate are sent through a narrower one: without the counts of patients they can no longer be judged.
 */
export function publish(
  columns: ObservationColumns,
  definitions: readonly JudgedDefinition[],
  policy: SuppressionPolicy,
  geography: Geography,
): PublishedColumns {
  requirePolicy(policy);
  if (isPublished(columns)) return republish(columns, policy);
  const rules = judgeRows(columns, definitions, policy);
  hideGrossByDifference(columns, rules, definitions, policy);
  hideOverlaps(columns, rules, definitions, policy);
  hideByPlaces(columns, rules, geography);
  const isHidden = Array.from(rules, (rule, row) => rule !== noRule || columns.state[row] === suppressed);
  const noPatients = new Float64Array(columns.length).fill(Number.NaN);
  return {
    ...columns,
    numerator: hideNumbers(columns.numerator, isHidden),
    denominator: hideNumbers(columns.denominator, isHidden),
    value: hideNumbers(columns.value, isHidden),
    lower: hideNumbers(columns.lower, isHidden),
    upper: hideNumbers(columns.upper, isHidden),
    patients: noPatients,
    denominatorPatients: noPatients.slice(),
    largestPatient: noPatients.slice(),
    state: columns.state.map((state, row) => (isHidden[row] === true ? suppressed : state)),
    rule: toldCodes(rules, columns.rule),
    published: { threshold: policy.threshold },
  };
}

function republish(columns: PublishedColumns, { threshold }: SuppressionPolicy): PublishedColumns {
  if (columns.published.threshold >= threshold) return columns;
  throw new RangeError(`Published with threshold ${columns.published.threshold}, asked for ${threshold}`);
}

import { type Numbers, type ObservationColumns, suppressionRules } from '../domain/observation.ts';
import { combineRanks, rankColumn } from '../observations/key-dimension.ts';
import { noRule, numberAt } from '../observations/read-row.ts';
import type { JudgedDefinition } from './judge-suppression.ts';
import type { SuppressionPolicy } from './suppression-policy.ts';

/** Rows of the same key but for the variant, as `[gross row, net row]`. */
function* pairRows(columns: ObservationColumns, corrected: ReadonlySet<string>): Generator<readonly [number, number]> {
  const words = columns.variant.words;
  const isCorrected = columns.indicator.words.map((word) => corrected.has(word));
  const { indicator, profile, level, unit, periodType, period } = columns;
  const ranked = [indicator, profile, level, unit, periodType, period].map(rankColumn);
  const keys = combineRanks(ranked, columns.length);
  const netRowOf = new Map<number, number>();
  for (let row = 0; row < columns.length; row++) {
    if (words[columns.variant.codes[row] ?? 0] !== 'net' || !isCorrected[indicator.codes[row] ?? 0]) continue;
    netRowOf.set(keys[row] ?? 0, row);
  }
  for (let row = 0; row < columns.length; row++) {
    if (words[columns.variant.codes[row] ?? 0] !== 'gross') continue;
    const net = netRowOf.get(keys[row] ?? 0);
    if (net !== undefined) yield [row, net];
  }
}

function differ(column: Numbers, a: number, b: number): boolean {
  return numberAt(column, a) !== numberAt(column, b);
}

/**
 * Whether subtracting one from the other may single out few patients. Each patient a correction touches changes the
 * count of patients by one at the most, so a change of at least the threshold has at least that many behind it;
 * every other difference may be the nights of a single one.
 */
function givesAway(columns: ObservationColumns, gross: number, net: number, { threshold }: SuppressionPolicy): boolean {
  const { numerator, denominator, value, patients, denominatorPatients } = columns;
  if (![numerator, denominator, value, patients].some((column) => differ(column, gross, net))) return false;
  const touched = [patients, denominatorPatients].map((column) =>
    Math.abs((numberAt(column, gross) ?? 0) - (numberAt(column, net) ?? 0)),
  );
  return Math.max(...touched) < threshold;
}

/**
 * Hides gross where gross and net could both be shown but their difference could not. Net stays: it is the number
 * shown by default. Changes `rules`, which is indexed like the rows of `columns`.
 */
export function hideGrossByDifference(
  columns: ObservationColumns,
  rules: Uint8Array,
  definitions: readonly JudgedDefinition[],
  policy: SuppressionPolicy,
): void {
  const judged = definitions.filter(({ corrected, personBased }) => corrected && personBased);
  if (judged.length === 0) return;
  const code = suppressionRules.indexOf('gross-net-difference');
  for (const [gross, net] of pairRows(columns, new Set(judged.map(({ id }) => id)))) {
    if (rules[gross] !== noRule || rules[net] !== noRule) continue;
    if (givesAway(columns, gross, net, policy)) rules[gross] = code;
  }
}

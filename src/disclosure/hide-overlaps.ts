import { type ObservationColumns, observationStates, suppressionRules } from '../domain/observation.ts';
import { combineRanks, rankColumn } from '../observations/key-dimension.ts';
import { noRule, numberAt } from '../observations/read-row.ts';
import { type JudgedDefinition, smallGroup } from './judge-suppression.ts';
import type { SuppressionPolicy } from './suppression-policy.ts';

const suppressed = observationStates.indexOf('suppressed');
const fewOutside = suppressionRules.indexOf('few-in-complement');
const everyone = suppressionRules.indexOf('everyone-has-it');

/** Rows of one indicator by profile, and by all else that names them. */
type ProfileRows = ReadonlyMap<string, ReadonlyMap<number, number>>;

function indexProfiles(columns: ObservationColumns, indicator: string, keys: Float64Array): ProfileRows {
  const rows = new Map<string, Map<number, number>>();
  for (let row = 0; row < columns.length; row++) {
    if (columns.indicator.words[columns.indicator.codes[row] ?? 0] !== indicator) continue;
    const profile = columns.profile.words[columns.profile.codes[row] ?? 0] ?? '';
    const own = rows.get(profile) ?? new Map<number, number>();
    rows.set(profile, own.set(keys[row] ?? 0, row));
  }
  return rows;
}

/** The rule that hides an overlap beside a group that is shown; null where as many belong to the group alone. */
function ruleBeside(overlap: number | null, group: number | null, { threshold }: SuppressionPolicy): number | null {
  if (overlap === null || group === null || overlap === 0) return null;
  const alone = group - overlap;
  if (alone === 0) return group < smallGroup ? everyone : null;
  return alone < threshold ? fewOutside : null;
}

/**
 * Hides the patients that two groups have in common where few of a group that is shown are outside them: those who are
 * not in the other group could be told by subtraction. Changes `rules`, which is indexed like the rows of `columns`.
 */
export function hideOverlaps(
  columns: ObservationColumns,
  rules: Uint8Array,
  definitions: readonly JudgedDefinition[],
  policy: SuppressionPolicy,
): void {
  const nested = definitions.filter(({ id, profiles }) => {
    return columns.indicator.words.includes(id) && profiles?.some(({ partOf }) => partOf !== undefined) === true;
  });
  if (nested.length === 0) return;
  const { variant, level, unit, periodType, period, patients } = columns;
  const keys = combineRanks([variant, level, unit, periodType, period].map(rankColumn), columns.length);
  const isShown = (row: number): boolean => rules[row] === noRule && columns.state[row] !== suppressed;
  for (const { id, profiles = [] } of nested) {
    const rows = indexProfiles(columns, id, keys);
    for (const { id: profile, partOf = [] } of profiles) {
      for (const [key, row] of rows.get(profile) ?? []) {
        const groups = partOf.flatMap((group) => rows.get(group)?.get(key) ?? []).filter(isShown);
        const [rule] = groups.flatMap((group) => {
          return ruleBeside(numberAt(patients, row), numberAt(patients, group), policy) ?? [];
        });
        if (rule !== undefined && isShown(row)) rules[row] = rule;
      }
    }
  }
}

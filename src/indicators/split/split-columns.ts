import type { DictionaryColumn, ObservationColumns } from '../../domain/observation.ts';
import type { SplitGroup } from '../../domain/split.ts';
import { groupOf } from './split-facts.ts';

function slice<Word extends string>(
  { words, codes }: DictionaryColumn<Word>,
  [from, to]: readonly [number, number],
): DictionaryColumn<Word> {
  return { words, codes: codes.slice(from, to) };
}

function sliceColumns(
  columns: ObservationColumns,
  profile: string,
  rows: readonly [number, number],
): ObservationColumns {
  const [from, to] = rows;
  return {
    length: to - from,
    indicator: slice(columns.indicator, rows),
    profile: { words: [profile], codes: new Uint32Array(to - from) },
    variant: slice(columns.variant, rows),
    level: slice(columns.level, rows),
    unit: slice(columns.unit, rows),
    periodType: slice(columns.periodType, rows),
    period: slice(columns.period, rows),
    numerator: columns.numerator.slice(from, to),
    denominator: columns.denominator.slice(from, to),
    value: columns.value.slice(from, to),
    lower: columns.lower.slice(from, to),
    upper: columns.upper.slice(from, to),
    patients: columns.patients.slice(from, to),
    denominatorPatients: columns.denominatorPatients.slice(from, to),
    largestPatient: columns.largestPatient.slice(from, to),
    state: columns.state.slice(from, to),
    rule: columns.rule.slice(from, to),
    quality: columns.quality.slice(from, to),
  };
}

/**
 * Parts columns whose profiles are groups into one set of columns each, told under the profile they are of.
 * @param columns ordered by profile, as the roll-up gives them
 */
export function partByGroup(columns: ObservationColumns, profile: string): readonly SplitGroup[] {
  const { words, codes } = columns.profile;
  const groups: SplitGroup[] = [];
  for (let from = 0; from < columns.length; ) {
    const code = codes[from];
    let to = from + 1;
    while (to < columns.length && codes[to] === code) to += 1;
    groups.push({ group: groupOf(words[code ?? 0] ?? ''), columns: sliceColumns(columns, profile, [from, to]) });
    from = to;
  }
  return groups;
}

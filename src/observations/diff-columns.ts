import {
  type ChangeColumns,
  changeGrades,
  type GradedNumber,
  gradeChange,
  isSameNumber,
} from '../domain/delivery-change.ts';
import type { IndicatorKind } from '../domain/indicator-kind.ts';
import { type DictionaryColumn, type ObservationColumns, observationStates, qualities } from '../domain/observation.ts';
import { buildJointKeys, type JointKeys, type JointWords } from './joint-keys.ts';
import { numberAt } from './read-row.ts';
import { createRowFinder } from './row-finder.ts';

/** Code of a quality that is not there. */
const noQuality = 255;
const none = -1;
const measured = observationStates.indexOf('measured');

function isMeasured(columns: ObservationColumns, row: number): boolean {
  return row !== none && columns.state[row] === measured;
}

function readNumber(columns: ObservationColumns, row: number): GradedNumber | null {
  const value = isMeasured(columns, row) ? numberAt(columns.value, row) : null;
  if (value === null) return null;
  return {
    value,
    numerator: numberAt(columns.numerator, row),
    denominator: numberAt(columns.denominator, row),
    lower: numberAt(columns.lower, row),
    upper: numberAt(columns.upper, row),
    quality: qualities[columns.quality[row] ?? 0] ?? 'preliminary',
  };
}

/** Decides about the many that did not change without making an object of any. */
function isUntouched(before: ObservationColumns, b: number, after: ObservationColumns, a: number): boolean {
  return (
    before.state[b] === after.state[a] &&
    isSameNumber(before.value[b] ?? Number.NaN, after.value[a] ?? Number.NaN) &&
    isSameNumber(before.numerator[b] ?? Number.NaN, after.numerator[a] ?? Number.NaN) &&
    isSameNumber(before.denominator[b] ?? Number.NaN, after.denominator[a] ?? Number.NaN)
  );
}

/** Pairs of rows, before and after, −1 where there is none; a list for each grade. */
class RowPairs {
  readonly lists: readonly number[][] = changeGrades.map(() => []);

  add(grade: (typeof changeGrades)[number], before: number, after: number): void {
    this.lists[changeGrades.indexOf(grade)]?.push(before, after);
  }
}

export interface ColumnsDifference {
  /** Numbers measured at either time */
  readonly compared: number;
  readonly changes: ChangeColumns;
}

/**
 * What is not alike in two sets of observations. A number counts as being there when it is measured. The order of rows
 * does not matter, and neither set may have a key twice.
 * @param kindOf how an indicator's numbers come about, which decides what is much
 */
export function diffColumns(
  before: ObservationColumns,
  after: ObservationColumns,
  kindOf: (indicator: string) => IndicatorKind,
): ColumnsDifference {
  const joint = buildJointKeys(before, after);
  const { indicator } = joint.fields;
  const kinds = indicator.words.map(kindOf);
  const findBefore = createRowFinder(joint.keysA);
  const found = new Uint8Array(before.length);
  const pairs = new RowPairs();
  let compared = 0;
  const compare = (rowBefore: number, rowAfter: number, code: number): void => {
    const kind = kinds[code];
    const grade = kind && gradeChange(readNumber(before, rowBefore), readNumber(after, rowAfter), kind);
    if (grade) pairs.add(grade, rowBefore, rowAfter);
  };
  for (let row = 0; row < after.length; row++) {
    const earlier = findBefore(joint.keysB[row] ?? none);
    if (earlier !== none) found[earlier] = 1;
    if (isMeasured(after, row) || isMeasured(before, earlier)) compared += 1;
    if (earlier !== none && isUntouched(before, earlier, after, row)) continue;
    compare(earlier, row, indicator.codesB[row] ?? none);
  }
  for (let row = 0; row < before.length; row++) {
    if (found[row] === 1 || !isMeasured(before, row)) continue;
    compared += 1;
    compare(row, none, indicator.codesA[row] ?? none);
  }
  return { compared, changes: buildChanges(pairs, joint, before, after) };
}

function buildChanges(
  { lists }: RowPairs,
  joint: JointKeys,
  before: ObservationColumns,
  after: ObservationColumns,
): ChangeColumns {
  const pairs = Int32Array.from(lists.flat());
  const length = pairs.length / 2;
  const grade = new Uint8Array(length);
  let start = 0;
  lists.forEach((list, code) => {
    grade.fill(code, start, start + list.length / 2);
    start += list.length / 2;
  });
  const words = <Word extends string>({ words, codesA, codesB }: JointWords<Word>): DictionaryColumn<Word> => {
    const codes = new Uint32Array(length);
    for (let row = 0; row < length; row++) {
      const [b, a] = [pairs[2 * row] ?? none, pairs[2 * row + 1] ?? none];
      codes[row] = (b === none ? codesB[a] : codesA[b]) ?? 0;
    }
    return { words, codes };
  };
  const numbers = (columns: ObservationColumns, side: 0 | 1, field: 'value' | 'numerator' | 'denominator') =>
    Float64Array.from({ length }, (_, row) => {
      const at = pairs[2 * row + side] ?? none;
      return isMeasured(columns, at) ? (columns[field][at] ?? Number.NaN) : Number.NaN;
    });
  const { fields } = joint;
  return {
    length,
    grade,
    indicator: words(fields.indicator),
    profile: words(fields.profile),
    variant: words(fields.variant),
    level: words(fields.level),
    unit: words(fields.unit),
    periodType: words(fields.periodType),
    period: words(fields.period),
    before: numbers(before, 0, 'value'),
    after: numbers(after, 1, 'value'),
    numeratorBefore: numbers(before, 0, 'numerator'),
    numeratorAfter: numbers(after, 1, 'numerator'),
    denominatorBefore: numbers(before, 0, 'denominator'),
    denominatorAfter: numbers(after, 1, 'denominator'),
    qualityBefore: Uint8Array.from({ length }, (_, row) => {
      const at = pairs[2 * row] ?? none;
      return isMeasured(before, at) ? (before.quality[at] ?? noQuality) : noQuality;
    }),
  };
}

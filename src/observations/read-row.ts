import {
  type DictionaryColumn,
  type Numbers,
  type Observation,
  type ObservationColumns,
  observationStates,
  qualities,
  suppressionRules,
} from '../domain/observation.ts';

/** Code in the `rule` column of a row that no rule has hidden. */
export const noRule = 255;

/** The word of a row. @throws RangeError when the row does not exist */
export function wordAt<Word extends string>(column: DictionaryColumn<Word>, row: number): Word {
  const word = column.words[column.codes[row] ?? Number.NaN];
  if (word === undefined) throw new RangeError(`Row ${row} of a column of observations has no word`);
  return word;
}

function memberAt<Member>(members: readonly Member[], codes: Uint8Array, row: number): Member {
  const member = members[codes[row] ?? Number.NaN];
  if (member === undefined) throw new RangeError(`Row ${row} of a column of observations has an unknown code`);
  return member;
}

/** The number of a row; null where the column holds NaN. */
export function numberAt(column: Numbers, row: number): number | null {
  const value = column[row];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** One row of the columns as an object. @throws RangeError when the row does not exist or carries an unknown code. */
export function readRow(columns: ObservationColumns, row: number): Observation {
  return {
    indicator: wordAt(columns.indicator, row),
    profile: wordAt(columns.profile, row),
    variant: wordAt(columns.variant, row),
    level: wordAt(columns.level, row),
    unit: wordAt(columns.unit, row),
    periodType: wordAt(columns.periodType, row),
    period: wordAt(columns.period, row),
    numerator: numberAt(columns.numerator, row),
    denominator: numberAt(columns.denominator, row),
    value: numberAt(columns.value, row),
    lower: numberAt(columns.lower, row),
    upper: numberAt(columns.upper, row),
    patients: numberAt(columns.patients, row),
    denominatorPatients: numberAt(columns.denominatorPatients, row),
    largestPatient: numberAt(columns.largestPatient, row),
    state: memberAt(observationStates, columns.state, row),
    rule: columns.rule[row] === noRule ? null : memberAt(suppressionRules, columns.rule, row),
    quality: memberAt(qualities, columns.quality, row),
  };
}

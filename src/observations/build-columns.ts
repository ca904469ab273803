import {
  type DictionaryColumn,
  type Observation,
  type ObservationColumns,
  observationStates,
  qualities,
  suppressionRules,
} from '../domain/observation.ts';
import { noRule } from './read-row.ts';

function buildDictionary<Word extends string>(
  rows: readonly Observation[],
  wordOf: (row: Observation) => Word,
): DictionaryColumn<Word> {
  const codeOf = new Map<Word, number>();
  const codes = Uint32Array.from(rows, (row) => {
    const word = wordOf(row);
    const code = codeOf.get(word) ?? codeOf.size;
    codeOf.set(word, code);
    return code;
  });
  return { words: [...codeOf.keys()], codes };
}

function buildNumbers(rows: readonly Observation[], numberOf: (row: Observation) => number | null): Float64Array {
  return Float64Array.from(rows, (row) => numberOf(row) ?? Number.NaN);
}

/** Rows as columns, in the order given. Lossless: `readRow` gives every row back. */
export function buildColumns(rows: readonly Observation[]): ObservationColumns {
  return {
    length: rows.length,
    indicator: buildDictionary(rows, (row) => row.indicator),
    profile: buildDictionary(rows, (row) => row.profile),
    variant: buildDictionary(rows, (row) => row.variant),
    level: buildDictionary(rows, (row) => row.level),
    unit: buildDictionary(rows, (row) => row.unit),
    periodType: buildDictionary(rows, (row) => row.periodType),
    period: buildDictionary(rows, (row) => row.period),
    numerator: buildNumbers(rows, (row) => row.numerator),
    denominator: buildNumbers(rows, (row) => row.denominator),
    value: buildNumbers(rows, (row) => row.value),
    lower: buildNumbers(rows, (row) => row.lower),
    upper: buildNumbers(rows, (row) => row.upper),
    patients: buildNumbers(rows, (row) => row.patients),
    denominatorPatients: buildNumbers(rows, (row) => row.denominatorPatients),
    largestPatient: buildNumbers(rows, (row) => row.largestPatient),
    state: Uint8Array.from(rows, (row) => observationStates.indexOf(row.state)),
    rule: Uint8Array.from(rows, (row) => (row.rule === null ? noRule : suppressionRules.indexOf(row.rule))),
    quality: Uint8Array.from(rows, (row) => qualities.indexOf(row.quality)),
  };
}

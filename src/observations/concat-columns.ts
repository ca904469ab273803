import type { DictionaryColumn, Numbers, ObservationColumns } from '../domain/observation.ts';

function concatWords<Word extends string>(
  columns: readonly DictionaryColumn<Word>[],
  length: number,
): DictionaryColumn<Word> {
  const codeOf = new Map<Word, number>();
  const codes = new Uint32Array(length);
  let start = 0;
  for (const column of columns) {
    const newCodes = Uint32Array.from(column.words, (word) => {
      const code = codeOf.get(word) ?? codeOf.size;
      codeOf.set(word, code);
      return code;
    });
    for (let row = 0; row < column.codes.length; row++) codes[start + row] = newCodes[column.codes[row] ?? 0] ?? 0;
    start += column.codes.length;
  }
  return { words: [...codeOf.keys()], codes };
}

function concatNumbers(columns: readonly Numbers[], length: number): Float64Array {
  const joined = new Float64Array(length);
  let start = 0;
  for (const column of columns) {
    joined.set(column, start);
    start += column.length;
  }
  return joined;
}

function concatCodes(columns: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let start = 0;
  for (const column of columns) {
    joined.set(column, start);
    start += column.length;
  }
  return joined;
}

/** The rows of all parts in order, with one dictionary per column. No part is changed. */
export function concatColumns(parts: readonly ObservationColumns[]): ObservationColumns {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const words = <Word extends string>(
    pick: (part: ObservationColumns) => DictionaryColumn<Word>,
  ): DictionaryColumn<Word> => concatWords(parts.map(pick), length);
  const numbers = (pick: (part: ObservationColumns) => Numbers): Float64Array => concatNumbers(parts.map(pick), length);
  const codes = (pick: (part: ObservationColumns) => Uint8Array): Uint8Array => concatCodes(parts.map(pick), length);
  return {
    length,
    indicator: words((part) => part.indicator),
    profile: words((part) => part.profile),
    variant: words((part) => part.variant),
    level: words((part) => part.level),
    unit: words((part) => part.unit),
    periodType: words((part) => part.periodType),
    period: words((part) => part.period),
    numerator: numbers((part) => part.numerator),
    denominator: numbers((part) => part.denominator),
    value: numbers((part) => part.value),
    lower: numbers((part) => part.lower),
    upper: numbers((part) => part.upper),
    patients: numbers((part) => part.patients),
    denominatorPatients: numbers((part) => part.denominatorPatients),
    largestPatient: numbers((part) => part.largestPatient),
    state: codes((part) => part.state),
    rule: codes((part) => part.rule),
    quality: codes((part) => part.quality),
  };
}

import type { DictionaryColumn, Numbers, ObservationColumns } from '../domain/observation.ts';

function pickWords<Word extends string>(
  { words, codes }: DictionaryColumn<Word>,
  rows: Uint32Array,
): DictionaryColumn<Word> {
  const codeOf = new Map<number, number>();
  const picked = Uint32Array.from(rows, (row) => {
    const before = codes[row] ?? 0;
    const code = codeOf.get(before) ?? codeOf.size;
    codeOf.set(before, code);
    return code;
  });
  return { words: [...codeOf.keys()].flatMap((code) => words[code] ?? []), codes: picked };
}

function pickNumbers(column: Numbers, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => column[row] ?? Number.NaN);
}

function pickCodes(column: Uint8Array, rows: Uint32Array): Uint8Array {
  return Uint8Array.from(rows, (row) => column[row] ?? 0);
}

/** These rows in this order, with the words that occur in them and no others. The columns given are not changed. */
export function pickRows(columns: ObservationColumns, rows: Uint32Array): ObservationColumns {
  return {
    length: rows.length,
    indicator: pickWords(columns.indicator, rows),
    profile: pickWords(columns.profile, rows),
    variant: pickWords(columns.variant, rows),
    level: pickWords(columns.level, rows),
    unit: pickWords(columns.unit, rows),
    periodType: pickWords(columns.periodType, rows),
    period: pickWords(columns.period, rows),
    numerator: pickNumbers(columns.numerator, rows),
    denominator: pickNumbers(columns.denominator, rows),
    value: pickNumbers(columns.value, rows),
    lower: pickNumbers(columns.lower, rows),
    upper: pickNumbers(columns.upper, rows),
    patients: pickNumbers(columns.patients, rows),
    denominatorPatients: pickNumbers(columns.denominatorPatients, rows),
    largestPatient: pickNumbers(columns.largestPatient, rows),
    state: pickCodes(columns.state, rows),
    rule: pickCodes(columns.rule, rows),
    quality: pickCodes(columns.quality, rows),
  };
}

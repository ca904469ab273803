import type { DictionaryColumn, Numbers, ObservationColumns } from '../domain/observation.ts';

function pickWords<Word extends string>(
  { words, codes }: DictionaryColumn<Word>,
  rows: Uint32Array,
): DictionaryColumn<Word> {
  return { words, codes: Uint32Array.from(rows, (row) => codes[row] ?? 0) };
}

function pickNumbers(column: Numbers, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => column[row] ?? Number.NaN);
}

function pickCodes(column: Uint8Array, rows: Uint32Array): Uint8Array {
  return Uint8Array.from(rows, (row) => column[row] ?? 0);
}

/** The same columns without the rows of some indicators. The columns given are not changed. */
export function withoutIndicators(columns: ObservationColumns, ids: ReadonlySet<string>): ObservationColumns {
  const isLeftOut = columns.indicator.words.map((id) => ids.has(id));
  if (!isLeftOut.includes(true)) return columns;
  const rows = Uint32Array.from(columns.indicator.codes.keys()).filter(
    (row) => isLeftOut[columns.indicator.codes[row] ?? 0] !== true,
  );
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

import type { Codes, DictionaryColumn, Numbers, ObservationColumns } from '../domain/observation.ts';

function narrowWords<Word extends string>({ words, codes }: DictionaryColumn<Word>): DictionaryColumn<Word> {
  const bytes = words.length <= 2 ** 8 ? 1 : words.length <= 2 ** 16 ? 2 : 4;
  if (codes.BYTES_PER_ELEMENT <= bytes) return { words, codes };
  const narrow: Codes = bytes === 1 ? new Uint8Array(codes) : new Uint16Array(codes);
  return { words, codes: narrow };
}

/** Single precision where every number is the same in it: whole numbers up to 16 million, and none at all. */
function narrowNumbers(column: Numbers): Numbers {
  if (column instanceof Float32Array) return column;
  for (const value of column) if (Math.fround(value) !== value && !Number.isNaN(value)) return column;
  return new Float32Array(column);
}

/** The same observations in as few bytes as hold them exactly. Columns that cannot be narrower are shared, not copied. */
export function narrowColumns<Columns extends ObservationColumns>(columns: Columns): Columns {
  return {
    ...columns,
    indicator: narrowWords(columns.indicator),
    profile: narrowWords(columns.profile),
    variant: narrowWords(columns.variant),
    level: narrowWords(columns.level),
    unit: narrowWords(columns.unit),
    periodType: narrowWords(columns.periodType),
    period: narrowWords(columns.period),
    numerator: narrowNumbers(columns.numerator),
    denominator: narrowNumbers(columns.denominator),
    value: narrowNumbers(columns.value),
    lower: narrowNumbers(columns.lower),
    upper: narrowNumbers(columns.upper),
    patients: narrowNumbers(columns.patients),
    denominatorPatients: narrowNumbers(columns.denominatorPatients),
    largestPatient: narrowNumbers(columns.largestPatient),
  };
}

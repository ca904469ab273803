import type { DictionaryColumn, Numbers, ObservationColumns } from '../domain/observation.ts';

function selectNumbers(column: Numbers, rows: Uint32Array): Numbers {
  const selected = column instanceof Float32Array ? new Float32Array(rows.length) : new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) selected[at] = column[rows[at] ?? 0] ?? Number.NaN;
  return selected;
}

/** Words that no row has are left out. */
function selectWords<Word extends string>(
  { words, codes }: DictionaryColumn<Word>,
  rows: Uint32Array,
): DictionaryColumn<Word> {
  const newCode = new Int32Array(words.length).fill(-1);
  for (const row of rows) newCode[codes[row] ?? 0] = 0;
  const kept = words.filter((_, code) => newCode[code] === 0);
  let next = 0;
  for (let code = 0; code < newCode.length; code++) if (newCode[code] === 0) newCode[code] = next++;
  const selected = codes.slice(0, rows.length);
  for (let at = 0; at < rows.length; at++) selected[at] = newCode[codes[rows[at] ?? 0] ?? 0] ?? 0;
  return { words: kept, codes: selected };
}

function selectBytes(column: Uint8Array, rows: Uint32Array): Uint8Array {
  return Uint8Array.from(rows, (row) => column[row] ?? 0);
}

/** Copies of some rows, in the order given, without the words that none of them has. */
export function selectRows(columns: ObservationColumns, rows: Uint32Array): ObservationColumns {
  return {
    length: rows.length,
    indicator: selectWords(columns.indicator, rows),
    profile: selectWords(columns.profile, rows),
    variant: selectWords(columns.variant, rows),
    level: selectWords(columns.level, rows),
    unit: selectWords(columns.unit, rows),
    periodType: selectWords(columns.periodType, rows),
    period: selectWords(columns.period, rows),
    numerator: selectNumbers(columns.numerator, rows),
    denominator: selectNumbers(columns.denominator, rows),
    value: selectNumbers(columns.value, rows),
    lower: selectNumbers(columns.lower, rows),
    upper: selectNumbers(columns.upper, rows),
    patients: selectNumbers(columns.patients, rows),
    denominatorPatients: selectNumbers(columns.denominatorPatients, rows),
    largestPatient: selectNumbers(columns.largestPatient, rows),
    state: selectBytes(columns.state, rows),
    rule: selectBytes(columns.rule, rows),
    quality: selectBytes(columns.quality, rows),
  };
}

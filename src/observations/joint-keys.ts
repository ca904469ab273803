import type { DictionaryColumn, ObservationColumns } from '../domain/observation.ts';

const keyFields = ['indicator', 'profile', 'variant', 'level', 'unit', 'periodType', 'period'] as const;
type KeyField = (typeof keyFields)[number];

/** One dictionary for the same column of two sets. */
export interface JointWords<Word extends string = string> {
  readonly words: readonly Word[];
  readonly codesA: Uint32Array;
  readonly codesB: Uint32Array;
}

function joinWords<Word extends string>(a: DictionaryColumn<Word>, b: DictionaryColumn<Word>): JointWords<Word> {
  const codeOf = new Map<Word, number>();
  const newCode = (word: Word): number => {
    const known = codeOf.get(word) ?? codeOf.size;
    codeOf.set(word, known);
    return known;
  };
  const recode = ({ words, codes }: DictionaryColumn<Word>): Uint32Array => {
    const newCodes = Uint32Array.from(words, newCode);
    const recoded = new Uint32Array(codes.length);
    for (let row = 0; row < codes.length; row++) recoded[row] = newCodes[codes[row] ?? 0] ?? 0;
    return recoded;
  };
  const [codesA, codesB] = [recode(a), recode(b)];
  return { words: [...codeOf.keys()], codesA, codesB };
}

type JointFields = { readonly [Field in KeyField]: JointWords<ObservationColumns[Field]['words'][number]> };

/** The keys of two sets as numbers: equal numbers stand for equal keys, in whichever set. */
export interface JointKeys {
  readonly fields: JointFields;
  readonly keysA: Float64Array;
  readonly keysB: Float64Array;
}

function combine(fields: readonly JointWords[], side: 'codesA' | 'codesB', length: number): Float64Array {
  const keys = new Float64Array(length);
  for (const field of fields) {
    const [codes, size] = [field[side], Math.max(1, field.words.length)];
    for (let row = 0; row < length; row++) keys[row] = (keys[row] ?? 0) * size + (codes[row] ?? 0);
  }
  return keys;
}

/** @throws RangeError when the words have more combinations than a number can tell apart */
export function buildJointKeys(a: ObservationColumns, b: ObservationColumns): JointKeys {
  const fields: JointFields = {
    indicator: joinWords(a.indicator, b.indicator),
    profile: joinWords(a.profile, b.profile),
    variant: joinWords(a.variant, b.variant),
    level: joinWords(a.level, b.level),
    unit: joinWords(a.unit, b.unit),
    periodType: joinWords(a.periodType, b.periodType),
    period: joinWords(a.period, b.period),
  };
  const list = keyFields.map((name): JointWords => fields[name]);
  const combinations = list.reduce((product, { words }) => product * Math.max(1, words.length), 1);
  if (combinations > Number.MAX_SAFE_INTEGER) throw new RangeError('Too many combinations of words to compare');
  return { fields, keysA: combine(list, 'codesA', a.length), keysB: combine(list, 'codesB', b.length) };
}

import type { DictionaryColumn } from '../domain/observation.ts';

/** The words one part of the key may be. A rank is a word's place among the distinct words in order. */
export interface KeyDimension {
  /** Distinct words, at least 1 so that products stay meaningful */
  readonly size: number;
  /** Words of one period type rank by time, since their ids sort by time */
  readonly rankOfCode: Uint32Array;
  rankOfWord(word: string): number | undefined;
}

/** A column as ranks, one per row; needed while an index is built, not afterwards. */
export interface RankedColumn {
  readonly dimension: KeyDimension;
  readonly ranks: Uint32Array;
}

/** What the words of a column alone tell: cheap, whatever the number of rows. */
export function rankWords({ words }: DictionaryColumn): KeyDimension {
  const distinct = [...new Set(words)].sort();
  const rankOfWord = new Map(distinct.map((word, rank) => [word, rank]));
  return {
    size: Math.max(1, distinct.length),
    rankOfCode: Uint32Array.from(words, (word) => rankOfWord.get(word) ?? 0),
    rankOfWord: (word) => rankOfWord.get(word),
  };
}

export function rankColumn(column: DictionaryColumn): RankedColumn {
  const dimension = rankWords(column);
  const { codes } = column;
  const { rankOfCode } = dimension;
  const ranks = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) ranks[row] = rankOfCode[codes[row] ?? 0] ?? 0;
  return { dimension, ranks };
}

/** A number that tells every combination of the columns' ranks from every other, for each row. */
export function combineRanks(columns: readonly RankedColumn[], length: number): Float64Array {
  const combinations = columns.reduce((product, { dimension }) => product * dimension.size, 1);
  if (combinations > Number.MAX_SAFE_INTEGER) throw new RangeError('Too many combinations of words to index');
  const combined = new Float64Array(length);
  for (const { dimension, ranks } of columns) {
    for (let row = 0; row < length; row++) combined[row] = (combined[row] ?? 0) * dimension.size + (ranks[row] ?? 0);
  }
  return combined;
}

/** The same number for one combination of words; undefined when a word occurs nowhere. */
export function combineWords(dimensions: readonly KeyDimension[], words: readonly string[]): number | undefined {
  let combined = 0;
  for (const [index, dimension] of dimensions.entries()) {
    const rank = dimension.rankOfWord(words[index] ?? '');
    if (rank === undefined) return undefined;
    combined = combined * dimension.size + rank;
  }
  return combined;
}

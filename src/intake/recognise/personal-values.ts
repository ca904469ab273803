import type { PersonalContent } from './forbidden-headings.ts';
import { sign, signsOf } from './value-signs.ts';

/** What is known of a column beside its values. */
export interface ColumnUse {
  /** The kind reads it */
  readonly mapped: boolean;
  /** Names of teams, units, kommuner or actions may stand here, and words of code lists */
  readonly namesThings: boolean;
}

/** A share of the values of a column from which it counts as holding what they look like. */
export interface LabelRule {
  readonly bit: number;
  readonly content: PersonalContent;
  readonly leastShare: number;
  /** Said of things too: wards and teams are named after people and places */
  readonly ofThings: boolean;
}

/** In the order in which they are judged. A few that look like a name do not make a column of names. */
export const labelRules: readonly LabelRule[] = [
  { bit: sign.email, content: 'address', leastShare: 0.1, ofThings: false },
  { bit: sign.phone, content: 'address', leastShare: 0.5, ofThings: false },
  { bit: sign.address, content: 'address', leastShare: 0.4, ofThings: true },
  { bit: sign.name, content: 'name', leastShare: 0.3, ofThings: true },
  { bit: sign.givenName, content: 'name', leastShare: 0.6, ofThings: true },
];

/** How many texts of a column are sentences of a length, and how many of those are unlike. */
export interface ProseCount {
  readonly seen: number;
  readonly unlike: number;
}

/** Unlike sentences of which no code list has so many. */
export const manySentences = 50;

/** Sentences that differ from row to row; words of a code list come again and again. */
export function isFreeText(
  countOf: (bit: number) => ProseCount,
  values: number,
  { mapped, namesThings }: ColumnUse,
): boolean {
  const isLikely = !(mapped || namesThings);
  const prose = countOf(isLikely ? sign.sentence : sign.longestSentence);
  if (prose.seen === 0 || (prose.unlike < manySentences && prose.unlike * 2 < prose.seen)) return false;
  const long = isLikely ? countOf(sign.longSentence) : prose;
  return long.seen > 0 || prose.seen * 10 >= values;
}

/** What the values of one column give away about people, judged by some of them; null when nothing. */
export function personalContentOfValues(texts: readonly string[], use: ColumnUse): PersonalContent | null {
  const values = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (values.length === 0) return null;
  const signs = values.map(signsOf);
  const withBit = (bit: number): string[] => values.filter((_, index) => ((signs[index] ?? 0) & bit) !== 0);
  for (const { bit, content, leastShare, ofThings } of labelRules) {
    if (ofThings && use.namesThings) continue;
    const hits = withBit(bit);
    if (hits.length / values.length < leastShare) continue;
    if (bit !== sign.givenName || new Set(hits).size > 1) return content;
  }
  const countOf = (bit: number): ProseCount => {
    const prose = withBit(bit);
    return { seen: prose.length, unlike: new Set(prose).size };
  };
  return isFreeText(countOf, values.length, use) ? 'free-text' : null;
}

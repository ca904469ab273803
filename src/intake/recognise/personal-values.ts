import { geography } from '../../reference/geography-facts.ts';
import type { PersonalContent } from './forbidden-headings.ts';
import { givenNames } from './given-names.ts';

/** What is known of a column beside its values. */
export interface ColumnUse {
  /** The kind reads it */
  readonly mapped: boolean;
  /** Names of teams, units, kommuner or actions may stand here, and words of code lists */
  readonly namesThings: boolean;
}

const email = /[^\s@;,]+@[^\s@;,]+\.\p{L}{2,}/u;
const phone = /^(?:(?:\+|00) ?47[ \d]{8,11}|[2-9]\d ?\d{2} \d{2} ?\d{2}|[49]\d{2} \d{2} \d{3})$/;
const street =
  /^\p{Lu}[\p{L}.' -]*(?:gate|gata|gaten|vei|veien|veg|vegen|all[eé]|alleen|plass|torg|torget|svingen|stien|bakken|lia|åsen|tunet|kroken|ringen|terrasse|løkka|haugen|faret|gt|vn)\.? \d{1,4} ?\p{L}?(?:,.*)?$/iu;
const postalPlace = /^(?:.+, ?)?(?:N-?)?(\d{4}) (\p{Lu}[\p{L}. -]+)$/u;
const institution =
  /sykehus|sjukehus|avdeling|seksjon|klinikk|senter|sentre|kontor|kommune|bydel|team|hospital|universitet|poliklinikk|post\b|enhet|sykehjem|omsorg|helse|legevakt|stiftelse|\b(?:hf|as|dps|bup|act|fact)\b/i;

const knownPlaces = new Set(geography.kommuner.map(({ komnr, name }) => `${komnr} ${name.toLowerCase()}`));

function isAddress(value: string): boolean {
  if (street.test(value)) return true;
  const [, code, place] = postalPlace.exec(value) ?? [];
  return code !== undefined && place !== undefined && !knownPlaces.has(`${code} ${place.toLowerCase()}`);
}

function wordsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

function isGivenName(word: string | undefined): boolean {
  if (word === undefined) return false;
  return word
    .toLowerCase()
    .split('-')
    .some((part) => givenNames.has(part));
}

/** `Nordmann, Kari`, `Kari Nordmann` and `NORDMANN KARI`: two to four words, one of them a given name in its place. */
function isFullName(value: string): boolean {
  if (institution.test(value) || !/^\p{L}[\p{L}'’. -]*(?:,[\p{L}'’. -]+)?$/u.test(value)) return false;
  const words = wordsOf(value);
  if (words.length < 2 || words.length > 4) return false;
  const comma = value.indexOf(',');
  if (comma >= 0) return isGivenName(wordsOf(value.slice(comma + 1))[0]);
  return /^\p{Lu}/u.test(value) && (isGivenName(words[0]) || isGivenName(words.at(-1)));
}

function countProseWords(value: string): number {
  return value.split(/\s+/).filter((word) => /^[«"(]?\p{L}{2,}[.,;:!?)»"]*$/u.test(word)).length;
}

const proseWords = { sentence: 8, long: 12, mapped: 20 };

/** Sentences that differ from row to row; words of a code list come again and again. */
function isFreeText(values: readonly string[], { mapped, namesThings }: ColumnUse): boolean {
  const least = mapped || namesThings ? proseWords.mapped : proseWords.sentence;
  const prose = values.filter((value) => countProseWords(value) >= least);
  if (prose.length === 0 || new Set(prose).size * 2 < prose.length) return false;
  const isLong = prose.some((value) => countProseWords(value) >= Math.max(least, proseWords.long));
  return isLong || prose.length * 10 >= values.length;
}

function shareOf(values: readonly string[], test: (value: string) => boolean): number {
  return values.filter(test).length / values.length;
}

const leastShare = { email: 0.1, phone: 0.5, address: 0.4, name: 0.3, givenName: 0.6 };

/**
 * What the values of one column give away about people, judged by some of them; null when nothing. A few that look like
 * a name do not make a column of names: wards and teams are named after people too.
 */
export function personalContentOfValues(texts: readonly string[], use: ColumnUse): PersonalContent | null {
  const values = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (values.length === 0) return null;
  if (shareOf(values, (value) => email.test(value)) >= leastShare.email) return 'address';
  if (shareOf(values, (value) => phone.test(value)) >= leastShare.phone) return 'address';
  if (!use.namesThings) {
    if (shareOf(values, isAddress) >= leastShare.address) return 'address';
    if (shareOf(values, isFullName) >= leastShare.name) return 'name';
    const single = values.filter((value) => givenNames.has(value.toLowerCase()));
    if (single.length / values.length >= leastShare.givenName && new Set(single).size > 1) return 'name';
  }
  return isFreeText(values, use) ? 'free-text' : null;
}

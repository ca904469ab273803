import { kommuneNames } from '../../reference/kommune-names.ts';
import { givenNames } from './given-names.ts';

/** What one text may give away about a person, as bits: a text may give away several things. */
export const sign = {
  email: 1,
  phone: 2,
  address: 4,
  name: 8,
  givenName: 16,
  /** Eight words and more, twelve and more, twenty and more */
  sentence: 32,
  longSentence: 64,
  longestSentence: 128,
} as const;

const email = /[^\s@;,]+@[^\s@;,]+\.\p{L}{2,}/u;
const phone = /^(?:(?:\+|00) ?47[ \d]{8,11}|[2-9]\d ?\d{2} \d{2} ?\d{2}|[49]\d{2} \d{2} \d{3})$/;
const street =
  /^\p{Lu}[\p{L}.' -]*(?:gate|gata|gaten|vei|veien|veg|vegen|all[eé]|alleen|plass|torg|torget|svingen|stien|bakken|lia|åsen|tunet|kroken|ringen|terrasse|løkka|haugen|faret|gt|vn)\.? \d{1,4} ?\p{L}?(?:,.*)?$/iu;
const postalPlace = /^(?:.+, ?)?(?:N-?)?(\d{4}) (\p{Lu}[\p{L}. -]+)$/u;
const institution =
  /sykehus|sjukehus|avdeling|seksjon|klinikk|senter|sentre|kontor|kommune|bydel|team|hospital|universitet|poliklinikk|post\b|enhet|sykehjem|omsorg|helse|legevakt|stiftelse|\b(?:hf|as|dps|bup|act|fact)\b/i;

const knownPlaces = new Set(kommuneNames.map(({ komnr, name }) => `${komnr} ${name.toLowerCase()}`));

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

function sentenceSigns(value: string): number {
  const words = countProseWords(value);
  if (words < 8) return 0;
  return sign.sentence + (words >= 12 ? sign.longSentence : 0) + (words >= 20 ? sign.longestSentence : 0);
}

/** Texts longer than this hold no name or address alone; what stands in them is prose. */
const longestLabel = 120;

/** What a text without spaces around it gives away; 0 when nothing. */
export function signsOf(value: string): number {
  let signs = 0;
  if (value.includes('@') && email.test(value)) signs += sign.email;
  if (value.length <= longestLabel) {
    if (phone.test(value)) signs += sign.phone;
    if (isAddress(value)) signs += sign.address;
    if (isFullName(value)) signs += sign.name;
    if (givenNames.has(value.toLowerCase())) signs += sign.givenName;
  }
  return signs + sentenceSigns(value);
}

import { parsePeriod } from '../domain/period.ts';
import { isSearchWord, type SearchWord, searchWords } from './search-words.ts';

/** A part of a link that was not understood, and so is not in force. */
export interface SearchProblem {
  readonly key: string;
  readonly value: string;
  /** False where the word itself is unknown, true where only its value is */
  readonly known: boolean;
}

type SearchValues = Partial<Record<SearchWord, string>>;

export interface SearchReading {
  readonly values: SearchValues;
  readonly problems: readonly SearchProblem[];
}

/**
 * Reads the text after `?`. Only words and values that are understood get past; the rest come back as problems. A period
 * says its own type, so it overrules a type that does not agree.
 */
export function readSearch(search: string): SearchReading {
  const values: SearchValues = {};
  const problems: SearchProblem[] = [];
  for (const [key, value] of new URLSearchParams(search)) {
    if (!isSearchWord(key)) problems.push({ key, value, known: false });
    else if (searchWords[key].safeParse(value).success) values[key] = value;
    else problems.push({ key, value, known: true });
  }
  const type = parsePeriod(values.periode ?? '')?.type;
  if (type === undefined) return { values, problems };
  if (values.periodetype !== undefined && values.periodetype !== type)
    problems.push({ key: 'periodetype', value: values.periodetype, known: true });
  return { values: { ...values, periodetype: type }, problems };
}

/** The text of a link's choices, in the order of the dictionary, so that equal views have equal links. */
export function formatSearch(values: Readonly<Record<string, unknown>>): string {
  const parts = new URLSearchParams();
  for (const key of Object.keys(searchWords)) {
    const value = values[key];
    if (typeof value === 'string' && value !== '') parts.set(key, value);
  }
  const text = parts.toString();
  return text === '' ? '' : `?${text}`;
}

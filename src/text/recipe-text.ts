import type { Recipe, RecipeDifference } from '../domain/recipe.ts';
import { formatDate } from './format.ts';
import { formatKind, formatList } from './intake-problems.ts';
import { formatCount } from './plural.ts';

const columns = { one: 'kolonne', other: 'kolonner' };

/** A recipe has no name of its own: it is what it reads, how wide, and when it was confirmed. */
export function formatRecipeName({ kind, headings, confirmed }: Recipe): string {
  return `${formatKind(kind)}, ${formatCount(headings.length, columns)}, ${formatDate(confirmed)}`;
}

function quoted(headings: readonly string[]): string {
  return formatList(headings.map((heading) => `«${heading === '' ? 'uten navn' : heading}»`));
}

/** One line for each way the file's headings differ from the recipe's. */
export function tellDifference({ gone, added, renamed }: RecipeDifference): string[] {
  return [
    ...renamed.map(({ before, now }) => `«${before}» ser ut til å hete «${now}» nå.`),
    ...(gone.length === 0 ? [] : [`Borte siden sist: ${quoted(gone)}.`]),
    ...(added.length === 0 ? [] : [`Nytt siden sist: ${quoted(added)}.`]),
  ];
}

import { extractKinds } from '../kinds/extract-kinds.ts';
import type { ColumnDefinition } from '../kinds/kind-definition.ts';
import { clockHeadingsOf, dateNamesOf } from './clock-partner.ts';
import { normaliseHeading } from './normalise-heading.ts';

/** Words that say nothing of what they are the time of, so that they may as well be units. */
const bareClocks = new Set(clockHeadingsOf('dato'));

function spellingsOf(column: ColumnDefinition): readonly string[] {
  const { name, synonyms, parts } = column;
  const clocks = dateNamesOf(column)
    .flatMap(clockHeadingsOf)
    .filter((it) => !bareClocks.has(it));
  return [name, ...synonyms, ...(parts?.first ?? []), ...(parts?.second ?? []), ...clocks].map(normaliseHeading);
}

const allColumns = extractKinds.flatMap((kind) => kind.columns);
const knownNames = new Set(allColumns.flatMap(spellingsOf));
const kommuneNames = new Set(allColumns.filter(({ type }) => type === 'komnr').flatMap(spellingsOf));

/** Keys of kinds that may name several kommuner in one field, where `Alle` is an answer and no sum. */
const listingKeys = new Set(
  extractKinds
    .filter(({ columns }) => columns.some(({ name, type }) => type === 'tekst' && kommuneNames.has(name)))
    .flatMap(({ columns: [key] }) => (key === undefined ? [] : spellingsOf(key))),
);

/** Columns that ready-made numbers are divided by, such as theme and age group. */
const dividingNames = new Set(
  extractKinds
    .filter(({ columns }) => columns.some(({ signs }) => signs === true))
    .flatMap(({ columns, duplicateKeys }) => columns.filter(({ name }) => duplicateKeys.flat().includes(name)))
    .filter(({ type }) => type === 'kode' || type === 'tekst')
    .flatMap(spellingsOf),
);

/** Whether some kind has a column of this name. */
export function isKnownHeading(heading: string): boolean {
  return knownNames.has(normaliseHeading(heading));
}

/** Whether some kind reads a kommune from a column of this name. */
export function isKommuneHeading(heading: string): boolean {
  return kommuneNames.has(normaliseHeading(heading));
}

/** Whether the table under these headings names several kommuner in one field. */
export function listsKommuner(headings: readonly string[]): boolean {
  return headings.some((heading) => listingKeys.has(normaliseHeading(heading)));
}

/** Whether ready-made numbers of some kind are divided by a column of this name. */
export function isDividingHeading(heading: string): boolean {
  return dividingNames.has(normaliseHeading(heading));
}

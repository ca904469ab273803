import { extractKinds } from '../kinds/extract-kinds.ts';
import type { ColumnDefinition } from '../kinds/kind-definition.ts';
import { normaliseHeading } from './normalise-heading.ts';

function spellingsOf({ name, synonyms, parts }: ColumnDefinition): readonly string[] {
  return [name, ...synonyms, ...(parts?.first ?? []), ...(parts?.second ?? [])].map(normaliseHeading);
}

const allColumns = extractKinds.flatMap((kind) => kind.columns);
const knownNames = new Set(allColumns.flatMap(spellingsOf));
const kommuneNames = new Set(allColumns.filter(({ type }) => type === 'komnr').flatMap(spellingsOf));

/** Whether some kind has a column of this name. */
export function isKnownHeading(heading: string): boolean {
  return knownNames.has(normaliseHeading(heading));
}

/** Whether some kind reads a kommune from a column of this name. */
export function isKommuneHeading(heading: string): boolean {
  return kommuneNames.has(normaliseHeading(heading));
}

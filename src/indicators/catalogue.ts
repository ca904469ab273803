import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { dialogmeldinger } from './dialogmeldinger/definition.ts';
import { factDekning } from './fact-dekning/definition.ts';
import { factTeam } from './fact-team/definition.ts';
import { helseopplysning24t } from './helseopplysning-24t/definition.ts';
import { innleggelsesrapportAndel } from './innleggelsesrapport-andel/definition.ts';
import { liggetidEtterMeldt } from './liggetid-etter-meldt/definition.ts';
import { overliggerdogn } from './overliggerdogn/definition.ts';
import { overliggerdognPer1000 } from './overliggerdogn-per-1000/definition.ts';
import { overliggerePerDogn } from './overliggere-per-dogn/definition.ts';
import { reinnleggelse30d } from './reinnleggelse-30d/definition.ts';

/** Every indicator of the product in reading order: the order of the overview and of reports. Holds no SQL. */
export const catalogue: readonly IndicatorDefinition[] = [
  overliggerePerDogn,
  overliggerdogn,
  overliggerdognPer1000,
  liggetidEtterMeldt,
  reinnleggelse30d,
  innleggelsesrapportAndel,
  helseopplysning24t,
  dialogmeldinger,
  factTeam,
  factDekning,
];

const definitionsById: ReadonlyMap<string, IndicatorDefinition> = new Map(
  catalogue.map((definition) => [definition.id, definition]),
);

/** Whether an id from outside (a link, a file) names an indicator of the catalogue. */
export function isIndicatorId(id: string): boolean {
  return definitionsById.has(id);
}

/** The definition of a known indicator. @throws RangeError on an id that is not in the catalogue: check first. */
export function definitionOf(id: string): IndicatorDefinition {
  const definition = definitionsById.get(id);
  if (definition === undefined) throw new RangeError(`No such indicator: ${id}`);
  return definition;
}

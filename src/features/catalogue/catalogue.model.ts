import type { IndicatorDefinition, IndicatorGroup } from '../../domain/indicator-definition.ts';

export interface CatalogueSection {
  readonly group: IndicatorGroup;
  readonly definitions: readonly IndicatorDefinition[];
}

function textOf(definition: IndicatorDefinition): string {
  const { id, name, shortName, question, numerator, denominator, includes, excludes, caveats, unconfirmed } =
    definition;
  const profiles = definition.profiles.flatMap((profile) => [profile.id, profile.name, profile.description]);
  const texts = [id, name, shortName, question, numerator, denominator, ...includes, ...excludes, ...caveats];
  return [...texts, ...unconfirmed, ...profiles].join('\n').toLocaleLowerCase('nb');
}

/** Definitions that hold every word sought, wherever in them, by group in the order of the catalogue. */
export function findDefinitions(
  definitions: readonly IndicatorDefinition[],
  sought: string,
): readonly CatalogueSection[] {
  const words = sought.toLocaleLowerCase('nb').split(/\s+/u).filter(Boolean);
  const found = definitions.filter((definition) => {
    const text = textOf(definition);
    return words.every((word) => text.includes(word));
  });
  const groups = [...new Set(found.map(({ group }) => group))];
  return groups.map((group) => ({ group, definitions: found.filter((one) => one.group === group) }));
}

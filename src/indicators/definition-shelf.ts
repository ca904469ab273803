import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { OwnEntry, OwnFault } from '../domain/own-indicator.ts';
import { catalogue } from './catalogue.ts';
import { definitionAtHour } from './definition-at-hour.ts';
import { definitionOfOwn } from './own/definition-of-own.ts';

/** The definitions in force: those of the product, and behind them the analyst's own. */
export interface DefinitionShelf {
  readonly all: readonly IndicatorDefinition[];
  readonly own: readonly OwnEntry[];
  /** Null where no indicator has that id */
  find(id: string): IndicatorDefinition | null;
  /** Why an own indicator is not counted; null for all that are */
  faultOf(id: string): OwnFault | null;
  /** The short name, or the id of an indicator that is no longer here */
  nameOf(id: string): string;
}

/** The definitions of a package: as they were when it was made, and all of them counted. */
export function shelveDefinitions(all: readonly IndicatorDefinition[], own: readonly OwnEntry[] = []): DefinitionShelf {
  const byId = new Map(all.map((definition) => [definition.id, definition]));
  return {
    all,
    own,
    find: (id) => byId.get(id) ?? null,
    faultOf: (id) => own.find(({ indicator }) => indicator.id === id)?.fault ?? null,
    nameOf: (id) => byId.get(id)?.shortName ?? id,
  };
}

/** @param hour the hour a census is taken at, null for midnight */
export function createDefinitionShelf(own: readonly OwnEntry[], hour: number | null = null): DefinitionShelf {
  const all = [
    ...catalogue.map((definition) => definitionAtHour(definition, hour)),
    ...own.map(({ indicator }) => definitionOfOwn(indicator)),
  ];
  return shelveDefinitions(all, own);
}

import type { PublishedColumns } from '../disclosure/published-columns.ts';
import type { DatedEvent } from '../domain/dated-event.ts';
import type { Geography } from '../domain/geography.ts';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { Level } from '../domain/observation.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Target } from '../domain/target.ts';
import { concatColumns } from '../observations/concat-columns.ts';
import { narrowColumns } from '../observations/narrow-columns.ts';
import type { PackageShare } from './package-share.ts';
import { homeOf, keepRows } from './select-published.ts';

/** What packages are together. */
export interface JoinedPackages {
  readonly columns: PublishedColumns;
  readonly definitions: readonly IndicatorDefinition[];
  readonly targets: readonly Target[];
  readonly actions: readonly DatedEvent[];
}

/** Levels whose numbers one package alone can tell: those of several add up to nothing that anyone has counted. */
const ofOneAlone: ReadonlySet<Level> = new Set<Level>(['country', 'rhf']);

function takeShare(share: PackageShare, isAlone: boolean, geography: Geography): PublishedColumns {
  const { columns } = share.from;
  const { level, unit, indicator, period } = columns;
  const places = level.words.map((at) =>
    unit.words.map((one) => {
      if (at === 'enhet') return share.withUnits;
      if (ofOneAlone.has(at)) return isAlone;
      const home = homeOf(at, one, geography);
      const isOutside = at === 'region' && geography.regions.byId(one) === null;
      return home !== null && share.helsefellesskap.has(home) && (isAlone || !isOutside);
    }),
  );
  const indicators = indicator.words.map((id) => !share.without.has(id));
  const periods = period.words.map((id) => share.until === null || (parsePeriod(id)?.last ?? '9') <= share.until);
  return keepRows(
    columns,
    (row) =>
      indicators[indicator.codes[row] ?? 0] === true &&
      periods[period.codes[row] ?? 0] === true &&
      places[level.codes[row] ?? 0]?.[unit.codes[row] ?? 0] === true,
  );
}

/** A target for every unit of a level is the target of those who set it, and of nobody else. */
function ownTargets({ from, helsefellesskap, without }: PackageShare, geography: Geography): readonly Target[] {
  return from.targets.flatMap((target): readonly Target[] => {
    const { level, unit } = target;
    if (ofOneAlone.has(level) || without.has(target.indicator)) return [];
    if (unit !== null) {
      const home = homeOf(level, unit, geography);
      return home === null || helsefellesskap.has(home) ? [target] : [];
    }
    const units = [...helsefellesskap].flatMap((id) =>
      level === 'helsefellesskap' ? [id] : geography.kommunerOf(id).map(({ komnr }) => komnr),
    );
    return level === 'helsefellesskap' || level === 'kommune' ? units.map((one) => ({ ...target, unit: one })) : [];
  });
}

/** An action without kommuner is about those of its helsefellesskap. */
function ownActions({ from, helsefellesskap }: PackageShare, geography: Geography): readonly DatedEvent[] {
  const kommuner = [...helsefellesskap].flatMap((id) => geography.kommunerOf(id).map(({ komnr }) => komnr));
  return from.actions.map((action) => ({ ...action, kommuner: action.kommuner ?? kommuner }));
}

function joinDefinitions(shares: readonly PackageShare[]): readonly IndicatorDefinition[] {
  const byId = new Map<string, IndicatorDefinition>();
  for (const { from, without } of shares) {
    for (const definition of from.definitions) if (!without.has(definition.id)) byId.set(definition.id, definition);
  }
  return [...byId.values()];
}

/**
 * The numbers of one package as they are; of several those of the places they own. Sums over places in different
 * packages are not made: nobody has counted them, and what is hidden in one would be missing in them.
 */
export function joinPackages(shares: readonly PackageShare[], geography: Geography): JoinedPackages {
  const [first] = shares;
  const isAlone = shares.length === 1;
  const parts = shares.map((share) => takeShare(share, isAlone, geography));
  const threshold = Math.min(...parts.map(({ published }) => published.threshold));
  return {
    columns: { ...narrowColumns(concatColumns(parts)), published: { threshold } },
    definitions: joinDefinitions(shares),
    targets: isAlone ? (first?.from.targets ?? []) : shares.flatMap((share) => ownTargets(share, geography)),
    actions: isAlone ? (first?.from.actions ?? []) : shares.flatMap((share) => ownActions(share, geography)),
  };
}

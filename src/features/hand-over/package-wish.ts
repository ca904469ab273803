import type { Geography } from '../../domain/geography.ts';
import { type Level, levels, type PeriodType, periodTypes } from '../../domain/observation.ts';
import { type IsoDate, isIsoDate } from '../../domain/period.ts';
import type { PackageWish } from '../../domain/shared-package.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';

/** Parts of a wish that cannot be left as they are. */
export type WishFault = 'helsefellesskap' | 'levels' | 'periodTypes' | 'indicators' | 'span';

/** What the numbers at hand have to choose from. */
export interface WishChoices {
  readonly indicators: readonly string[];
  readonly levels: readonly Level[];
  readonly periodTypes: readonly PeriodType[];
}

/** Levels and periods for the one in charge: small places and single months are asked for, not given. */
const proposedLevels: ReadonlySet<Level> = new Set<Level>(['country', 'helsefellesskap', 'region', 'kommune', 'bydel']);

/** @param order ids of indicators in reading order */
export function listChoices(store: ObservationStore, order: readonly string[]): WishChoices {
  const indicators = order.filter((id) => store.has(id));
  return {
    indicators,
    levels: levels.filter((level) => indicators.some((id) => store.units(id, level).length > 0)),
    periodTypes: periodTypes.filter((type) => indicators.some((id) => store.periods(id, type).length > 0)),
  };
}

/** All there is of one helsefellesskap, from the first day with data to the cut. */
export function proposeWish(choices: WishChoices, helsefellesskap: string, from: IsoDate, to: IsoDate): PackageWish {
  return {
    helsefellesskap: [helsefellesskap],
    levels: choices.levels.filter((level) => proposedLevels.has(level)),
    indicators: choices.indicators,
    periodTypes: choices.periodTypes,
    from,
    to,
  };
}

export function judgeWish(wish: PackageWish): readonly WishFault[] {
  const empty = (['helsefellesskap', 'levels', 'periodTypes', 'indicators'] as const).filter(
    (part) => wish[part].length === 0,
  );
  const isSpan = isIsoDate(wish.from) && isIsoDate(wish.to) && wish.from < wish.to;
  return isSpan ? empty : [...empty, 'span'];
}

/** `fellestall-ahus-2025-12-31.fellestall.zip`: what it is about, and nothing of what is in it. */
export function packageFileName(
  { helsefellesskap, to }: PackageWish,
  synthetic: boolean,
  geography: Geography,
): string {
  const [only] = helsefellesskap;
  const where =
    helsefellesskap.length === 1 && only !== undefined
      ? geography.unitShortName('helsefellesskap', only)
      : `${helsefellesskap.length}-helsefellesskap`;
  const plain = where
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `${plain}-${to}${synthetic ? '-syntetisk' : ''}.fellestall.zip`;
}

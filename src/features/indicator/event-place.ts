import type { EventPlace } from '../../domain/dated-event.ts';
import type { Geography } from '../../domain/geography.ts';
import type { ObservationKey } from '../../domain/observation.ts';

type Place = Pick<EventPlace, 'rhf' | 'kommuner'>;

/** All accepted rows, an enhet, or all who live outside: what happened anywhere may show in them. */
const anywhere: Place = { rhf: null, kommuner: [] };

function helsefellesskapOf(
  geography: Geography,
  { level, unit }: Pick<ObservationKey, 'level' | 'unit'>,
): string | null {
  if (level === 'helsefellesskap') return unit;
  return level === 'region' ? (geography.regions.byId(unit)?.helsefellesskap ?? null) : null;
}

function kommunerOf(geography: Geography, { level, unit }: Pick<ObservationKey, 'level' | 'unit'>): readonly string[] {
  switch (level) {
    case 'kommune':
      return [unit];
    case 'bydel':
      return [geography.bydel(unit)?.komnr ?? ''];
    case 'region':
      return [...new Set((geography.regions.byId(unit)?.members ?? []).map(({ komnr }) => komnr))];
    default:
      return geography.kommunerOf(helsefellesskapOf(geography, { level, unit }) ?? '').map(({ komnr }) => komnr);
  }
}

/** Where the number of a key belongs, to tell which events concern it. */
export function findEventPlace(geography: Geography, key: Pick<ObservationKey, 'level' | 'unit'>): Place {
  if (key.level === 'rhf')
    return {
      rhf: key.unit,
      kommuner: geography.helsefellesskap
        .filter(({ rhf }) => rhf === key.unit)
        .flatMap(({ id }) => geography.kommunerOf(id).map(({ komnr }) => komnr)),
    };
  const kommuner = kommunerOf(geography, key);
  const home = helsefellesskapOf(geography, key) ?? geography.kommune(kommuner[0] ?? '')?.helsefellesskap ?? null;
  return home === null ? anywhere : { rhf: geography.helsefellesskapById(home)?.rhf ?? null, kommuner };
}

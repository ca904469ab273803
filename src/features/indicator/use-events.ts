import { useMemo } from 'react';
import { type DatedEvent, eventsOf } from '../../domain/dated-event.ts';
import type { ObservationKey } from '../../domain/observation.ts';
import { geography } from '../../reference/geography-facts.ts';
import { knownEvents } from '../../reference/known-events.ts';
import { useSnapshotPart } from '../../session/reading.ts';
import { indicatorText } from '../../text/indicator-text.ts';

function placeOf({ level, unit }: ObservationKey): { rhf: string | null; kommuner: readonly string[] } {
  const home = level === 'kommune' ? geography.kommune(unit) : null;
  const bydelHome = level === 'bydel' ? geography.kommune(geography.bydel(unit)?.komnr ?? '') : null;
  const kommune = home ?? bydelHome;
  const helsefellesskap = level === 'helsefellesskap' ? unit : (kommune?.helsefellesskap ?? null);
  if (level === 'rhf') return { rhf: unit, kommuner: [] };
  if (helsefellesskap === null) return { rhf: null, kommuner: [] };
  return {
    rhf: geography.helsefellesskapById(helsefellesskap)?.rhf ?? null,
    kommuner: kommune === null ? geography.kommunerOf(helsefellesskap).map(({ komnr }) => komnr) : [kommune.komnr],
  };
}

/** What happened that the numbers of the key may show: breaks of the area, changes of coding, actions of the plan. */
export function useEvents(key: ObservationKey): readonly DatedEvent[] {
  const actions = useSnapshotPart('actions');
  return useMemo(() => {
    const breaks = geography.breaksOf(key.level, key.unit).map(({ kind, date }) => ({
      date,
      label: indicatorText.breaks[kind],
      note: indicatorText.breakNotes[kind],
    }));
    return eventsOf([...breaks, ...knownEvents, ...actions], { key, ...placeOf(key) });
  }, [actions, key]);
}

import { useMemo } from 'react';
import { type DatedEvent, eventsOf } from '../../domain/dated-event.ts';
import type { ObservationKey } from '../../domain/observation.ts';
import { geography } from '../../reference/geography-facts.ts';
import { knownEvents } from '../../reference/known-events.ts';
import { useSnapshotPart } from '../../session/reading.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { findEventPlace } from './event-place.ts';

/** What happened that the numbers of the key may show: breaks of the area, changes of coding, actions of the plan. */
export function useEvents(key: ObservationKey): readonly DatedEvent[] {
  const actions = useSnapshotPart('actions');
  return useMemo(() => {
    const breaks = geography.breaksOf(key.level, key.unit).map(({ kind, date }) => ({
      date,
      label: indicatorText.breaks[kind],
      note: indicatorText.breakNotes[kind],
    }));
    return eventsOf([...breaks, ...knownEvents, ...actions], { key, ...findEventPlace(geography, key) });
  }, [actions, key]);
}

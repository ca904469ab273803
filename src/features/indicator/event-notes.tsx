import type { ReactNode } from 'react';
import type { PlacedEvents } from '../../domain/dated-event.ts';
import { formatDate } from '../../text/format.ts';
import { indicatorText } from '../../text/indicator-text.ts';

/** The events drawn in a figure, in words. */
export function EventNotes({ placed }: { readonly placed: readonly PlacedEvents[] }): ReactNode {
  const events = placed.flatMap((one) => one.events);
  if (events.length === 0) return null;
  return (
    <ul className="ft-notes" aria-label={indicatorText.events.heading}>
      {events.map(({ date, label, note }) => (
        <li key={`${date} ${label}`}>{indicatorText.events.line(formatDate(date), label, note)}</li>
      ))}
    </ul>
  );
}

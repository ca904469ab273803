import type { ReactNode } from 'react';
import type { PublishedObservation } from '../domain/observation.ts';
import { signExplanations, signOf } from '../text/signs.ts';

export interface SignNotesProps {
  /** What the table shows; null where nothing was computed */
  readonly observations: readonly (PublishedObservation | null)[];
}

const states = ['suppressed', 'not-reported', 'not-meaningful', 'too-few'] as const;

/** Under a table: what the signs in it mean, for who cannot rest a pointer on them. Only those that occur. */
export function SignNotes({ observations }: SignNotesProps): ReactNode {
  const missing = observations.filter((observation) => observation?.value == null);
  const found = new Set(missing.map((observation) => observation?.state ?? 'not-reported'));
  const shown = states.filter((state) => found.has(state));
  if (shown.length === 0) return null;
  return (
    <ul className="ft-notes ft-sign-notes">
      {shown.map((state) => (
        <li key={state}>
          <strong>{signOf(state)}</strong> {signExplanations[state]}
        </li>
      ))}
    </ul>
  );
}

import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { PublishedObservation } from '../domain/observation.ts';
import { formatObservation, type ValueFormat } from '../text/format-value.ts';
import { signExplanations } from '../text/signs.ts';

export interface ObservationCellProps {
  readonly definition: ValueFormat;
  readonly observation: PublishedObservation | null;
  /** Heading shown before the number where the table has become cards */
  readonly label?: string;
}

/** Why there is no number; null where there is one. */
function reasonOf(observation: PublishedObservation | null): string | null {
  if (observation?.value != null) return null;
  const state = observation?.state ?? 'not-reported';
  return signExplanations[state === 'measured' ? 'not-reported' : state];
}

/** A number in a table, or the sign for why it is not there with the reason on hover and for screen readers. */
export function ObservationCell({ definition, observation, label }: ObservationCellProps): ReactNode {
  const reason = reasonOf(observation);
  return (
    <Table.Cell className="ft-number" data-label={label} title={reason ?? undefined}>
      {formatObservation(definition, observation)}
      {reason === null ? null : <span className="ds-sr-only">{` (${reason})`}</span>}
    </Table.Cell>
  );
}

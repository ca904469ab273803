import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { PublishedObservation } from '../domain/observation.ts';
import { vocabulary } from '../text/vocabulary.ts';

/** How settled a number is, with what that means on hover; empty where there is no number. */
export function StatusCell({ observation }: { readonly observation: PublishedObservation | null }): ReactNode {
  return (
    <Table.Cell title={observation === null ? undefined : vocabulary.qualityExplanations[observation.quality]}>
      {observation === null ? null : vocabulary.qualities[observation.quality]}
    </Table.Cell>
  );
}

import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { chronicConditions } from '../../reference/chronic-conditions.ts';
import { groupsText as words } from '../../text/groups-text.ts';

/** `E10–E14` for codes that follow one another, else all of them. */
function formatCodes(codes: readonly string[]): string {
  const [first = '', last = ''] = [codes[0], codes.at(-1)];
  const isRun =
    codes.length > 2 && first[0] === last[0] && Number(last.slice(1)) - Number(first.slice(1)) + 1 === codes.length;
  return isRun ? `${first}–${last}` : codes.join(', ');
}

/** The conditions that make someone belong to the group with several of them. */
export function GroupChronic(): ReactNode {
  return (
    <details>
      <summary>{words.chronic}</summary>
      <div className="ft-scroll">
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{words.chronicColumns.condition}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{words.chronicColumns.system}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{words.chronicColumns.codes}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {chronicConditions.map(({ name, system, codes }) => (
              <Table.Row key={name}>
                <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
                <Table.Cell>{system}</Table.Cell>
                <Table.Cell>{formatCodes(codes)}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </details>
  );
}

import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { overviewText } from '../../text/overview-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import type { OverviewSection } from './overview.model.ts';
import { OverviewLine } from './overview-line.tsx';

export interface OverviewTableProps {
  readonly sections: readonly OverviewSection[];
  readonly caption: string;
}

const { columns } = overviewText;

/** The matrix. On a narrow screen each row becomes a card; the markup stays one table. */
export function OverviewTable({ sections, caption }: OverviewTableProps): ReactNode {
  return (
    <Table className="ft-matrix" data-size="sm" hover>
      <caption className="ds-sr-only">{caption}</caption>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell scope="col">{columns.indicator}</Table.HeaderCell>
          <Table.HeaderCell scope="col" className="ft-number">
            {columns.value}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" className="ft-number">
            {columns.lastYear}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" className="ft-number">
            {columns.change}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" className="ft-number">
            {columns.target}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col">{columns.trend}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{columns.verdict}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{columns.summary}</Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      {sections.map(({ group, rows }) => (
        <Table.Body key={group}>
          <Table.Row className="ft-matrix-group">
            <Table.HeaderCell scope="rowgroup" colSpan={8}>
              {vocabulary.groups[group]}
            </Table.HeaderCell>
          </Table.Row>
          {rows.map((row) => (
            <OverviewLine key={row.definition.id} row={row} />
          ))}
        </Table.Body>
      ))}
    </Table>
  );
}

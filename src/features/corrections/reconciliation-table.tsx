import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { NightMeasure } from '../../domain/reconciliation.ts';
import { reconciliationText } from '../../text/reconciliation-text.ts';
import type { ReconciliationTable as Reconciled, ReconciliationLine } from './reconciliation.model.ts';
import { type ReconciliationColumn, reconciliationColumns } from './reconciliation-columns.ts';
import { nameSubject } from './reconciliation-words.ts';

export interface ReconciliationTableProps {
  readonly table: Reconciled;
  readonly measure: NightMeasure;
  readonly byMonth: boolean;
  readonly caption: string;
}

/** From the hospital's count to the agreed one: what each art took or brought, and what is not settled. */
export function ReconciliationTable({ table, measure, byMonth, caption }: ReconciliationTableProps): ReactNode {
  const { month, unit } = reconciliationText.columns;
  const columns = reconciliationColumns(measure);
  const toLine = (line: ReconciliationLine): ReactNode => (
    <Line key={nameSubject(line.subject)} line={line} columns={columns} />
  );
  return (
    <Table className="ft-numbers ft-reconciliation-table">
      <caption className="ds-sr-only">{caption}</caption>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell scope="col">{byMonth ? month : unit}</Table.HeaderCell>
          {columns.map(({ heading }) => (
            <Table.HeaderCell key={heading} scope="col" className="ft-number">
              {heading}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>{table.lines.map(toLine)}</Table.Body>
      <Table.Foot>{[table.sum, ...table.beside].map(toLine)}</Table.Foot>
    </Table>
  );
}

interface LineProps {
  readonly line: ReconciliationLine;
  readonly columns: readonly ReconciliationColumn[];
}

function Line({ line, columns }: LineProps): ReactNode {
  return (
    <Table.Row data-subject={line.subject.kind}>
      <Table.HeaderCell scope="row">{nameSubject(line.subject)}</Table.HeaderCell>
      {columns.map(({ heading, agreed, show }) => (
        <Table.Cell key={heading} className={agreed ? 'ft-number ft-agreed' : 'ft-number'}>
          {show(line)}
        </Table.Cell>
      ))}
    </Table.Row>
  );
}

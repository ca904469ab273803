import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { NightMeasure } from '../../domain/reconciliation.ts';
import { correctionsText } from '../../text/corrections-text.ts';
import { formatChange, formatNumber } from '../../text/format.ts';
import { reconciliationText } from '../../text/reconciliation-text.ts';
import type { ReconciliationTable as Reconciled, ReconciliationLine } from './reconciliation.model.ts';
import { artsOf, nameSubject } from './reconciliation-words.ts';

const words = reconciliationText;

export interface ReconciliationTableProps {
  readonly table: Reconciled;
  readonly measure: NightMeasure;
  readonly byMonth: boolean;
  readonly caption: string;
}

/** From the hospital's count to the agreed one: what each art took or brought, and what is not settled. */
export function ReconciliationTable({ table, measure, byMonth, caption }: ReconciliationTableProps): ReactNode {
  const { columns } = words;
  return (
    <Table className="ft-numbers ft-reconciliation-table">
      <caption className="ds-sr-only">{caption}</caption>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell scope="col">{byMonth ? columns.month : columns.unit}</Table.HeaderCell>
          <Heading>{columns.gross}</Heading>
          {artsOf(measure).map((art) => (
            <Heading key={art}>{correctionsText.arts[art]}</Heading>
          ))}
          <Heading>{columns.net}</Heading>
          <Heading>{columns.interval}</Heading>
          {measure === 'payment' ? <Heading>{columns.kroner}</Heading> : null}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {table.lines.map((line) => (
          <Line key={nameSubject(line.subject)} line={line} measure={measure} />
        ))}
      </Table.Body>
      <Table.Foot>
        <Line line={table.sum} measure={measure} />
        {table.beside.map((line) => (
          <Line key={nameSubject(line.subject)} line={line} measure={measure} />
        ))}
      </Table.Foot>
    </Table>
  );
}

function Heading({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Table.HeaderCell scope="col" className="ft-number">
      {children}
    </Table.HeaderCell>
  );
}

/** A change with its sign; nothing where there was none, so that what was corrected stands out. */
function formatMove(nights: number): string {
  return nights === 0 ? '' : formatChange(nights);
}

function Line({ line, measure }: { readonly line: ReconciliationLine; readonly measure: NightMeasure }): ReactNode {
  const { subject, gross, changes, net, lowest, highest, kroner } = line;
  return (
    <Table.Row data-subject={subject.kind}>
      <Table.HeaderCell scope="row">{nameSubject(subject)}</Table.HeaderCell>
      <Table.Cell className="ft-number">{formatNumber(gross)}</Table.Cell>
      {artsOf(measure).map((art) => (
        <Table.Cell key={art} className="ft-number">
          {formatMove(changes[art])}
        </Table.Cell>
      ))}
      <Table.Cell className="ft-number ft-agreed">{formatNumber(net)}</Table.Cell>
      <Table.Cell className="ft-number">{lowest === highest ? '' : words.between(lowest, highest)}</Table.Cell>
      {measure === 'payment' ? (
        <Table.Cell className="ft-number">{kroner === null ? words.noKroner : words.kroner(kroner)}</Table.Cell>
      ) : null}
    </Table.Row>
  );
}

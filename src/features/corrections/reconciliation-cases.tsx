import { Paragraph, Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { correctionsText } from '../../text/corrections-text.ts';
import { formatDate, formatList, formatNumber } from '../../text/format.ts';
import { reconciliationText } from '../../text/reconciliation-text.ts';
import { type ReconciliationCase, tallyCases } from './reconciliation-cases.model.ts';
import { nameKommune } from './reconciliation-words.ts';

const words = reconciliationText.cases;
const { columns } = correctionsText;

export interface ReconciliationCasesProps {
  readonly cases: readonly ReconciliationCase[];
}

function tally(cases: readonly ReconciliationCase[]): string {
  return formatList(
    tallyCases(cases).map(([status, count]) => words.ofStatus(count, correctionsText.statuses[status])),
  );
}

/** The single cases behind the numbers, folded under the table. */
export function ReconciliationCases({ cases }: ReconciliationCasesProps): ReactNode {
  if (cases.length === 0) return <Paragraph className="ft-notes">{words.none}</Paragraph>;
  return (
    <details className="ft-twin">
      <summary>{words.summary(cases.length, tally(cases))}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="ft-scroll" aria-label={words.caption} tabIndex={0}>
        <CaseTable cases={cases} />
      </section>
    </details>
  );
}

/** One line for each case, with the nights it is about. */
export function CaseTable({ cases }: ReconciliationCasesProps): ReactNode {
  return (
    <Table className="ft-numbers" data-size="sm">
      <caption className="ds-sr-only">{words.caption}</caption>
      <Table.Head>
        <Table.Row>
          {[columns.stay, columns.from, columns.to, columns.art, columns.status, columns.kommune].map((heading) => (
            <Table.HeaderCell key={heading} scope="col">
              {heading}
            </Table.HeaderCell>
          ))}
          <Table.HeaderCell scope="col" className="ft-number">
            {words.nights}
          </Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {cases.map((one) => (
          <CaseLine key={one.correction.id} one={one} />
        ))}
      </Table.Body>
    </Table>
  );
}

function CaseLine({ one: { correction, komnr, nights } }: { readonly one: ReconciliationCase }): ReactNode {
  const { stay, from, to, art, status } = correction;
  const moved = art === 'feil_kommune' ? ` ${correctionsText.list.movedTo(nameKommune(correction.komnr ?? ''))}` : '';
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{stay}</Table.HeaderCell>
      <Table.Cell className="ft-correction-date">{formatDate(from)}</Table.Cell>
      <Table.Cell className="ft-correction-date">{formatDate(to)}</Table.Cell>
      <Table.Cell>{correctionsText.arts[art]}</Table.Cell>
      <Table.Cell>{correctionsText.statuses[status]}</Table.Cell>
      <Table.Cell>{`${nameKommune(komnr)}${moved}`}</Table.Cell>
      <Table.Cell className="ft-number">{formatNumber(nights)}</Table.Cell>
    </Table.Row>
  );
}

import { Table, Tag } from '@digdir/designsystemet-react';
import type { ComponentProps, ReactNode } from 'react';
import { qualityText } from '../../text/quality-text.ts';

const words = qualityText.checks;

interface SeverityTag {
  readonly label: string;
  readonly color: NonNullable<ComponentProps<typeof Tag>['data-color']>;
}

/** One check as it is listed: what it looks for, why, what to do, how grave it can be and what came of it. */
export interface CheckLine {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly action: string;
  readonly severities: readonly SeverityTag[];
  readonly outcome: ReactNode;
  readonly found: boolean;
}

export interface CheckTableProps {
  /** Id of the heading that names the table */
  readonly labelledBy: string;
  readonly lines: readonly CheckLine[];
}

/** A table where there is room, and a list of checks where there is not. */
export function CheckTable({ labelledBy, lines }: CheckTableProps): ReactNode {
  return (
    <div className="ft-check-frame">
      <Table className="ft-check-table" aria-labelledby={labelledBy}>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{words.check}</Table.HeaderCell>
            <Table.HeaderCell>{words.severity}</Table.HeaderCell>
            <Table.HeaderCell>{words.outcome}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {lines.map(({ id, title, help, action, severities, outcome }) => (
            <Table.Row key={id}>
              <Table.HeaderCell scope="row">
                {title}
                <code>{id}</code>
                <p className="ft-quiet">{help}</p>
                <p className="ft-quiet">{action}</p>
              </Table.HeaderCell>
              <Table.Cell>
                <span className="ft-check-label">{words.severity}</span>
                <span className="ft-check-severities">
                  {severities.map(({ label, color }) => (
                    <Tag key={label} data-color={color}>
                      {label}
                    </Tag>
                  ))}
                </span>
              </Table.Cell>
              <Table.Cell>
                <span className="ft-check-label">{words.outcome}</span>
                <span>{outcome}</span>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

import { Button, Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { Reach, RowsAnswer } from '../../domain/workbench.ts';
import { workbenchText as words } from '../../text/workbench-text.ts';
import { Icon } from '../../ui/icon.tsx';

const rowsPerPage = 50;
const numeric = /INT|DOUBLE|FLOAT|DECIMAL/;

export interface RowsTableProps {
  readonly answer: RowsAnswer;
  readonly caption: string;
  readonly reach: Reach;
}

/** Rows of patients, a page at a time. There is no way out of here but to read: no download and no copy. */
export function RowsTable({ answer, caption, reach }: RowsTableProps): ReactNode {
  const { columns, rows, total, milliseconds } = answer;
  const [first, setFirst] = useState(0);
  const shown = rows.slice(first, first + rowsPerPage);
  return (
    <div className="ft-rows">
      <div className="ft-rows-head">
        <Tag data-size="sm" data-color="warning">
          {words.notForSharing}
        </Tag>
        {reach === 'all' ? null : (
          <Tag data-size="sm" data-color="info" title={words.sampleHelp}>
            {words.ofSample}
          </Tag>
        )}
        <p role="status">{words.result(total, rows.length, milliseconds)}</p>
      </div>
      {rows.length === 0 ? <Paragraph>{reach === 'all' ? words.noRows : words.noSampledRows}</Paragraph> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="ft-scroll ft-rows-box" aria-label={caption} tabIndex={0}>
        <Table data-size="sm" className="ft-numbers">
          <caption className="ds-sr-only">{caption}</caption>
          <Table.Head>
            <Table.Row>
              {columns.map(({ name, type }) => (
                <Table.HeaderCell key={name} className={numeric.test(type) ? 'ft-number' : undefined}>
                  {name}
                  <span className="ft-quiet ft-column-type">{type.toLowerCase()}</span>
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {shown.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no name but their place
              <Table.Row key={first + index}>
                {columns.map(({ name, type }, column) => (
                  <Table.Cell key={name} className={numeric.test(type) ? 'ft-number' : undefined}>
                    {row[column] ?? <span className="ft-quiet">{words.noValue}</span>}
                  </Table.Cell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </section>
      {rows.length <= rowsPerPage ? null : (
        <div className="ft-actions">
          <PageButton
            label={words.previousPage}
            icon="chevron-left"
            to={first - rowsPerPage}
            last={rows.length}
            onGo={setFirst}
          />
          <span>{words.page(first + 1, first + shown.length, rows.length)}</span>
          <PageButton
            label={words.nextPage}
            icon="chevron-right"
            to={first + rowsPerPage}
            last={rows.length}
            onGo={setFirst}
          />
        </div>
      )}
    </div>
  );
}

interface PageButtonProps {
  readonly label: string;
  readonly icon: 'chevron-left' | 'chevron-right';
  readonly to: number;
  readonly last: number;
  readonly onGo: (first: number) => void;
}

function PageButton({ label, icon, to, last, onGo }: PageButtonProps): ReactNode {
  const isThere = to >= 0 && to < last;
  return (
    <Button
      variant="tertiary"
      icon
      data-size="sm"
      aria-label={label}
      title={label}
      aria-disabled={!isThere}
      onClick={() => {
        if (isThere) onGo(to);
      }}
    >
      <Icon name={icon} />
    </Button>
  );
}

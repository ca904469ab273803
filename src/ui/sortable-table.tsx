import { Table } from '@digdir/designsystemet-react';
import { Fragment, type ReactNode, useState } from 'react';
import { CopyTable } from './copy-table.tsx';
import { nextSort, type SortValue, sortRows, type TableSort } from './sort-rows.ts';

interface SortableRow {
  readonly key: string;
  /** One for each column */
  readonly values: readonly SortValue[];
  /** The row as it is drawn */
  readonly row: ReactNode;
}

export interface SortableTableProps {
  readonly caption: string;
  /** The first is that of the rows; the last `words` are of words, the rest of numbers */
  readonly headings: readonly string[];
  /** How many of the last columns hold words */
  readonly words?: number;
  readonly rows: readonly SortableRow[];
  /** Stays last, whatever the order */
  readonly foot?: ReactNode;
}

/** A table of numbers in a box that scrolls by itself; its headings sort it, and it is copied as it is shown. */
export function SortableTable({ caption, headings, words = 0, rows, foot }: SortableTableProps): ReactNode {
  const [sort, setSort] = useState<TableSort | null>(null);
  return (
    <CopyTable name={caption}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key */}
      <section className="ft-scroll" tabIndex={0} aria-label={caption}>
        <Table className="ft-numbers" data-size="sm" hover>
          <caption className="ds-sr-only">{caption}</caption>
          <Table.Head>
            <Table.Row>
              {headings.map((heading, column) => (
                <Table.HeaderCell
                  key={heading}
                  scope="col"
                  className={column === 0 || column >= headings.length - words ? undefined : 'ft-number'}
                  sort={sort?.column === column ? sort.direction : 'none'}
                  onClick={() => setSort(nextSort(sort, column))}
                >
                  {heading}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {sortRows(rows, sort).map(({ key, row }) => (
              <Fragment key={key}>{row}</Fragment>
            ))}
          </Table.Body>
          {foot}
        </Table>
      </section>
    </CopyTable>
  );
}

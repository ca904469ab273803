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

interface SortableSection {
  /** Across the table, over its rows */
  readonly heading: string;
  readonly rows: readonly SortableRow[];
}

interface SortedFrameProps {
  readonly caption: string;
  /** False where a heading above says the same; then it is only read aloud */
  readonly captionShown?: boolean;
  /** The first is that of the rows; the rest are of numbers, but those that are among `words` */
  readonly headings: readonly string[];
  readonly words?: readonly string[];
  /** Stays last, whatever the order */
  readonly foot?: ReactNode;
}

interface SortedTableProps extends SortedFrameProps {
  /** Everything between head and foot, in the order chosen */
  readonly bodies: (sort: TableSort | null) => ReactNode;
}

function SortedTable(props: SortedTableProps): ReactNode {
  const { caption, captionShown = false, headings, words = [], foot, bodies } = props;
  const [sort, setSort] = useState<TableSort | null>(null);
  return (
    <CopyTable name={caption}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key */}
      <section className="ft-scroll" tabIndex={0} aria-label={caption}>
        <Table className="ft-numbers" data-size="sm" hover>
          <caption className={captionShown ? undefined : 'ds-sr-only'}>{caption}</caption>
          <Table.Head>
            <Table.Row>
              {headings.map((heading, column) => (
                <Table.HeaderCell
                  key={heading}
                  scope="col"
                  className={column === 0 || words.includes(heading) ? undefined : 'ft-number'}
                  sort={sort?.column === column ? sort.direction : 'none'}
                  onClick={() => setSort(nextSort(sort, column))}
                >
                  {heading}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          {bodies(sort)}
          {foot}
        </Table>
      </section>
    </CopyTable>
  );
}

function Rows({ rows, sort }: { readonly rows: readonly SortableRow[]; readonly sort: TableSort | null }): ReactNode {
  return sortRows(rows, sort).map(({ key, row }) => <Fragment key={key}>{row}</Fragment>);
}

export interface SortableTableProps extends SortedFrameProps {
  readonly rows: readonly SortableRow[];
}

/** A table of numbers in a box that scrolls by itself; its headings sort it, and it is copied as it is shown. */
export function SortableTable({ rows, ...frame }: SortableTableProps): ReactNode {
  return (
    <SortedTable
      {...frame}
      bodies={(sort) => (
        <Table.Body>
          <Rows rows={rows} sort={sort} />
        </Table.Body>
      )}
    />
  );
}

export interface SectionedTableProps extends SortedFrameProps {
  readonly sections: readonly SortableSection[];
}

/** As `SortableTable`, in sections that stay where they are: each is sorted within itself. */
export function SectionedTable({ sections, ...frame }: SectionedTableProps): ReactNode {
  return (
    <SortedTable
      {...frame}
      bodies={(sort) =>
        sections.map(({ heading, rows }) => (
          <Table.Body key={heading}>
            <Table.Row className="ft-matrix-group">
              <Table.HeaderCell scope="rowgroup" colSpan={frame.headings.length}>
                {heading}
              </Table.HeaderCell>
            </Table.Row>
            <Rows rows={rows} sort={sort} />
          </Table.Body>
        ))
      }
    />
  );
}

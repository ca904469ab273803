import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { indicatorText } from '../text/indicator-text.ts';
import { CopyTable } from './copy-table.tsx';

export interface FoldedTableProps {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly children: ReactNode;
}

/** The numbers of a figure, folded under it; the first heading is that of the rows, the rest of numbers. */
export function FoldedTable({ caption, headings, children }: FoldedTableProps): ReactNode {
  const [first, ...numbers] = headings;
  return (
    <details className="ft-twin">
      <summary>{indicatorText.table}</summary>
      <CopyTable name={caption}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key */}
        <section className="ft-scroll" tabIndex={0} aria-label={caption}>
          <Table className="ft-numbers" data-size="sm">
            <caption>{caption}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{first}</Table.HeaderCell>
                {numbers.map((heading) => (
                  <Table.HeaderCell key={heading} scope="col" className="ft-number">
                    {heading}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Head>
            <Table.Body>{children}</Table.Body>
          </Table>
        </section>
      </CopyTable>
    </details>
  );
}

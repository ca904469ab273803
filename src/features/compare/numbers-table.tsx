import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { CopyTable } from '../../ui/copy-table.tsx';

export interface NumbersTableProps {
  readonly caption: string;
  /** The first is that of the rows; those after `words` from the end are of words, the rest of numbers */
  readonly headings: readonly string[];
  /** How many of the last columns hold words */
  readonly words?: number;
  readonly children: ReactNode;
}

/** A table of numbers beside a figure, in a box that scrolls by itself. */
export function NumbersTable({ caption, headings, words = 0, children }: NumbersTableProps): ReactNode {
  return (
    <CopyTable name={caption}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key */}
      <section className="ft-scroll" tabIndex={0} aria-label={caption}>
        <Table className="ft-numbers" data-size="sm" hover>
          <caption className="ds-sr-only">{caption}</caption>
          <Table.Head>
            <Table.Row>
              {headings.map((heading, index) => (
                <Table.HeaderCell
                  key={heading}
                  scope="col"
                  className={index === 0 || index >= headings.length - words ? undefined : 'ft-number'}
                >
                  {heading}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          {children}
        </Table>
      </section>
    </CopyTable>
  );
}

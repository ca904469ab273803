import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

export interface NumberTableProps {
  readonly caption: string;
  /** False where a heading above says the same */
  readonly captionShown: boolean;
  /** The first is that of the rows, the rest are of numbers */
  readonly headings: readonly string[];
  /** Rows */
  readonly children: ReactNode;
}

/** A table of numbers by row, in a box of its own that scrolls where the page is narrow. */
export function NumberTable({ caption, captionShown, headings, children }: NumberTableProps): ReactNode {
  const [first, ...numbers] = headings;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key
    <section className="ft-scroll" tabIndex={0} aria-label={caption}>
      <Table className="ft-numbers" data-size="sm">
        <caption className={captionShown ? undefined : 'ds-sr-only'}>{caption}</caption>
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
  );
}

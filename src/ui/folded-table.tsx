import type { ReactNode } from 'react';
import { indicatorText } from '../text/indicator-text.ts';
import { CopyTable } from './copy-table.tsx';
import { NumberTable } from './number-table.tsx';

export interface FoldedTableProps {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly children: ReactNode;
}

/** The numbers of a figure, folded under it; the first heading is that of the rows, the rest of numbers. */
export function FoldedTable({ caption, headings, children }: FoldedTableProps): ReactNode {
  return (
    <details className="ft-twin">
      <summary>{indicatorText.table}</summary>
      <CopyTable name={caption}>
        <NumberTable caption={caption} captionShown headings={headings}>
          {children}
        </NumberTable>
      </CopyTable>
    </details>
  );
}

import type { ReactNode } from 'react';
import { indicatorText } from '../text/indicator-text.ts';
import { SortableTable, type SortableTableProps } from './sortable-table.tsx';

export type FoldedTableProps = Omit<SortableTableProps, 'captionShown'>;

/** The numbers of a figure, folded under it; the first heading is that of the rows. */
export function FoldedTable(table: FoldedTableProps): ReactNode {
  return (
    <details className="ft-twin">
      <summary>{indicatorText.table}</summary>
      <SortableTable {...table} captionShown />
    </details>
  );
}

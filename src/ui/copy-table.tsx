import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useRef, useState } from 'react';
import { uiText } from '../text/ui-text.ts';

export interface CopyTableProps {
  /** What is copied, for who hears the button and not the table: the table's caption */
  readonly name: string;
  /** Holds one table */
  readonly children: ReactNode;
}

/** What a cell shows; words that only a screen reader is told are left out. */
function shownText(cell: Element): string {
  const copy = cell.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const unseen of copy.querySelectorAll('.ds-sr-only')) unseen.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Rows and cells of a table as they are shown, in their order. */
function readCells(table: HTMLTableElement): readonly (readonly string[])[] {
  return [...table.rows].filter((row) => row.closest('[hidden]') === null).map((row) => [...row.cells].map(shownText));
}

/** A table with a button that copies it as shown: text for a sheet, its rows and columns kept. */
export function CopyTable({ name, children }: CopyTableProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [answer, setAnswer] = useState<string>('');
  const copy = async (): Promise<void> => {
    const table = box.current?.querySelector('table');
    if (!table) return;
    const text = readCells(table)
      .map((cells) => cells.join('\t'))
      .join('\n');
    try {
      await navigator.clipboard.writeText(text);
      setAnswer(uiText.copied);
    } catch {
      setAnswer(uiText.notCopied);
    }
  };
  return (
    <div ref={box} className="ft-copy-table">
      <div className="ft-copy-act">
        <span role="status">{answer}</span>
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={uiText.copyNamed(name)}
          onClick={() => void copy()}
          onBlur={() => setAnswer('')}
        >
          {uiText.copy}
        </Button>
      </div>
      {children}
    </div>
  );
}

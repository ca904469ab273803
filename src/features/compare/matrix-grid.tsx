import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { matrixText } from '../../text/matrix-text.ts';
import { type CellName, type CellPlace, findCell, type Matrix, type MatrixBasis, nameCell } from './matrix.model.ts';
import { MatrixRow, sayCell } from './matrix-row.tsx';

export interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly basis: MatrixBasis;
  readonly caption: string;
}

/** As in the style sheet, in rem */
const [nameWidth, columnWidth] = [12, 2.4];
const rowHeight = 33;
const rowsPerPage = 12;
/** The headings stay in sight and take this much of the box */
const headingRoom = 210;

/** Where a key leads; null for keys that are not the grid's. */
function afterKey(key: string, { place, column }: CellPlace): CellPlace | null {
  switch (key) {
    case 'ArrowDown':
      return { place: place + 1, column };
    case 'ArrowUp':
      return { place: place - 1, column };
    case 'ArrowRight':
      return { place, column: column + 1 };
    case 'ArrowLeft':
      return { place, column: column - 1 };
    case 'PageDown':
      return { place: place + rowsPerPage, column };
    case 'PageUp':
      return { place: place - rowsPerPage, column };
    case 'Home':
      return { place, column: 0 };
    case 'End':
      return { place, column: Number.POSITIVE_INFINITY };
    default:
      return null;
  }
}

function within(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

/** Only the rows in sight are drawn; the rest are the room they take. */
export function MatrixGrid({ matrix, basis, caption }: MatrixGridProps): ReactNode {
  const { places, columns } = matrix;
  const box = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const [chosen, setChosen] = useState<CellName | null>(null);
  const active = chosen === null ? null : findCell(matrix, chosen);
  const rows = useVirtualizer({
    count: places.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingEnd: headingRoom,
  });
  const choose = useCallback(
    (place: number, column: number) => setChosen(nameCell(matrix, { place, column })),
    [matrix],
  );
  const move = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = active === null ? afterKey(event.key, { place: -1, column: 0 }) : afterKey(event.key, active);
    if (next === null) return;
    event.preventDefault();
    const found = { place: within(next.place, places.length), column: within(next.column, columns.length) };
    setChosen(nameCell(matrix, found));
    rows.scrollToIndex(found.place);
    box.current
      ?.querySelector(`th[data-column="${found.column}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const shown = rows.getVirtualItems();
  const [before, after] = [shown[0]?.start ?? 0, rows.getTotalSize() - (shown.at(-1)?.end ?? 0)];
  return (
    <>
      <p role="status" className="ft-matrix-said">
        {active === null ? matrixText.start : sayCell(matrix, basis, active.place, active.column)}
      </p>
      <div
        ref={box}
        className="ft-matrix-box"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the grid is read with the arrow keys
        tabIndex={0}
        aria-label={caption}
        aria-describedby={hintId}
        onKeyDown={move}
      >
        <table
          className="ft-marks"
          style={{ width: `${nameWidth + columns.length * columnWidth}rem` }}
          aria-rowcount={places.length + 1}
        >
          <caption className="ds-sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{matrixText.place}</th>
              {columns.map(({ definition }, column) => (
                <th key={definition.id} scope="col" data-column={column} title={definition.name}>
                  <span>{definition.shortName}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Room height={before} columns={columns.length} />
            {shown.map(({ index }) => (
              <MatrixRow
                key={places[index]?.unit}
                matrix={matrix}
                basis={basis}
                index={index}
                active={active?.place === index ? active.column : null}
                onChoose={choose}
              />
            ))}
            <Room height={after} columns={columns.length} />
          </tbody>
        </table>
      </div>
      <p id={hintId} className="ft-notes">
        {matrixText.hint}
      </p>
    </>
  );
}

/** Rows that are out of sight. */
function Room({ height, columns }: { readonly height: number; readonly columns: number }): ReactNode {
  if (height <= 0) return null;
  return (
    <tr style={{ height }}>
      <td colSpan={columns + 1} />
    </tr>
  );
}

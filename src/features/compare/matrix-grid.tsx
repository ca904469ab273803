import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import { formatObservation, formatValueWithUnit } from '../../text/format-value.ts';
import { matrixText } from '../../text/matrix-text.ts';
import { signExplanations } from '../../text/signs.ts';
import { tellVerdict } from '../../text/verdict-words.ts';
import { VerdictIcon } from '../../ui/verdict-mark.tsx';
import type { Matrix, MatrixBasis, MatrixCell, MatrixPlace } from './matrix.model.ts';

export interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly basis: MatrixBasis;
  readonly caption: string;
}

interface Active {
  readonly place: number;
  readonly column: number;
}

const rowHeight = 33;
const rowsPerPage = 12;
/** The headings stay in sight and take this much of the box */
const headingRoom = 210;

/** Where a key leads; null for keys that are not the grid's. */
function afterKey(key: string, { place, column }: Active): Active | null {
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

function valueWords({ observation, definition }: MatrixCell): string {
  if (observation?.value != null) return formatValueWithUnit(definition, observation.value);
  const state = observation?.state ?? 'not-reported';
  return signExplanations[state === 'measured' ? 'not-reported' : state];
}

/** Only the rows in sight are drawn; the rest are the room they take. */
export function MatrixGrid({ matrix, basis, caption }: MatrixGridProps): ReactNode {
  const { places, columns } = matrix;
  const box = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const [active, setActive] = useState<Active | null>(null);
  const rows = useVirtualizer({
    count: places.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingEnd: headingRoom,
  });
  const move = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = active === null ? afterKey(event.key, { place: -1, column: 0 }) : afterKey(event.key, active);
    if (next === null) return;
    event.preventDefault();
    const found = { place: within(next.place, places.length), column: within(next.column, columns.length) };
    setActive(found);
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
        {active === null ? matrixText.start : sayCell(matrix, basis, active)}
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
        <table className="ft-marks" aria-rowcount={places.length + 1} aria-colcount={columns.length + 1}>
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
              <Row
                key={places[index]?.unit}
                matrix={matrix}
                basis={basis}
                index={index}
                active={active?.place === index ? active.column : null}
                onChoose={setActive}
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

function sayCell(matrix: Matrix, basis: MatrixBasis, { place, column }: Active): string {
  const cell = matrix.cellAt(place, column);
  const name = matrix.places[place]?.name ?? '';
  return matrixText.cell(name, cell.definition.shortName, valueWords(cell), tellVerdict(cell.verdict, basis).word);
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

interface RowProps {
  readonly matrix: Matrix;
  readonly basis: MatrixBasis;
  readonly index: number;
  /** Column of the active cell in this row */
  readonly active: number | null;
  readonly onChoose: (active: Active) => void;
}

const Row = memo(function Row({ matrix, basis, index, active, onChoose }: RowProps): ReactNode {
  const place: MatrixPlace | undefined = matrix.places[index];
  if (place === undefined) return null;
  return (
    <tr data-chosen={place.chosen} aria-rowindex={index + 2}>
      <th scope="row">{place.name}</th>
      {matrix.columns.map(({ definition }, column) => (
        <Cell
          key={definition.id}
          cell={matrix.cellAt(index, column)}
          basis={basis}
          name={place.name}
          active={active === column}
          onChoose={() => onChoose({ place: index, column })}
        />
      ))}
    </tr>
  );
});

interface CellProps {
  readonly cell: MatrixCell;
  readonly basis: MatrixBasis;
  readonly name: string;
  readonly active: boolean;
  readonly onChoose: () => void;
}

function Cell({ cell, basis, name, active, onChoose }: CellProps): ReactNode {
  const { observation, verdict, definition } = cell;
  const { word } = tellVerdict(verdict, basis);
  /** Written when the pointer is there: a matrix in motion has no time for words nobody reads. */
  const tell = ({ currentTarget }: PointerEvent<HTMLElement>): void => {
    currentTarget.title = matrixText.cell(name, definition.shortName, valueWords(cell), word);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box around the grid moves by key
    <td data-active={active} onPointerEnter={tell} onClick={onChoose}>
      {observation?.value == null ? (
        formatObservation(definition, observation)
      ) : (
        <VerdictIcon verdict={verdict} word={word} />
      )}
    </td>
  );
}

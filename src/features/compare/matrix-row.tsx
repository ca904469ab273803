import { type MouseEvent, memo, type PointerEvent, type ReactNode } from 'react';
import type { Verdict } from '../../domain/verdict.ts';
import { formatObservation, formatValueWithUnit } from '../../text/format-value.ts';
import { matrixText } from '../../text/matrix-text.ts';
import { signExplanations } from '../../text/signs.ts';
import { tellVerdict } from '../../text/verdict-words.ts';
import { verdictPathAt } from '../../ui/verdict-mark.tsx';
import type { Matrix, MatrixBasis, MatrixCell } from './matrix.model.ts';

/** Icons have a grid of 20; a cell is as wide as 40 and as high as 33 of the drawing's own units. */
const [cellWidth, cellHeight] = [40, 33];
/** Signs are set in characters about this far apart */
const signStep = 5;

function valueWords({ observation, definition }: MatrixCell): string {
  if (observation?.value != null) return formatValueWithUnit(definition, observation.value);
  const state = observation?.state ?? 'not-reported';
  return signExplanations[state === 'measured' ? 'not-reported' : state];
}

/** A cell in words: the place, the indicator, the number behind the mark and what it says. */
export function sayCell(matrix: Matrix, basis: MatrixBasis, place: number, column: number): string {
  const cell = matrix.cellAt(place, column);
  const name = matrix.places[place]?.name ?? '';
  return matrixText.cell(name, cell.definition.shortName, valueWords(cell), tellVerdict(cell.verdict, basis).word);
}

export interface MatrixRowProps {
  readonly matrix: Matrix;
  readonly basis: MatrixBasis;
  readonly index: number;
  /** Column of the active cell in this row */
  readonly active: number | null;
  readonly onChoose: (place: number, column: number) => void;
}

/** A row is one drawing, with one path for each verdict: thousands of cells as elements are too many to style in time. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps): ReactNode {
  const { matrix, basis, index, active, onChoose } = props;
  const place = matrix.places[index];
  if (place === undefined) return null;
  const count = matrix.columns.length;
  const columnAt = ({ currentTarget, clientX }: MouseEvent<HTMLElement>): number => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(count - 1, Math.floor(((clientX - left) / width) * count)));
  };
  /** Written when the pointer is there: a matrix in motion has no time for words nobody reads. */
  const tell = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.title = sayCell(matrix, basis, index, columnAt(event));
  };
  return (
    <tr data-chosen={place.chosen} aria-rowindex={index + 2}>
      <th scope="row">{place.name}</th>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box around the grid moves by key */}
      <td colSpan={count} onPointerMove={tell} onClick={(event) => onChoose(index, columnAt(event))}>
        <Marks matrix={matrix} basis={basis} index={index} />
        {active === null ? null : <span className="ft-marks-active" style={{ left: `${(active / count) * 100}%` }} />}
      </td>
    </tr>
  );
});

interface Signs {
  readonly text: string;
  readonly places: readonly number[];
}

/** The signs of all cells without a number, as one text with a place for each character. */
function layOutSigns(cells: readonly MatrixCell[]): Signs {
  const found = cells.flatMap(({ observation, definition }, column) => {
    if (observation?.value != null) return [];
    const sign = formatObservation(definition, observation);
    const first = (column + 0.5) * cellWidth - ((sign.length - 1) * signStep) / 2;
    return [...sign].map((character, at) => ({ character, x: first + at * signStep }));
  });
  return { text: found.map(({ character }) => character).join(''), places: found.map(({ x }) => x) };
}

function groupByVerdict(cells: readonly MatrixCell[]): ReadonlyMap<Verdict, readonly number[]> {
  const columns = new Map<Verdict, number[]>();
  cells.forEach(({ observation, verdict }, column) => {
    if (observation?.value == null) return;
    const found = columns.get(verdict);
    if (found === undefined) columns.set(verdict, [column]);
    else found.push(column);
  });
  return columns;
}

const Marks = memo(function Marks({
  matrix,
  basis,
  index,
}: Pick<MatrixRowProps, 'matrix' | 'basis' | 'index'>): ReactNode {
  const cells = matrix.columns.map((_, column) => matrix.cellAt(index, column));
  const marked = [...groupByVerdict(cells)];
  const signs = layOutSigns(cells);
  const left = cells.filter(({ observation }) => observation?.value == null).length;
  const tally = [
    ...marked.map(([verdict, columns]) => [tellVerdict(verdict, basis).word, columns.length] as const),
    ...(left === 0 ? [] : [[matrixText.withoutNumber, left] as const]),
  ];
  return (
    <svg viewBox={`0 0 ${cells.length * cellWidth} ${cellHeight}`} role="img" aria-label={matrixText.tally(tally)}>
      {marked.map(([verdict, columns]) => (
        <path
          key={verdict}
          data-verdict={verdict}
          d={columns.map((column) => verdictPathAt(verdict, (column + 0.5) * cellWidth, cellHeight / 2)).join('')}
        />
      ))}
      {signs.text === '' ? null : (
        <text x={signs.places.join(' ')} y={cellHeight / 2 + 5}>
          {signs.text}
        </text>
      )}
    </svg>
  );
});

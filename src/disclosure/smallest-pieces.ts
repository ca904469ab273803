import { type Family, hidden } from './family.ts';

const fewColumns = 3;
const fewPieces = 3;

/** What a column has in a piece of time; 0 where it is not told. */
export function valueOfPiece(family: Family, column: number, piece: number, measure: number): number {
  const { columns, time, periods, values } = family;
  const own = columns[column]?.own ?? -1;
  const period = time.periodAlone[piece] ?? -1;
  if (own === -1 || period === -1) return 0;
  const value = values[measure]?.[own * periods.length + period] ?? 0;
  return Number.isNaN(value) ? 0 : value;
}

export function isPieceHidden({ columns, time, periods, state }: Family, column: number, piece: number): boolean {
  const own = columns[column]?.own ?? -1;
  return own !== -1 && state[own * periods.length + (time.periodAlone[piece] ?? 0)] === hidden;
}

/** The few columns that have most in the pieces. */
export function largestColumns(
  family: Family,
  columns: readonly number[],
  pieces: Int32Array,
  measure: number,
): readonly number[] {
  if (columns.length <= 1) return columns;
  const sizes = columns.map((column) => {
    let sum = 0;
    for (const piece of pieces) sum += valueOfPiece(family, column, piece, measure);
    return { column, sum };
  });
  return sizes
    .sort((a, b) => b.sum - a.sum || a.column - b.column)
    .slice(0, fewColumns)
    .map(({ column }) => column);
}

/** The few pieces in which the column is hidden, or has most. */
export function likelyPieces(family: Family, column: number, pieces: Int32Array, measure: number): readonly number[] {
  if (pieces.length === 1) return [...pieces];
  return [...pieces]
    .map((piece) => ({
      piece,
      isHidden: isPieceHidden(family, column, piece),
      size: valueOfPiece(family, column, piece, measure),
    }))
    .sort((a, b) => Number(b.isHidden) - Number(a.isHidden) || b.size - a.size || a.piece - b.piece)
    .slice(0, fewPieces)
    .map(({ piece }) => piece);
}

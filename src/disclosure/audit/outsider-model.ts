import { absent, type Family, shown } from '../family.ts';
import { type DraftModel, leaveOutSettled, type Row } from './settled-atoms.ts';

/**
 * What an outsider knows of one measure of a family, as linear constraints over how far the smallest pieces may be from
 * what they are: a shown cell is not moved, a hidden one stays at or above what is known of it, and a piece is never
 * moved below nothing. Sparse rows, by row.
 */
export interface OutsiderModel {
  /** Per piece how far down it may go, zero or negative */
  readonly lowest: Float64Array;
  readonly rowStarts: Int32Array;
  readonly rowAtoms: Int32Array;
  /** Per row the least and greatest move of the cell */
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Per piece all rows it is in, and those of them that are shown; by piece like the rows */
  readonly atomStarts: Int32Array;
  readonly atomRows: Int32Array;
  readonly fixedStarts: Int32Array;
  readonly fixedRows: Int32Array;
  /** Per hidden cell its row; −1 where all of it is told elsewhere */
  readonly rowOfCell: ReadonlyMap<number, number>;
}

function columnsByLine({ lines, columns }: Family): readonly (readonly number[])[] {
  const byLine: number[][] = lines.map(() => []);
  for (const [column, { lines: holders }] of columns.entries()) for (const line of holders) byLine[line]?.push(column);
  return byLine;
}

/** How far a piece may shrink. What no cell tells alone is not known to have anything to give. */
function lowestOf(family: Family, measure: number, column: number, piece: number): number {
  const own = family.columns[column]?.own ?? -1;
  const period = family.time.periodAlone[piece] ?? -1;
  if (own === -1 || period === -1) return 0;
  const cell = own * family.periods.length + period;
  const value = family.values[measure]?.[cell] ?? Number.NaN;
  if (Number.isNaN(value)) return 0;
  return Math.min(0, (family.floors[measure]?.[cell] ?? 0) - value);
}

/** Whether the piece is a shown cell by itself: then it is what it is. */
function isTold(family: Family, column: number, piece: number): boolean {
  const own = family.columns[column]?.own ?? -1;
  const period = family.time.periodAlone[piece] ?? -1;
  return own !== -1 && period !== -1 && family.state[own * family.periods.length + period] === shown;
}

/** Money tells the years of a sum apart: each has its own price. */
function byYear(family: Family, moved: readonly number[], atoms: readonly number[]): readonly (readonly number[])[] {
  const years = new Map<number, number[]>();
  for (const position of moved) {
    const year = family.time.years[(atoms[position] ?? 0) % family.time.count] ?? 0;
    const list = years.get(year);
    if (list === undefined) years.set(year, [position]);
    else list.push(position);
  }
  return [...years.values()];
}

interface Atoms {
  readonly atoms: readonly number[];
  /** Per column × piece its position in `atoms`; −1 for a told one */
  readonly positions: Int32Array;
}

function gatherAtoms(family: Family): Atoms {
  const { count } = family.time;
  const positions = new Int32Array(family.columns.length * count).fill(-1);
  const atoms: number[] = [];
  for (const column of family.columns.keys()) {
    for (let piece = 0; piece < count; piece++) {
      if (isTold(family, column, piece)) continue;
      positions[column * count + piece] = atoms.length;
      atoms.push(column * count + piece);
    }
  }
  return { atoms, positions };
}

function* cellsOf(family: Family): Generator<readonly [line: number, period: number, cell: number]> {
  for (const line of family.lines.keys()) {
    for (const period of family.periods.keys()) {
      const cell = line * family.periods.length + period;
      if (family.state[cell] !== absent) yield [line, period, cell];
    }
  }
}

/** Where `rowOfCell` keeps the rows that a cell of money would have besides its own if it were shown, one per year. */
export function keyOfYear({ state }: Family, cell: number, year: number): number {
  return (year + 1) * state.length + cell;
}

/**
 * Writes down what is known from outside. Cells that nothing can move have no row.
 * @param isOpen hidden cells that may be shown yet: those of money get the rows of their years too, without limits
 */
export function buildOutsiderModel(
  family: Family,
  measure: number,
  isOpen: (cell: number) => boolean = () => false,
): OutsiderModel {
  const { atoms, positions } = gatherAtoms(family);
  const byLine = columnsByLine(family);
  const rows: Row[] = [];
  const rowOfCell = new Map<number, number>();
  for (const [line, period, cell] of cellsOf(family)) {
    const moved: number[] = [];
    for (const column of byLine[line] ?? []) {
      for (const piece of family.time.piecesOf[period] ?? []) {
        const position = positions[column * family.time.count + piece] ?? -1;
        if (position !== -1) moved.push(position);
      }
    }
    if (family.state[cell] !== shown) rowOfCell.set(cell, moved.length === 0 ? -1 : rows.length);
    if (moved.length === 0) continue;
    if (family.state[cell] === shown) {
      for (const fixed of family.isPriced ? byYear(family, moved, atoms) : [moved])
        rows.push({ atoms: fixed, lower: 0, upper: 0 });
      continue;
    }
    const value = family.values[measure]?.[cell] ?? 0;
    const room = (family.floors[measure]?.[cell] ?? 0) - value;
    rows.push({ atoms: moved, lower: Math.min(0, room), upper: Number.POSITIVE_INFINITY });
    if (!(family.isPriced && isOpen(cell))) continue;
    for (const [year, own] of byYear(family, moved, atoms).entries()) {
      rowOfCell.set(keyOfYear(family, cell, year), rows.length);
      rows.push({ atoms: own, lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY });
    }
  }
  const lowest = atoms.map((atom) =>
    lowestOf(family, measure, Math.floor(atom / family.time.count), atom % family.time.count),
  );
  return packModel(leaveOutSettled({ rows, lowest, rowOfCell }));
}

interface Sparse {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

function packLists(lists: readonly (readonly number[])[]): Sparse {
  const starts = new Int32Array(lists.length + 1);
  for (const [index, { length }] of lists.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  const items = new Int32Array(starts[lists.length] ?? 0);
  for (const [index, list] of lists.entries()) items.set(list, starts[index] ?? 0);
  return { starts, items };
}

/** Lays out what is known, by row and by piece. */
export function packModel({ rows, lowest, rowOfCell }: DraftModel): OutsiderModel {
  const all: number[][] = lowest.map(() => []);
  const fixed: number[][] = lowest.map(() => []);
  for (const [row, { atoms, upper }] of rows.entries()) {
    for (const atom of atoms) {
      all[atom]?.push(row);
      if (upper === 0) fixed[atom]?.push(row);
    }
  }
  const byRow = packLists(rows.map(({ atoms }) => atoms));
  const byAtom = packLists(all);
  const byFixed = packLists(fixed);
  return {
    lowest: Float64Array.from(lowest),
    rowStarts: byRow.starts,
    rowAtoms: byRow.items,
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    atomStarts: byAtom.starts,
    atomRows: byAtom.items,
    fixedStarts: byFixed.starts,
    fixedRows: byFixed.items,
    rowOfCell,
  };
}

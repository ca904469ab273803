import type { Level } from '../domain/observation.ts';

/** What is known of a cell from outside. */
export const absent = 0;
export const shown = 1;
export const hidden = 2;

/** One number told over time: a series for a unit, or one that follows from others without being told. */
export interface Line {
  readonly level: Level;
  readonly unit: string;
  /** Place in the list of told series; −1 where the line is only derived */
  readonly slot: number;
  readonly published: boolean;
}

/** The smallest piece of a family: one part of the count in one unit without units in it. */
export interface Column {
  readonly part: number;
  /** Lines the piece is counted in, ascending */
  readonly lines: readonly number[];
  /** The line that holds the piece alone */
  readonly own: number;
  /** Where people live, or where they were treated; both add up to the same country */
  readonly tree: 'residence' | 'treatment';
  /** What is left of a place beside the places in it. An outsider may believe that there is none: it protects no other */
  readonly isRest: boolean;
  /** Told by no series alone: what protects it must move what is told of it */
  readonly isDerived: boolean;
}

/** Time as its smallest pieces: months that no period tells from each other are one. */
export interface TimePieces {
  readonly count: number;
  /** Per piece the periods that hold it, ascending */
  readonly periodsOf: readonly Int32Array[];
  /** Per period its pieces, ascending */
  readonly piecesOf: readonly Int32Array[];
  /** Per piece the period that is the piece alone; −1 where none is told */
  readonly periodAlone: Int32Array;
  /** Year of each piece */
  readonly years: Int32Array;
}

/**
 * Numbers that can be computed from each other: every cell is a line in a period, and equals the sum of its columns
 * in its pieces of time, save for a constant that an outsider is taken to know. Cells are indexed line × periods +
 * period. All rows of a cell are hidden together.
 */
export interface Family {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly columns: readonly Column[];
  readonly periods: readonly string[];
  readonly time: TimePieces;
  /** Per measure (numerator, complement, nights, stays) the true value of every cell; NaN where there is none */
  readonly values: readonly Float64Array[];
  /** The least an outsider knows that a cell can be */
  readonly floors: readonly Float64Array[];
  /** Least width of what an outsider can infer of a cell; 0 where nothing has to be protected */
  readonly needs: readonly Float64Array[];
  /** What it costs to hide a cell; infinite where it cannot be hidden */
  readonly costs: Float64Array;
  /** Rows of the observation columns behind each cell, one list per indicator; −1 none */
  readonly rows: readonly Int32Array[];
  readonly state: Uint8Array;
  /** 1 where an earlier publication told the very same: it is shown to those who have that, and protects no other */
  readonly isKnown: Uint8Array;
  /** The same count is told in money as well, at the price of the year: years cannot make up for each other */
  readonly isPriced: boolean;
  /** Nights and stays, where every stay is known to be a night at the least */
  readonly isMean: boolean;
  /** Least width of what may be inferred of any hidden cell */
  readonly narrowest: number;
}

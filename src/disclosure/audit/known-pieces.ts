import { absent, type Family } from '../family.ts';

const tolerance = 1e-6;

/** Per column × piece of time how many it is; NaN where no cell tells the piece alone. */
function readPieces(family: Family, measure: number): Float64Array {
  const { count, periodAlone } = family.time;
  const values = family.values[measure];
  const pieces = new Float64Array(family.columns.length * count).fill(Number.NaN);
  for (const [column, { own }] of family.columns.entries()) {
    for (let piece = 0; piece < count; piece++) {
      const period = periodAlone[piece] ?? -1;
      if (own === -1 || period === -1) continue;
      pieces[column * count + piece] = values?.[own * family.periods.length + period] ?? Number.NaN;
    }
  }
  return pieces;
}

/**
 * Whether it is known of every piece how far it may shrink. A piece that no cell tells alone is taken to have nothing to give;
 * where a sum says that it may have, an outsider may think of more than what is found, and no range is the whole one.
 */
export function knowsAllPieces(family: Family, measure: number): boolean {
  const pieces = readPieces(family, measure);
  const most = new Float64Array(pieces.length).fill(Number.POSITIVE_INFINITY);
  const byLine: number[][] = family.lines.map(() => []);
  for (const [column, { lines }] of family.columns.entries()) for (const line of lines) byLine[line]?.push(column);
  for (const [line, columns] of byLine.entries()) {
    for (const [period, times] of family.time.piecesOf.entries()) {
      const cell = line * family.periods.length + period;
      if (family.state[cell] === absent) continue;
      let left = family.values[measure]?.[cell] ?? 0;
      const unknown: number[] = [];
      for (const column of columns) {
        for (const time of times) {
          const piece = column * family.time.count + time;
          const value = pieces[piece] ?? Number.NaN;
          if (Number.isNaN(value)) unknown.push(piece);
          else left -= value;
        }
      }
      for (const piece of unknown) most[piece] = Math.min(most[piece] ?? 0, Math.max(0, left));
    }
  }
  return most.every((value) => value <= tolerance || value === Number.POSITIVE_INFINITY);
}

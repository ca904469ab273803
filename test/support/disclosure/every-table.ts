/** A small table as an outsider thinks of it: numbers in pieces, and sums of pieces that are shown or hidden. */
export interface SmallTable {
  /** How many pieces there are */
  readonly pieces: number;
  readonly sums: readonly {
    readonly of: readonly number[];
    /** What is told; null where it is hidden */
    readonly shown: number | null;
    /** The least that a hidden one is known to be */
    readonly least: number;
  }[];
}

/** More than any hidden piece has to be for the others to be as they are. */
const plenty = 7;

/**
 * Every whole table that fits what is shown, one after the other: the slow way, with no solver and nothing of the audit.
 * A piece that no shown sum holds stops at a number that is plenty.
 */
export function listTables({ pieces, sums }: SmallTable): readonly (readonly number[])[] {
  const most = Array.from({ length: pieces }, (_, piece) =>
    sums.reduce(
      (least, { of, shown }) => (of.includes(piece) && shown !== null ? Math.min(least, shown) : least),
      Number.POSITIVE_INFINITY,
    ),
  );
  const lastOf = sums.map(({ of }) => Math.max(...of));
  const table: number[] = [];
  const found: number[][] = [];
  const fits = (until: number): boolean =>
    sums.every(({ of, shown, least }, index) => {
      const sum = of.reduce((all, piece) => all + (table[piece] ?? 0), 0);
      if (lastOf[index] !== until) return shown === null || sum <= shown;
      return shown === null ? sum >= least : sum === shown;
    });
  const tryFrom = (piece: number): void => {
    if (piece === pieces) {
      found.push([...table]);
      return;
    }
    const end = Math.min(most[piece] ?? 0, Number.isFinite(most[piece]) ? Number.POSITIVE_INFINITY : plenty);
    for (let value = 0; value <= end; value++) {
      table.push(value);
      if (fits(piece)) tryFrom(piece + 1);
      table.pop();
    }
  };
  tryFrom(0);
  return found;
}

/** Whether nothing shown limits a sum: one of its pieces is in no shown sum. */
export function isUnlimited({ sums }: SmallTable, of: readonly number[]): boolean {
  return of.some((piece) => !sums.some((sum) => sum.shown !== null && sum.of.includes(piece)));
}

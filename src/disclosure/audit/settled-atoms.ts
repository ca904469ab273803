/** What is known of a sum of pieces: the least and the greatest it may move. A shown one may not move at all. */
export interface Row {
  readonly atoms: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** What an outsider knows, before it is packed. */
export interface DraftModel {
  readonly rows: readonly Row[];
  /** Per piece how far down it may go, zero or negative */
  readonly lowest: readonly number[];
  /** Per hidden cell its row; −1 where all of it is told elsewhere */
  readonly rowOfCell: ReadonlyMap<number, number>;
}

/**
 * Pieces that can only be what they are: the last unknown one of a shown sum, and all of a shown sum none of which can
 * shrink, over and over until nothing more follows.
 */
function findSettled({ rows, lowest }: DraftModel): Uint8Array {
  const settled = new Uint8Array(lowest.length);
  const rowsOf: number[][] = lowest.map(() => []);
  const [unknown, shrinkable] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  const waiting: number[] = [];
  const isDue = (row: number): boolean => (unknown[row] ?? 0) > 0 && (unknown[row] === 1 || shrinkable[row] === 0);
  for (const [row, { atoms, upper }] of rows.entries()) {
    if (upper !== 0) continue;
    unknown[row] = atoms.length;
    for (const atom of atoms) {
      rowsOf[atom]?.push(row);
      if ((lowest[atom] ?? 0) < 0) shrinkable[row] = (shrinkable[row] ?? 0) + 1;
    }
    if (isDue(row)) waiting.push(row);
  }
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    for (const atom of rows[row]?.atoms ?? []) {
      if (settled[atom] === 1) continue;
      settled[atom] = 1;
      for (const other of rowsOf[atom] ?? []) {
        unknown[other] = (unknown[other] ?? 0) - 1;
        if ((lowest[atom] ?? 0) < 0) shrinkable[other] = (shrinkable[other] ?? 0) - 1;
        if (isDue(other)) waiting.push(other);
      }
    }
  }
  return settled;
}

function hashOf({ atoms, lower, upper }: Row): number {
  let hash = Math.imul(Math.trunc(lower) | 0, 31) + (Number.isFinite(upper) ? 1 : 2);
  for (const atom of atoms) hash = Math.imul(hash ^ atom, 0x01000193);
  return hash;
}

function isSame(a: Row | undefined, b: Row): boolean {
  if (a === undefined || a.lower !== b.lower || a.upper !== b.upper || a.atoms.length !== b.atoms.length) return false;
  return a.atoms.every((atom, index) => atom === b.atoms[index]);
}

/** The same knowledge of fewer pieces: without those that can only be what they are, and with each sum once. */
export function leaveOutSettled(draft: DraftModel): DraftModel {
  const settled = findSettled(draft);
  const positions = new Int32Array(draft.lowest.length).fill(-1);
  const lowest: number[] = [];
  for (const [atom, least] of draft.lowest.entries()) {
    if (settled[atom] === 1) continue;
    positions[atom] = lowest.length;
    lowest.push(least);
  }
  const rows: Row[] = [];
  const known = new Map<number, number[]>();
  const moved = draft.rows.map(({ atoms, lower, upper }): number => {
    const left: number[] = [];
    for (const atom of atoms) if (settled[atom] !== 1) left.push(positions[atom] ?? 0);
    if (left.length === 0) return -1;
    const row = { atoms: left, lower, upper };
    const alike = known.get(hashOf(row)) ?? [];
    const before = alike.find((one) => isSame(rows[one], row));
    if (before !== undefined) return before;
    known.set(hashOf(row), [...alike, rows.length]);
    return rows.push(row) - 1;
  });
  const rowOfCell = new Map<number, number>();
  for (const [cell, row] of draft.rowOfCell) rowOfCell.set(cell, row === -1 ? -1 : (moved[row] ?? -1));
  return { rows, lowest, rowOfCell };
}

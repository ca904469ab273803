import { type OutsiderModel, packModel } from './outsider-model.ts';
import type { Row } from './settled-atoms.ts';

/** A few of the pieces, with all that is known of them when the others are as they are. */
export interface NearAtoms {
  readonly model: OutsiderModel;
  /** The row asked about, in the small model */
  readonly row: number;
  /** Names of the pieces in the large model */
  readonly atoms: readonly number[];
}

const many = 600;
const fewOfAim = 60;

/** Pieces that share shown sums with those of the row, the smallest sums first. */
function gather({ rowStarts, rowAtoms, fixedStarts, fixedRows }: OutsiderModel, aim: number): readonly number[] {
  const aimed = rowAtoms.subarray(rowStarts[aim], rowStarts[aim + 1]);
  const atoms = new Set(
    aimed.length > fewOfAim ? aimed.filter((_, index) => index % Math.ceil(aimed.length / fewOfAim) === 0) : aimed,
  );
  const sizeOf = (row: number): number => (rowStarts[row + 1] ?? 0) - (rowStarts[row] ?? 0);
  const seen = new Set<number>();
  let edge: readonly number[] = [...atoms];
  while (edge.length > 0 && atoms.size < many) {
    const rows = new Set<number>();
    for (const atom of edge) {
      for (let index = fixedStarts[atom] ?? 0; index < (fixedStarts[atom + 1] ?? 0); index++) {
        const row = fixedRows[index] ?? 0;
        if (!seen.has(row)) rows.add(row);
      }
    }
    const next: number[] = [];
    for (const row of [...rows].sort((a, b) => sizeOf(a) - sizeOf(b))) {
      seen.add(row);
      for (const atom of rowAtoms.subarray(rowStarts[row], rowStarts[row + 1])) {
        if (atoms.has(atom) || atoms.size >= many) continue;
        atoms.add(atom);
        next.push(atom);
      }
    }
    edge = next;
  }
  return [...atoms].sort((a, b) => a - b);
}

/** What is near a row; null where that is nearly everything. What fits it fits all: the rest stays as it is. */
export function near(model: OutsiderModel, aim: number): NearAtoms | null {
  if (model.lowest.length < 2 * many) return null;
  const atoms = gather(model, aim);
  const rowsOf = new Map<number, number[]>();
  for (const [position, atom] of atoms.entries()) {
    for (let index = model.atomStarts[atom] ?? 0; index < (model.atomStarts[atom + 1] ?? 0); index++) {
      const row = model.atomRows[index] ?? 0;
      const list = rowsOf.get(row);
      if (list === undefined) rowsOf.set(row, [position]);
      else list.push(position);
    }
  }
  const rows = [...rowsOf].map(
    ([row, list]): Row => ({ atoms: list, lower: model.rowLower[row] ?? 0, upper: model.rowUpper[row] ?? 0 }),
  );
  const lowest = atoms.map((atom) => model.lowest[atom] ?? 0);
  const row = [...rowsOf.keys()].indexOf(aim);
  return { model: packModel({ rows, lowest, rowOfCell: new Map() }), row, atoms };
}

import type { OutsiderModel } from './outsider-model.ts';
import type { Step, WholePoint } from './whole-point.ts';

/** How long to look for one step. */
export interface Patience {
  /** Pieces that are tried at each turn, the best first */
  readonly width: number;
  /** Pieces that are tried in all */
  readonly tries: number;
  /** Pieces that are weighed at each turn */
  readonly weighed: number;
}

/** More pieces than this are left to the solver. */
const longest = 16;

interface Candidate {
  readonly atom: number;
  readonly score: number;
}

/**
 * Looks for steps from one whole set of numbers that fits all that is shown to another. A piece is changed, and then others
 * until every shown sum is as it was. Knows the sums alone; nothing of what hid the numbers, or how.
 */
export class StepFinder {
  readonly #model: OutsiderModel;
  readonly #point: WholePoint;
  /** How far the sum of a shown row is from what is shown, under way */
  readonly #off: Int8Array;
  readonly #isUsed: Uint8Array;
  readonly #isAimed: Uint8Array;
  #open: number[] = [];
  #atoms: number[] = [];
  #signs: (1 | -1)[] = [];
  #left = 0;
  #patience: Patience = { width: 0, tries: 0, weighed: 0 };

  constructor(model: OutsiderModel, point: WholePoint) {
    this.#model = model;
    this.#point = point;
    this.#off = new Int8Array(model.rowLower.length);
    this.#isUsed = new Uint8Array(model.lowest.length);
    this.#isAimed = new Uint8Array(model.lowest.length);
  }

  /** A step that changes the row by more than nothing in the way of the sign; null where none is found. */
  find(row: number, sign: 1 | -1, patience: Patience): Step | null {
    const { rowStarts, rowAtoms } = this.#model;
    const aimed = rowAtoms.subarray(rowStarts[row], rowStarts[row + 1]);
    for (const atom of aimed) this.#isAimed[atom] = 1;
    this.#patience = patience;
    this.#left = patience.tries;
    let found: Step | null = null;
    for (const { atom } of this.#best(aimed, sign)) {
      found = this.#from(atom, sign, sign);
      if (found !== null || this.#left <= 0) break;
    }
    for (const atom of aimed) this.#isAimed[atom] = 0;
    return found;
  }

  #from(atom: number, sign: 1 | -1, aim: 1 | -1): Step | null {
    this.#left--;
    this.#put(atom, sign);
    const step = this.#open.length === 0 ? this.#finished() : this.#goOn(aim);
    this.#take();
    return step;
  }

  #finished(): Step | null {
    const step = { atoms: [...this.#atoms], changes: [...this.#signs] };
    return this.#point.roomFor(step) > 0 ? step : null;
  }

  #goOn(aim: 1 | -1): Step | null {
    if (this.#atoms.length >= longest) return null;
    const { rowStarts, rowAtoms } = this.#model;
    const row = this.#narrowest();
    const sign = (this.#off[row] ?? 0) > 0 ? -1 : 1;
    for (const { atom } of this.#best(rowAtoms.subarray(rowStarts[row], rowStarts[row + 1]), sign, aim)) {
      if (this.#left <= 0) return null;
      const step = this.#from(atom, sign, aim);
      if (step !== null) return step;
    }
    return null;
  }

  /** The sum with the fewest pieces to mend it by. */
  #narrowest(): number {
    const { rowStarts } = this.#model;
    let best = this.#open[0] ?? 0;
    let size = Number.POSITIVE_INFINITY;
    for (const row of this.#open) {
      const own = (rowStarts[row + 1] ?? 0) - (rowStarts[row] ?? 0);
      if (own < size) [best, size] = [row, own];
    }
    return best;
  }

  /** Pieces that may change so, those first that leave the fewest sums to mend. */
  #best(atoms: Int32Array, sign: 1 | -1, aim: 1 | -1 = sign): readonly Candidate[] {
    const best: Candidate[] = [];
    const { width, weighed } = this.#patience;
    const stride = Math.max(1, Math.floor(atoms.length / weighed));
    for (let index = 0; index < atoms.length; index += stride) {
      const atom = atoms[index] ?? 0;
      if (this.#isUsed[atom] === 1 || (sign !== aim && this.#isAimed[atom] === 1)) continue;
      const room = sign === 1 ? 4 : this.#point.roomOf(atom);
      if (room < 1) continue;
      const score = this.#scoreOf(atom, sign) - Math.min(room, 4) / 8;
      if (best.length === width && score >= (best[width - 1]?.score ?? 0)) continue;
      if (best.length === width) best.pop();
      best.push({ atom, score });
      best.sort((a, b) => a.score - b.score);
    }
    return best;
  }

  #scoreOf(atom: number, sign: 1 | -1): number {
    const { fixedStarts, fixedRows } = this.#model;
    let score = 0;
    for (let index = fixedStarts[atom] ?? 0; index < (fixedStarts[atom + 1] ?? 0); index++) {
      const off = (this.#off[fixedRows[index] ?? 0] ?? 0) * sign;
      score += off < 0 ? -1 : 1 + off;
    }
    return score;
  }

  #put(atom: number, sign: 1 | -1): void {
    this.#isUsed[atom] = 1;
    this.#atoms.push(atom);
    this.#signs.push(sign);
    this.#change(atom, sign);
  }

  #take(): void {
    const [atom, sign] = [this.#atoms.pop(), this.#signs.pop()];
    if (atom === undefined || sign === undefined) return;
    this.#isUsed[atom] = 0;
    this.#change(atom, sign === 1 ? -1 : 1);
  }

  #change(atom: number, by: 1 | -1): void {
    const { fixedStarts, fixedRows } = this.#model;
    for (let index = fixedStarts[atom] ?? 0; index < (fixedStarts[atom + 1] ?? 0); index++) {
      const row = fixedRows[index] ?? 0;
      const before = this.#off[row] ?? 0;
      this.#off[row] = before + by;
      if (before === 0) this.#open.push(row);
      else if (before + by === 0) this.#open.splice(this.#open.indexOf(row), 1);
    }
  }
}

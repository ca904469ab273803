import type { Highs } from 'highs';
import { buildOutsiderModel, keyOfYear, type OutsiderModel } from '../audit/outsider-model.ts';
import { hidden } from '../family.ts';
import { OneWayProgram, type Push } from './one-way-program.ts';
import { type OpenFamily, withAllHidden } from './open-family.ts';
import { type Known, WitnessPool } from './witness-pool.ts';
import { WitnessWalk } from './witness-walk.ts';

/** A program was given up: whether a number is exposed is not known. */
export class Unsettled extends Error {}

/** Per open place the rows that are shown with it: its own, and those of its years where money tells them. */
function rowsByPlace(model: OutsiderModel, { family, open }: OpenFamily, state: Uint8Array): readonly number[][] {
  return open.map((cell) => {
    if (state[cell] !== hidden) return [];
    const rows: number[] = [];
    const own = model.rowOfCell.get(cell) ?? -1;
    if (own !== -1) rows.push(own);
    for (let year = 0; ; year++) {
      const row = model.rowOfCell.get(keyOfYear(family, cell, year));
      if (row === undefined) return rows;
      if (row !== -1 && !rows.includes(row)) rows.push(row);
    }
  });
}

/** Tells of hidden numbers of one measure whether they are exposed, with any of the open cells hidden. Must be closed. */
export class ExposureFinder {
  readonly #model: OutsiderModel;
  readonly #placesOfRow = new Map<number, number[]>();
  readonly #isShown: Uint8Array;
  readonly #pool: WitnessPool;
  readonly #ways: { readonly up: OneWayProgram; readonly down: OneWayProgram };
  #walk: WitnessWalk | null = null;
  /** Questions to the solver so far */
  questions = 0;

  /** @param showsRests whether what is left of places is shown to all, since no one may rely on it */
  constructor(highs: Highs, all: OpenFamily, measure: number, showsRests: boolean) {
    const family = withAllHidden(all, showsRests);
    const isOpen = new Set(all.open);
    this.#model = buildOutsiderModel(family, measure, (cell) => isOpen.has(cell));
    for (const [place, rows] of rowsByPlace(this.#model, all, family.state).entries()) {
      for (const row of rows) this.#placesOfRow.set(row, [...(this.#placesOfRow.get(row) ?? []), place]);
    }
    this.#isShown = new Uint8Array(this.#model.rowLower.length);
    const asked = new Set(
      all.needs.filter((need) => need.measure === measure).map(({ cell }) => this.#model.rowOfCell.get(cell)),
    );
    this.#pool = new WitnessPool(
      (row) => this.#placesOfRow.get(row) ?? [],
      (row) => asked.has(row),
    );
    const isRowOpen = (row: number): boolean => this.#placesOfRow.has(row);
    this.#ways = {
      up: new OneWayProgram(highs, this.#model, isRowOpen, 1),
      down: new OneWayProgram(highs, this.#model, isRowOpen, -1),
    };
  }

  close(): void {
    this.#ways.up.close();
    this.#ways.down.close();
  }

  /**
   * Null where the cell is as wide as it needs. Else open places that are shown, one of which has to be hidden: while all of
   * them are shown the cell stays exposed, whatever else is hidden. None where nothing helps.
   * @param isHidden 1 by open place
   * @throws Unsettled
   */
  find(cell: number, width: number, isHidden: Uint8Array): readonly number[] | null {
    const row = this.#model.rowOfCell.get(cell) ?? -1;
    if (row === -1) return [];
    const told = (this.#placesOfRow.get(row) ?? []).find((place) => isHidden[place] !== 1);
    if (told !== undefined) return [told];
    if (this.#isWide(row, width, isHidden)) return null;
    this.#show(isHidden);
    if (this.#walkTo(row, width, isHidden)) return null;
    return this.#push(row, width, isHidden);
  }

  #push(row: number, width: number, isHidden: Uint8Array): readonly number[] | null {
    const up = this.#ask('up', row, width);
    if (this.#isWide(row, width, isHidden)) return null;
    if (up.bound !== null && up.bound + this.#roomBelow(row, width) < width) return this.#placesOf([up], isHidden);
    const down = this.#ask('down', row, width);
    if (this.#isWide(row, width, isHidden)) return null;
    if (up.bound === null || down.bound === null) throw new Unsettled('A program has no answer');
    if (up.bound + down.bound < width) return this.#placesOf([up, down], isHidden);
    return this.#pushInWholes(row, width, isHidden);
  }

  #pushInWholes(row: number, width: number, isHidden: Uint8Array): readonly number[] | null {
    const up = this.#ask('up', row, width, true);
    if (this.#isWide(row, width, isHidden)) return null;
    const down = this.#ask('down', row, width, true);
    if (this.#isWide(row, width, isHidden)) return null;
    if (up.bound === null || down.bound === null || up.bound + down.bound >= width)
      throw new Unsettled('An integer program was given up');
    return [...isHidden.keys()].filter((place) => isHidden[place] !== 1);
  }

  #ask(way: 'up' | 'down', row: number, width: number, inWholes = false): Push {
    const program = this.#ways[way];
    program.show(this.#isShown);
    this.questions++;
    const push = inWholes ? program.pushInWholes(row, width) : program.push(row, width);
    if (push.witness !== null) this.#pool.add(push.witness);
    return push;
  }

  #placesOf(pushes: readonly Push[], isHidden: Uint8Array): readonly number[] {
    const rows = new Set(pushes.flatMap(({ holders }) => holders ?? []));
    const places = new Set<number>();
    for (const row of rows) {
      const place = (this.#placesOfRow.get(row) ?? []).find((one) => isHidden[one] !== 1);
      if (place !== undefined) places.add(place);
    }
    return [...places];
  }

  /** How far down the row goes at the most, by what is known of it and of its pieces alone. */
  #roomBelow(row: number, width: number): number {
    const { rowStarts, rowAtoms, rowLower, lowest } = this.#model;
    let room = 0;
    for (let index = rowStarts[row] ?? 0; index < (rowStarts[row + 1] ?? 0); index++)
      room -= lowest[rowAtoms[index] ?? 0] ?? 0;
    return Math.floor(Math.min(width, room, -(rowLower[row] ?? 0)) + 1e-6);
  }

  #isWide(row: number, width: number, isHidden: Uint8Array): boolean {
    const { up, down }: Known = this.#pool.of(row, isHidden);
    return up - down >= width;
  }

  #walkTo(row: number, width: number, isHidden: Uint8Array): boolean {
    this.#walk ??= new WitnessWalk(this.#model, this.#isShown);
    for (const sign of [1, -1] as const) {
      const witness = this.#walk.go(row, sign, width);
      if (witness === null) continue;
      this.#pool.add(witness);
      if (this.#isWide(row, width, isHidden)) return true;
    }
    return false;
  }

  #show(isHidden: Uint8Array): void {
    for (const [row, places] of this.#placesOfRow) {
      const isShown = places.some((place) => isHidden[place] !== 1) ? 1 : 0;
      if (isShown === this.#isShown[row]) continue;
      this.#isShown[row] = isShown;
      this.#walk = null;
    }
  }
}

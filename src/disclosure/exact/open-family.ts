import { type Family, hidden, shown } from '../family.ts';

/** A hidden number that someone stands behind, and how wide it has to be. */
export interface Need {
  readonly cell: number;
  readonly measure: number;
  readonly width: number;
  /** Place among the open cells, where it is asked only when that is hidden; −1 where it is hidden anyhow */
  readonly place: number;
  /** Of what is left of a place: others may not rely on it */
  readonly isRest: boolean;
}

/** A family as it is before anything is hidden for another, and what may be hidden more. */
export interface OpenFamily {
  readonly family: Family;
  /** Cells that may be shown or hidden */
  readonly open: readonly number[];
  /** What hiding costs, by place in `open` */
  readonly costs: readonly number[];
  readonly needs: readonly Need[];
  /** Lines of what is left of a place: an outsider may believe that there is none, so that it protects no other */
  readonly rests: ReadonlySet<number>;
}

/** What no table tells costs nothing to hide, and needs no protection; what follows from others has no row. */
function isInTable({ rows }: Family, cell: number): boolean {
  return rows.some((list) => (list[cell] ?? -1) !== -1);
}

/** @param most a cell that costs as much or more is not hidden: something cheaper is known */
export function openFamily(family: Family, most: number): OpenFamily {
  const { state, isKnown, costs, columns, periods, values, needs, narrowest } = family;
  const open = [...state.keys()].filter(
    (cell) => state[cell] === shown && isKnown[cell] !== 1 && (costs[cell] ?? 0) < most,
  );
  const placeOf = new Map(open.map((cell, place) => [cell, place]));
  const rests = new Set(columns.flatMap(({ isRest, own }) => (isRest && own !== -1 ? [own] : [])));
  const found: Need[] = [];
  for (const measure of values.keys()) {
    for (const cell of state.keys()) {
      const place = placeOf.get(cell) ?? -1;
      if (state[cell] !== hidden && place === -1) continue;
      const own = needs[measure]?.[cell] ?? 0;
      const isTold = place !== -1 || (isInTable(family, cell) && (costs[cell] ?? 0) > 0);
      const width = isTold && (values[measure]?.[cell] ?? 0) > 0 ? Math.max(own, narrowest) : own;
      const isRest = rests.has(Math.floor(cell / periods.length));
      if (width > 0) found.push({ cell, measure, width, place, isRest });
    }
  }
  return { family, open, costs: open.map((cell) => costs[cell] ?? 0), needs: found, rests };
}

/** The family with all open cells hidden, and what is left of places shown where no one may rely on it. */
export function withAllHidden({ family, open, rests }: OpenFamily, showsRests: boolean): Family {
  const state = Uint8Array.from(family.state);
  for (const cell of open) state[cell] = hidden;
  if (showsRests) {
    for (const cell of state.keys()) {
      if (state[cell] === hidden && rests.has(Math.floor(cell / family.periods.length))) state[cell] = shown;
    }
  }
  return { ...family, state };
}

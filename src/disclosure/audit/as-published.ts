import { type ObservationColumns, observationStates } from '../../domain/observation.ts';
import { type Family, hidden, shown } from '../family.ts';
import { told } from '../publication-parts.ts';
import type { PublishedColumns } from '../published-columns.ts';

const suppressed = observationStates.indexOf('suppressed');

/** What became of the observations. */
export interface Fates {
  /** By row of the observations: 1 where it is published without its numbers, 0 where with them, 255 where it is not */
  readonly fates: Uint8Array;
  /** The published row it is; −1 where it is none */
  readonly rowOf: Int32Array;
}

/** @throws RangeError when the published numbers are not of these observations */
export function readFates(columns: ObservationColumns, parts: Uint8Array, published: PublishedColumns): Fates {
  const rowOf = new Int32Array(columns.length).fill(-1);
  const fates = new Uint8Array(columns.length).fill(255);
  let at = 0;
  for (let row = 0; row < columns.length; row++) {
    if (parts[row] !== told) continue;
    fates[row] = published.state[at] === suppressed ? 1 : 0;
    rowOf[row] = at;
    at++;
  }
  if (at !== published.length)
    throw new RangeError(`${published.length} published numbers are not of these ${columns.length} observations`);
  return { fates, rowOf };
}

/** Makes the family as it was published: one row told is enough to know a cell. What is hidden by itself and told is a leak. */
export function asPublished(
  { state, isKnown: isKnownBefore, rows, values, needs, narrowest }: Family,
  fates: Uint8Array,
): void {
  for (let cell = 0; cell < state.length; cell++) {
    // What an earlier publication told is shown to those who have it, whatever is done with it now.
    if (isKnownBefore[cell] === 1) continue;
    const all = rows.map((list) => fates[list[cell] ?? -1] ?? 255).filter((fate) => fate !== 255);
    if (all.length === 0) continue;
    const isKnown = all.includes(0);
    const isProtected = needs.some((need) => (need[cell] ?? 0) > 0);
    if (isKnown && !isProtected && !all.includes(1)) {
      state[cell] = shown;
      continue;
    }
    for (const [measure, need] of needs.entries()) {
      if ((values[measure]?.[cell] ?? 0) > 0) need[cell] = Math.max(need[cell] ?? 0, narrowest);
    }
    state[cell] = isKnown ? shown : hidden;
  }
}

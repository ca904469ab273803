import type { Highs } from 'highs';
import type { Geography } from '../../domain/geography.ts';
import { type Level, type ObservationColumns, observationStates } from '../../domain/observation.ts';
import { type Family, hidden, shown } from '../family.ts';
import type { JudgedDefinition } from '../judge-suppression.ts';
import { told } from '../publication-parts.ts';
import { judgeAlone, type PublishOptions } from '../publish.ts';
import type { PublishedColumns } from '../published-columns.ts';
import { familiesOf } from '../suppress-relations.ts';
import type { SuppressionPolicy } from '../suppression-policy.ts';
import { auditFamily, isTooNarrow } from './audit-family.ts';

const suppressed = observationStates.indexOf('suppressed');

/** A hidden number that can be told too closely. Says where it is, never what it is. */
interface AuditedPlace {
  readonly level: Level;
  readonly unit: string;
  readonly period: string;
}

/** What the audit found of numbers that can be computed from each other. */
export interface AuditedFamily {
  readonly name: string;
  /** Numbers that are told, and that are hidden */
  readonly shown: number;
  readonly hidden: number;
  /** Hidden numbers asked about, differences and remainders that no table tells among them */
  readonly asked: number;
  /** Least width found of what can be inferred of one of them; at least this where it was enough. Null when none was asked */
  readonly narrowest: number | null;
  readonly tooNarrow: readonly AuditedPlace[];
}

/** By row of the observations: 1 where it is published without its numbers, 0 where with them, 255 where it is not. */
function readPublished(columns: ObservationColumns, parts: Uint8Array, published: PublishedColumns): Uint8Array {
  const fates = new Uint8Array(columns.length).fill(255);
  let at = 0;
  for (let row = 0; row < columns.length; row++) {
    if (parts[row] !== told) continue;
    fates[row] = published.state[at] === suppressed ? 1 : 0;
    at++;
  }
  if (at !== published.length)
    throw new RangeError(`${published.length} published numbers are not of these ${columns.length} observations`);
  return fates;
}

/** Makes the family as it was published: one row told is enough to know a cell. What is hidden by itself and told is a leak. */
function asPublished(
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

function placeOf(family: Family, cell: number): AuditedPlace | null {
  const line = family.lines[Math.floor(cell / family.periods.length)];
  const period = family.periods[cell % family.periods.length];
  return line === undefined || period === undefined ? null : { level: line.level, unit: line.unit, period };
}

/** Numbers that had to be protected and are told as they are. */
function leaksOf(family: Family): readonly AuditedPlace[] {
  const isLeak = (cell: number): boolean =>
    family.state[cell] === shown && family.needs.some((need) => (need[cell] ?? 0) > 0);
  return [...family.state.keys()].filter(isLeak).flatMap((cell) => placeOf(family, cell) ?? []);
}

function countTold({ state, rows }: Family, fates: Uint8Array, wanted: number): number {
  const isTold = (cell: number): boolean => rows.some((list) => (fates[list[cell] ?? -1] ?? 255) !== 255);
  let count = 0;
  for (let cell = 0; cell < state.length; cell++) if (state[cell] === wanted && isTold(cell)) count++;
  return count;
}

function auditOne(family: Family, fates: Uint8Array, highs: Highs): AuditedFamily {
  asPublished(family, fates);
  const tooNarrow = [...leaksOf(family)];
  let asked = 0;
  let narrowest: number | null = null;
  for (const found of auditFamily(family, highs)) {
    asked++;
    narrowest = Math.min(narrowest ?? Number.POSITIVE_INFINITY, found.high - found.low);
    const place = isTooNarrow(found) ? placeOf(family, found.cell) : null;
    if (place !== null) tooNarrow.push(place);
  }
  const count = (wanted: number): number => countTold(family, fates, wanted);
  return { name: family.name, shown: count(shown), hidden: count(hidden), asked, narrowest, tooNarrow };
}

/** What the audit asks of. */
export interface Audited {
  /** The observations as the analyst has them, and what was published of them */
  readonly columns: ObservationColumns;
  readonly published: PublishedColumns;
  readonly definitions: readonly JudgedDefinition[];
  readonly policy: SuppressionPolicy;
  readonly geography: Geography;
  readonly options?: PublishOptions;
}

/**
 * Tries what was published: for every hidden number the least and the greatest that an outsider can infer of it, by linear
 * and integer programs (domain rule 7 of disclosure control). Takes nothing on trust from what hid them but which sums
 * there are. Yields a family at a time, with how much is done before it, 0–1.
 * @throws RangeError when the published numbers are not of these observations
 */
export function* auditPublication(
  { columns, published, definitions, policy, geography, options }: Audited,
  highs: Highs,
): Generator<{ readonly family: AuditedFamily; readonly done: number }> {
  const judged = judgeAlone(columns, definitions, policy, options);
  const fates = readPublished(columns, judged.parts, published);
  for (const { family, done } of familiesOf(judged, geography, policy)) {
    yield { family: auditOne(family, fates, highs), done };
  }
}

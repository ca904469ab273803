import type { ObservationColumns } from '../domain/observation.ts';
import type { Column, Line, TimePieces } from './family.ts';
import type { LineTable } from './line-table.ts';
import type { PlaceTree } from './place-relations.ts';
import type { FamilyPlan } from './plan-families.ts';
import type { SuppressionPolicy } from './suppression-policy.ts';

/** What is known when a family is built. */
export interface FamilySource {
  readonly plan: FamilyPlan;
  readonly table: LineTable;
  readonly columns: ObservationColumns;
  readonly rules: Uint8Array;
  readonly parts: Uint8Array;
  readonly recalled: Uint8Array | null;
  readonly tree: PlaceTree;
  readonly policy: SuppressionPolicy;
}

/** A family under construction: lines may be added, each with room for every period. */
export interface FamilyDraft {
  readonly source: FamilySource;
  readonly lines: Line[];
  readonly columns: Column[];
  readonly time: TimePieces;
  readonly periodCount: number;
  /** What the least that is counted amounts to: 1, or the price of a night */
  readonly unit: number;
  readonly values: number[][];
  readonly floors: number[][];
  readonly needs: number[][];
  readonly costs: number[];
  readonly state: number[];
  /** 1 for cells that others know from earlier publications */
  readonly isKnown: number[];
}

/** Adds a line that no one tells; its cells are absent until they are filled. */
export function addDerivedLine(draft: FamilyDraft, place: Pick<Line, 'level' | 'unit'>): number {
  const line = draft.lines.length;
  draft.lines.push({ level: place.level, unit: place.unit, slot: -1, published: false });
  const room = Array.from({ length: draft.periodCount }, () => 0);
  for (const list of draft.values) list.push(...room.map(() => Number.NaN));
  for (const list of [...draft.floors, ...draft.needs, draft.costs, draft.state, draft.isKnown]) list.push(...room);
  return line;
}

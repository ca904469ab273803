import type { ObservationColumns } from '../domain/observation.ts';
import type { JudgedDefinition } from './judge-suppression.ts';

/** What is judged: rows with the rules that hide them by themselves. */
export interface JudgedRows {
  readonly columns: ObservationColumns;
  /** One definition per code of the indicator column */
  readonly definitions: readonly JudgedDefinition[];
  /** By row; the code of the rule that hides it, or none */
  readonly rules: Uint8Array;
  /** By row: whether it may be told, see `findParts` */
  readonly parts: Uint8Array;
  /** By row: what others know of it from earlier publications, see `recallEarlier`; null where there are none */
  readonly recalled: Uint8Array | null;
}

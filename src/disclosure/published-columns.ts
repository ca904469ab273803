import type { ObservationColumns } from '../domain/observation.ts';
import type { ObservationIndex } from '../observations/observation-index.ts';
import { createObservationStore, type ObservationStore } from '../observations/observation-store.ts';
import type { FamilyPattern } from './exact/family-protector.ts';

/**
 * Observations that have passed the gate. The mark is data, so that it survives the journey between threads; only
 * `publish` sets it. A view for others asks for this type and can therefore not be handed an analyst's numbers.
 */
export interface PublishedColumns extends ObservationColumns {
  readonly published: PublishedMark;
}

/** How the numbers were made fit to be shown. */
interface PublishedMark {
  readonly threshold: number;
  /** Id of the publication plan, which says what tables may be there at all; not told of by packages */
  readonly plan?: string;
  /** How the pattern of every family was found; not told of by packages */
  readonly patterns?: readonly FamilyPattern[];
}

/** Whether the columns carry the mark of the gate. */
export function isPublished(columns: ObservationColumns): columns is PublishedColumns {
  return 'published' in columns && columns.published !== undefined;
}

/** A store that can only have been made from published numbers. */
export interface PublishedStore extends ObservationStore {
  readonly published: PublishedMark;
}

/** Indexes published columns that have no index yet. @throws RangeError when two rows have the same key. */
export function createPublishedStore(columns: PublishedColumns, index?: ObservationIndex): PublishedStore {
  return { ...createObservationStore(columns, index), published: columns.published };
}

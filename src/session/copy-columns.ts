import type { ObservationColumns } from '../domain/observation.ts';
import { transferables } from '../observations/transferables.ts';

interface ColumnsCopy<Columns> {
  readonly copy: Columns;
  readonly buffers: ArrayBuffer[];
}

/** A copy whose buffers may be handed to another thread, while the original stays whole. */
export function copyColumns<Columns extends ObservationColumns>(columns: Columns): ColumnsCopy<Columns> {
  const copy = structuredClone(columns);
  return { copy, buffers: transferables(copy) };
}

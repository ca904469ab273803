import type { ObservationColumns } from '../domain/observation.ts';
import { transferables } from '../observations/transferables.ts';

interface ColumnsCopy {
  readonly copy: ObservationColumns;
  readonly buffers: ArrayBuffer[];
}

/** A copy whose buffers may be handed to another thread, while the original stays whole. */
export function copyColumns(columns: ObservationColumns): ColumnsCopy {
  const copy = structuredClone(columns);
  return { copy, buffers: transferables(copy) };
}

import type { ObservationColumns } from '../domain/observation.ts';
import { narrowColumns } from '../observations/narrow-columns.ts';
import { type Indexed, indexBuffers, indexColumns } from '../observations/observation-index.ts';
import { transferables } from '../observations/transferables.ts';

interface IndexedCopy<Columns extends ObservationColumns> {
  readonly copy: Indexed<Columns>;
  readonly buffers: ArrayBuffer[];
}

/** An indexed copy whose buffers may be handed to another thread, while the original stays whole. */
export function copyIndexed<Columns extends ObservationColumns>(columns: Columns): IndexedCopy<Columns> {
  const index = indexColumns(columns);
  const copy = structuredClone(narrowColumns(columns));
  return { copy: { columns: copy, index }, buffers: [...transferables(copy), ...indexBuffers(index)] };
}

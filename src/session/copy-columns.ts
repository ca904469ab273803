import type { ObservationColumns } from '../domain/observation.ts';

interface ColumnsCopy {
  readonly copy: ObservationColumns;
  readonly buffers: ArrayBuffer[];
}

/** A copy whose buffers may be handed to another thread, while the original stays whole. */
export function copyColumns(columns: ObservationColumns): ColumnsCopy {
  const copy = structuredClone(columns);
  const buffers = Object.values(copy).flatMap((column: unknown) => {
    if (ArrayBuffer.isView(column)) return column.buffer instanceof ArrayBuffer ? [column.buffer] : [];
    if (typeof column === 'object' && column !== null && 'codes' in column && ArrayBuffer.isView(column.codes)) {
      return column.codes.buffer instanceof ArrayBuffer ? [column.codes.buffer] : [];
    }
    return [];
  });
  return { copy, buffers };
}

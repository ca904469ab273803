import type { ObservationColumns } from '../domain/observation.ts';

/**
 * The buffers to name when columns are handed to another thread without copying. Each buffer once: columns that are
 * views of one buffer move together. After the transfer the sender's columns are empty.
 */
export function transferables(columns: ObservationColumns): ArrayBuffer[] {
  const views = [
    columns.indicator.codes,
    columns.profile.codes,
    columns.variant.codes,
    columns.level.codes,
    columns.unit.codes,
    columns.periodType.codes,
    columns.period.codes,
    columns.numerator,
    columns.denominator,
    columns.value,
    columns.lower,
    columns.upper,
    columns.patients,
    columns.denominatorPatients,
    columns.largestPatient,
    columns.state,
    columns.rule,
    columns.quality,
  ];
  const buffers = new Set<ArrayBuffer>();
  for (const { buffer } of views) if (buffer instanceof ArrayBuffer) buffers.add(buffer);
  return [...buffers];
}

import { formatCsv } from '../../domain/csv-text.ts';
import type { LockDifference } from '../../domain/period-lock.ts';
import { lockText as words } from '../../text/lock-text.ts';

function formatCell(value: number | null | undefined): string {
  return value == null ? '' : String(value).replace('.', ',');
}

/** Every changed number, one line each, for a sheet. */
export function buildDifferencesCsv(differences: readonly LockDifference[]): Blob {
  const rows = differences.map(({ locked, now, causes }) => [
    locked.indicator,
    locked.profile,
    locked.variant,
    locked.level,
    locked.unit,
    locked.periodType,
    locked.period,
    formatCell(locked.value),
    formatCell(now?.value),
    words.causeList(causes),
  ]);
  return new Blob([formatCsv([words.csv, ...rows])], { type: 'text/csv' });
}

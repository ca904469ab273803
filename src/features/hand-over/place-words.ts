import type { AuditedNumber } from '../../domain/audit-report.ts';
import { geography } from '../../reference/geography-facts.ts';
import { formatPeriodId } from '../../text/format.ts';
import { vocabulary } from '../../text/vocabulary.ts';

/** Where a number lies, as it is read and sought. */
export function placeWords({ level, unit, period, variant, profile }: AuditedNumber): string {
  const parts = [geography.unitName(level, unit), vocabulary.levels[level], formatPeriodId(period), profile];
  return [...parts, variant === '-' ? '' : vocabulary.variants[variant]]
    .filter((part) => part !== '' && part !== '-')
    .join(' · ');
}

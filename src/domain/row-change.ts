import type { ExtractKindId } from './extract-kind.ts';

/** How the rows of a newer file stand to those of the earlier: before = gone + changed + same, after = new + changed + same. */
export interface RowChange {
  readonly kind: ExtractKindId;
  /** The columns a row is known by; its other columns tell whether it is changed */
  readonly keys: readonly string[];
  /** Distinct keys */
  readonly added: number;
  readonly gone: number;
  readonly changed: number;
  readonly same: number;
  /** Months (`2025-02`) and kommuner of the earlier file that the newer has no row of, in order */
  readonly monthsGone: readonly string[];
  readonly kommunerGone: readonly string[];
}

/** Part of the earlier keys that are also in the newer file, 0–1; null when there were none. */
export function keptShare({ gone, changed, same }: RowChange): number | null {
  const before = gone + changed + same;
  return before === 0 ? null : (changed + same) / before;
}

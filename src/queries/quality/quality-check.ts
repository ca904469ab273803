import type { ExtractKindId } from '../../domain/extract-kind.ts';
import type { FileReport } from '../../domain/file-report.ts';
import type { FindingSeverity, QualityCheckId } from '../../domain/quality-finding.ts';

/** How grave `count` cases of `of` are; null when they are not worth telling. `of` is null where there is no whole. */
type Judge = (count: number, of: number | null) => FindingSeverity | null;

/** One question asked of the rows of one kind. */
export interface QualityCheck {
  readonly id: QualityCheckId;
  readonly kind: ExtractKindId;
  /** Other kinds that must be loaded for the question to make sense */
  readonly needs: readonly ExtractKindId[];
  /**
   * One SELECT that gives a row for every case, with any of the columns `file_id`, `other_file_id`, `column_name`,
   * `row_no`, `other_row_no` and `place`. Null where there is nothing to ask of these files. Cases with the same
   * files and column become one finding.
   */
  readonly cases: (files: readonly FileReport[]) => string | null;
  /** What the cases are a part of: the accepted rows, what a SELECT of `file_id, total` says, or nothing */
  readonly of: 'rows' | 'none' | { readonly totals: string };
  readonly judge: Judge;
}

/** The same words whatever the number. */
export function always(severity: FindingSeverity): Judge {
  return () => severity;
}

/** Grave above a share, worth knowing below it. Above half nothing fits together, and numbers are wrong. */
export function byShare(warningAbove: number): Judge {
  return (count, of) => {
    const share = of === null || of === 0 ? 1 : count / of;
    if (share > 0.5) return 'error';
    return share > warningAbove ? 'warning' : 'info';
  };
}

/** Told only above a share. */
export function aboveShare(share: number, severity: FindingSeverity): Judge {
  return (count, of) => (of !== null && count > share * of ? severity : null);
}

/** How many accepted files there are of a kind. */
export function filesOf(files: readonly FileReport[], kind: ExtractKindId): number {
  return files.filter((file) => file.status === 'accepted' && file.kind === kind).length;
}

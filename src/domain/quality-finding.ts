import type { ExtractKindId } from './extract-kind.ts';
import type { Severity } from './file-report.ts';

/** A finding across rows, files or deliveries: what no single row can tell. Texts are made from it in `src/text`. */
export interface QualityFinding {
  /** Stable id of the check, e.g. `events-without-stay` */
  readonly check: string;
  readonly severity: Exclude<Severity, 'fatal'> | 'info';
  readonly kind: ExtractKindId;
  /** Id of the file it concerns; null when it concerns all of the kind */
  readonly fileId: string | null;
  /** How many there are of it, and of how many; `of` is null where there is no whole */
  readonly count: number;
  readonly of: number | null;
  /** Kommunenumre, month ids or row numbers that show where; never a value of a person. At most 20 */
  readonly examples: readonly string[];
}

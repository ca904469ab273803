import type { ExtractKindId } from './extract-kind.ts';

/** What an example of a finding is: it settles how it is written for a reader. */
export type FindingPlace = 'row' | 'month' | 'kommune' | 'kommune-month' | 'team' | 'minute' | 'weekday' | 'number';

/**
 * `error`: numbers are wrong until something is done. `warning`: they may be. `info`: worth knowing, and already taken
 * care of where it can be.
 */
export type FindingSeverity = 'error' | 'warning' | 'info';

interface CheckFacts {
  readonly place: FindingPlace;
  /** How grave it can be, gravest first */
  readonly severities: readonly FindingSeverity[];
}

/** Every check across rows and files. Words are in `src/text`, questions in `src/queries/quality`. */
export const qualityChecks = {
  'event-without-stay': { place: 'row', severities: ['error', 'warning', 'info'] },
  'correction-without-stay': { place: 'row', severities: ['error', 'warning'] },
  'message-without-stay': { place: 'row', severities: ['error', 'warning', 'info'] },
  'event-outside-stay': { place: 'row', severities: ['error', 'warning', 'info'] },
  'service-without-stay': { place: 'row', severities: ['warning'] },
  'team-unknown': { place: 'team', severities: ['warning'] },
  'membership-outside-team': { place: 'team', severities: ['warning'] },
  'figures-outside-team': { place: 'team', severities: ['warning'] },
  'in-two-files': { place: 'row', severities: ['error', 'warning'] },
  'alike-in-two-files': { place: 'row', severities: ['error', 'warning'] },
  'files-overlap': { place: 'month', severities: ['info'] },
  'month-missing': { place: 'month', severities: ['warning'] },
  'month-unusual': { place: 'month', severities: ['warning'] },
  'kommune-month-missing': { place: 'kommune-month', severities: ['warning'] },
  'kommune-month-unusual': { place: 'kommune-month', severities: ['warning'] },
  'kommune-missing': { place: 'kommune', severities: ['warning'] },
  'coverage-differs': { place: 'month', severities: ['warning'] },
  'patient-in-two-stays': { place: 'row', severities: ['info'] },
  'stay-above-year': { place: 'row', severities: ['info'] },
  'ready-above-60-nights': { place: 'row', severities: ['info'] },
  'column-often-empty': { place: 'row', severities: ['warning', 'info'] },
  'date-without-time': { place: 'row', severities: ['warning', 'info'] },
  'same-minute': { place: 'minute', severities: ['warning'] },
  'weekday-uneven': { place: 'weekday', severities: ['warning'] },
  'delivery-month-gone': { place: 'month', severities: ['warning'] },
  'delivery-kommune-gone': { place: 'kommune', severities: ['warning'] },
  'delivery-jump': { place: 'number', severities: ['warning'] },
} as const satisfies Readonly<Record<string, CheckFacts>>;

export type QualityCheckId = keyof typeof qualityChecks;

export function isQualityCheckId(text: string): text is QualityCheckId {
  return Object.hasOwn(qualityChecks, text);
}

/** A finding across rows, files or deliveries: what no single row can tell. Texts are made from it in `src/text`. */
export interface QualityFinding {
  readonly check: QualityCheckId;
  readonly severity: FindingSeverity;
  readonly kind: ExtractKindId;
  /** Id of the file it concerns; null when it concerns all of the kind */
  readonly fileId: string | null;
  /** Id of the other file, where two are held against each other. The pair has no order */
  readonly otherFileId: string | null;
  /** Canonical column it concerns; null where it is not about one */
  readonly column: string | null;
  /** How many there are of it, and of how many; `of` is null where there is no whole */
  readonly count: number;
  readonly of: number | null;
  /**
   * Where, as the check's place says: row number, `2025-02`, `3205`, `3205 2025-02` (then perhaps a direction), team id,
   * `12:00`, weekday 1–7, `Overliggerdøgn, Lillestrøm, 2025-02`. Never a value of a person. At most 20
   */
  readonly examples: readonly string[];
}

/** What came of asking across files. */
export interface QualityReport {
  /** The checks that the loaded kinds give an answer to, in order; the others were not asked */
  readonly asked: readonly QualityCheckId[];
  /** Gravest first */
  readonly findings: readonly QualityFinding[];
}

/** One of the rows or places behind a finding. `row` is numbered as in the file; `otherRow` is the one it repeats. */
export interface FindingCase {
  readonly row: number | null;
  readonly otherRow: number | null;
  readonly place: string | null;
}

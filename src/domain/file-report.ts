import type { ExtractKindId } from './extract-kind.ts';
import type { ReadingChoices, TextDelimiter } from './reading-choices.ts';
import type { Recipe, RecipeDifference } from './recipe.ts';

/** `error` rejects the row, `warning` keeps it, `fatal` refuses the file. */
export type Severity = 'fatal' | 'error' | 'warning';

/**
 * One fault in a file, told so that a person knows what to do. Rows are numbered as a text editor or spreadsheet shows
 * them (1 is the first line of the file); null where the fault is the file's. `found` never holds a person's identity.
 * Texts are Norwegian bokmål.
 */
export interface IntakeProblem {
  /** Stable id of the check, e.g. `date-unreadable` */
  readonly check: string;
  readonly severity: Severity;
  readonly row: number | null;
  readonly column: string | null;
  readonly found: string | null;
  readonly expected: string;
  readonly action: string;
}

/** All problems of one check in one column: the full count and the first examples. */
export interface ProblemGroup {
  readonly check: string;
  readonly severity: Severity;
  readonly column: string | null;
  readonly count: number;
  readonly examples: readonly IntakeProblem[];
}

/** What was read of one file. Invariant: rowsRead = rowsAccepted + rowsRejected. */
export interface FileReport {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly status: 'accepted' | 'refused';
  readonly format: 'csv' | 'parquet' | 'xlsx' | 'unknown';
  /** Sheet of a workbook or file of an archive it was read from; null when it stood alone */
  readonly part: string | null;
  /** What the bytes were packed in, unpacked before they were read */
  readonly packing: 'gzip' | 'zip' | null;
  readonly kind: ExtractKindId | null;
  /** e.g. `UTF-8`, `UTF-8 med BOM`, `Windows-1252`, `UTF-16`; null for Parquet and refused files */
  readonly encoding: string | null;
  readonly delimiter: TextDelimiter | null;
  readonly decimal: ',' | '.' | null;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  /** ISO dates, first and last day with data; null where the kind has none */
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  /** Kommunenumre of 2024 found among the accepted rows, sorted */
  readonly kommuner: readonly string[];
  /** How many accepted rows each of them has */
  readonly rowsByKommune: Readonly<Record<string, number>>;
  /** Canonical column → the heading it was read from */
  readonly mapping: Readonly<Record<string, string>>;
  /** All headings as they stand in the file; empty when none were found */
  readonly headings: readonly string[];
  /** Line of the heading; null for Parquet and files without */
  readonly headingLine: number | null;
  /** What a person or a recipe settled beforehand; empty when the file was read by what it tells itself */
  readonly choices: ReadingChoices;
  /** The recipe that settled them; null when none did */
  readonly recipe: Recipe | null;
  /** How the file differs from the recipe nearest to it, where none has its shape; null when none is near */
  readonly recipeDifference: RecipeDifference | null;
  /** Headings that were not used */
  readonly ignoredColumns: readonly string[];
  readonly problems: readonly ProblemGroup[];
  /** SHA-256 of the bytes, hex; empty where the file was too large to be read through */
  readonly hash: string;
}

/** Where a long reading is. `secondsLeft` is null until it can be told. */
export interface IntakeProgress {
  readonly fileId: string;
  readonly fileName: string;
  readonly stage:
    | 'queued'
    | 'unpacking'
    | 'hashing'
    | 'inspecting'
    | 'decoding'
    | 'loading'
    | 'checking'
    | 'computing'
    | 'judging'
    | 'done';
  readonly rows: number;
  /** 0–1 */
  readonly share: number;
  readonly secondsLeft: number | null;
}

import type { FileReport, ProblemGroup, Severity } from './file-report.ts';
import type { ReadingChoices } from './reading-choices.ts';

/** A text no code was found for, and in how many of the rows looked at. */
export interface UnknownValue {
  readonly text: string;
  readonly count: number;
}

/** A code of a list, and a word that says what it means; null where the code says it itself. */
export interface MappableCode {
  readonly code: string;
  readonly word: string | null;
}

/** A canonical column as a person may map it. */
export interface MappableColumn {
  readonly name: string;
  /** How its text is read, e.g. `tid`, `komnr`, `kode` */
  readonly type: string;
  readonly required: boolean;
  /** Columns of which at least one must be there, this one among them; empty when it stands alone */
  readonly oneOf: readonly string[];
  /** Values are a person's: they are shown on the analyst's own screen and in nothing that is kept */
  readonly personal: boolean;
  /** Codes a text of the file may be settled to; empty for other types than codes */
  readonly codes: readonly MappableCode[];
  /** Texts of this column in the first rows that no code was found for, most frequent first */
  readonly unknownValues: readonly UnknownValue[];
  readonly problems: readonly ProblemGroup[];
}

/** A field a problem points at. */
export interface CellFault {
  /** Position from 0 */
  readonly position: number;
  readonly severity: Severity;
  /** What was expected there */
  readonly expected: string;
}

/** One row of the file as it stands, and whether it was taken. */
export interface PreviewRow {
  /** Row number as a text editor or spreadsheet shows it */
  readonly row: number;
  readonly fields: readonly string[];
  readonly rejected: boolean;
  readonly faults: readonly CellFault[];
}

/** What reading the first rows of a file with some choices would give. Nothing of it is kept. */
export interface ExtractPreview {
  readonly headings: readonly string[];
  /** Line of the heading, 1 the first; null where the format has none */
  readonly headingLine: number | null;
  /** Rows that stand before the heading */
  readonly rowsAbove: readonly PreviewRow[];
  readonly firstRows: readonly PreviewRow[];
  /** Those of the rows looked at that have a problem */
  readonly problemRows: readonly PreviewRow[];
  /** Columns of the kind that was recognised or chosen; empty while no kind is settled */
  readonly columns: readonly MappableColumn[];
  /** As of a file holding only the rows looked at; duplicates are not looked for */
  readonly report: FileReport;
  /** Rows looked at; the file may have more */
  readonly rowsLookedAt: number;
  /** Whether the headings are names, so that this way of reading can be kept */
  readonly memorable: boolean;
  /** What the file was read with: what was chosen, completed by what was found */
  readonly settled: ReadingChoices;
}

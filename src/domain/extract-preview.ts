import type { FileReport } from './file-report.ts';
import type { ReadingChoices } from './reading-choices.ts';

/** A canonical column as a person may map it. */
export interface MappableColumn {
  readonly name: string;
  /** How its text is read, e.g. `tid`, `komnr`, `kode` */
  readonly type: string;
  readonly required: boolean;
  /** Values are a person's: they are shown on the analyst's own screen and in nothing that is kept */
  readonly personal: boolean;
  /** Codes a text of the file may be settled to; empty for other types than codes */
  readonly codes: readonly string[];
  /** Texts of this column in the first rows that no code was found for, most frequent first */
  readonly unknownValues: readonly string[];
}

/** One row of the file as it stands, and whether it was taken. */
export interface PreviewRow {
  /** Row number as a text editor or spreadsheet shows it */
  readonly row: number;
  readonly fields: readonly string[];
  readonly rejected: boolean;
  /** Positions of the fields a problem points at, from 0 */
  readonly faults: readonly number[];
}

/** What reading the first rows of a file with some choices would give. Nothing of it is kept. */
export interface ExtractPreview {
  readonly headings: readonly string[];
  /** Line of the heading, 1 the first */
  readonly headingLine: number;
  /** The first rows, then those of the rows looked at that have a problem */
  readonly firstRows: readonly PreviewRow[];
  readonly problemRows: readonly PreviewRow[];
  /** Columns of the kind that was recognised or chosen; empty while no kind is settled */
  readonly columns: readonly MappableColumn[];
  /** As of a file holding only the rows looked at */
  readonly report: FileReport;
  /** Rows looked at; the file may have more */
  readonly rowsLookedAt: number;
  /** What the file was read with: what was chosen, completed by what was found */
  readonly settled: ReadingChoices;
}

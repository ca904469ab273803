import type { ProblemGroup } from '../../domain/file-report.ts';
import type { TextDelimiter } from '../../domain/reading-choices.ts';
import type { CheckId } from '../../text/intake-problems.ts';
import type { ProblemContext } from '../../text/problem-wording.ts';
import type { PersonalTally } from '../recognise/personal-tally.ts';
import type { BrokenRow } from './broken-rows.ts';

/** Why a file is not taken in: the user's fault or the sender's, told in words by the report. */
export interface Refusal {
  readonly check: CheckId;
  readonly context: ProblemContext;
  readonly column: string | null;
  readonly row?: number;
}

/** Some rows of the file that SQL can read as text. */
export interface TextSegment {
  /** What stands after FROM */
  readonly relation: string;
  /** SQL of the row's number as the user sees it */
  readonly rowNumber: string;
  /** SQL of the text of the column at a position from 0: no spaces around it, NULL where it stands for no value but a point alone */
  readonly textOf: (position: number) => string;
  /** Some text may be a point alone */
  readonly mayHavePoints: boolean;
  readonly rows: number;
  /** Whether bare numbers that stand for days are counted from 1904 */
  readonly daysFrom1904?: boolean;
}

/** A segment to load, or the reason to stop. The segment may be read until the next one is asked for. */
export type SegmentOutcome = { readonly segment: TextSegment } | { readonly refusal: Refusal };

/** What is known of a file after all its bytes were looked at once, before any row is loaded. */
export interface Inspection {
  readonly encoding: string | null;
  /** Rows that will be loaded, all segments together */
  readonly rows: number;
  /** Rows that are no table rows; they count as read and rejected */
  readonly rowsBroken: number;
  readonly problems: readonly ProblemGroup[];
  /** Every row that `problems` tell of; read once */
  readonly broken: Iterable<BrokenRow>;
  /** What the values of each column give away about people; where only the rows can tell, it grows as they are loaded */
  readonly personal: readonly PersonalTally[];
}

export interface WorkOptions {
  readonly signal?: AbortSignal | undefined;
  /** Share of this step done, 0–1, and rows seen so far */
  readonly onProgress?: (share: number, rows: number) => void;
}

/** A file recognised as a table: headings and first rows are known, nothing is loaded yet. */
export interface OpenedTable {
  readonly format: 'csv' | 'xlsx' | 'parquet';
  readonly delimiter: TextDelimiter | null;
  readonly headings: readonly string[];
  /** Line of the heading, 1 the first; null where the format has none */
  readonly headingLine: number | null;
  /** Why a person's choice cannot be followed; the table is then opened as well as it can be */
  readonly choiceFault?: Refusal;
  /** Fields of rows beside the heading that name the columns once more */
  readonly otherHeadings: readonly (readonly string[])[];
  /** Fields of the first rows, and the numbers those rows have for the user */
  readonly sample: readonly (readonly string[])[];
  readonly sampleRows: readonly number[];
  /** Whether bare numbers that stand for days are counted from 1904, as old Macintosh workbooks do */
  readonly daysFrom1904?: boolean;
  inspect(options: WorkOptions): Promise<{ readonly inspection: Inspection } | { readonly refusal: Refusal }>;
  /** To be run to its end, or returned from, so that what it registered is released */
  segments(options: WorkOptions): AsyncGenerator<SegmentOutcome, void, void>;
  close(): Promise<void>;
}

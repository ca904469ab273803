import type { ExtractKindId } from '../../domain/extract-kind.ts';
import type { DateOrder } from '../../domain/reading-choices.ts';
import type { CheckId } from '../../text/intake-problems.ts';

/** How the text of a column is read. Forms accepted for each are listed in `docs/methods/uttrekk.md`. */
export type ColumnType =
  | 'tekst'
  | 'dato'
  | 'tid'
  | 'komnr'
  | 'bydel'
  | 'heltall'
  | 'desimal'
  | 'kode'
  | 'ja-nei'
  | 'periode';

export type ColumnStorage =
  | 'VARCHAR'
  | 'DATE'
  | 'TIMESTAMP'
  | 'TINYINT'
  | 'SMALLINT'
  | 'INTEGER'
  | 'BIGINT'
  | 'UBIGINT'
  | 'DOUBLE'
  | 'BOOLEAN';

/** What becomes of a row whose value is not there or cannot be read. */
type Consequence = 'error' | 'warning' | 'none';

/** One code and the words that mean it, lower case. The code itself, `1.0` and `01` need not be listed. */
export interface CodeEntry {
  readonly code: string;
  readonly words: readonly string[];
}

export interface ColumnDefinition {
  /** Canonical name */
  readonly name: string;
  readonly type: ColumnType;
  /** A text stored as UBIGINT is a key that is only ever compared: its hash is kept, and the text is let go */
  readonly storage: ColumnStorage;
  /** A heading for it must be in the file */
  readonly required: boolean;
  /** When the value is empty */
  readonly empty: Consequence;
  /** When the value cannot be read; `warning` keeps the row with no value */
  readonly unreadable: Exclude<Consequence, 'none'>;
  /** Headings that mean this column beside its own name; compared as `normaliseHeading` does */
  readonly synonyms: readonly string[];
  /** The value may instead stand in two columns: date and time of day, or year and month number */
  readonly parts?: { readonly first: readonly string[]; readonly second: readonly string[] };
  readonly codes?: readonly CodeEntry[];
  /** A code not in the list is kept as it is, with a warning */
  readonly openCodes?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Values are a person's and are never repeated in a message */
  readonly personal?: boolean;
  /** A key that joins files: digits lost to scientific notation reject the row */
  readonly identifier?: boolean;
  /** A date far ahead (year 2999 and later) means that it has not ended */
  readonly openEnd?: boolean;
  /** A date without a time of day is read as midnight, with a warning */
  readonly wantsTime?: boolean;
  /** Digits of a code that loses its leading zeros in spreadsheets */
  readonly digits?: number;
  /** `21,5 %` is read as 0.215; in other columns a percentage is refused */
  readonly percent?: boolean;
  /** What is told of has happened, so a date after today is warned of */
  readonly past?: boolean;
  /** How day and month stand, where someone has settled it; else the day is first */
  readonly dateOrder?: DateOrder;
  /** Decimal sign, where someone has settled it: the other sign then stands between thousands */
  readonly decimal?: ',' | '.';
  /** Local code words someone has settled, lower case → code */
  readonly chosenWords?: Readonly<Record<string, string>>;
  /** A number for which a sign may stand: those of Statistics Norway (`-` `:` `..` `.` `*`) and SAS (`.A`) */
  readonly signs?: boolean;
  /** An empty kommune is taken from the bydel of the same row */
  readonly fromBydel?: boolean;
}

/** A check of several columns of one row. */
export interface RowRule {
  readonly check: CheckId;
  readonly severity: 'error' | 'warning';
  /** The column the message points at; with `warning` its value is dropped when `dropsValue` */
  readonly column: string;
  /** Shown beside it as what was found; left out where the check is of one column alone */
  readonly against?: string;
  /** SQL over canonical columns; `h_x` tells whether column x of type tid has a time of day. NULL counts as fine */
  readonly fails: string;
  readonly dropsValue?: boolean;
}

interface DerivedColumn {
  readonly name: string;
  readonly storage: ColumnStorage;
  /** SQL over canonical columns and `h_x` */
  readonly sql: string;
}

/** Everything intake knows of one kind of extract, as data. */
export interface KindDefinition {
  readonly id: ExtractKindId;
  readonly columns: readonly ColumnDefinition[];
  /** A row is a team, an action or a target: its names and sentences are about no patient */
  readonly aboutThings?: boolean;
  /** Of each of these groups at least one column must be there */
  readonly oneOf: readonly (readonly string[])[];
  readonly derived: readonly DerivedColumn[];
  readonly rules: readonly RowRule[];
  /** Rows alike in all columns of one of these sets are told of as duplicates */
  readonly duplicateKeys: readonly (readonly string[])[];
  /** First and last day with data are the least and greatest of these */
  readonly periodColumns: readonly string[];
  /** Where the kommuner of the report are found */
  readonly kommuneColumn: string | null;
  /** Words in a column that settle which kind it is when the headings fit two; lower case */
  readonly hint?: { readonly column: string; readonly words: readonly string[] };
  /** Optional columns whose absence changes what can be computed, so that the user is told */
  readonly missedWhenAbsent: readonly string[];
}

import type { ExtractKindId } from './extract-kind.ts';
import type { OwnFault } from './own-indicator.ts';
import type { SqlFault } from './sql-fault.ts';

/** All rows, or those of a sample of the patients. */
export type Reach = 'all' | 'sample';

/** One patient in so many is in the sample. */
export const patientsPerSampled = 20;

/** A column as the engine names and types it. */
export interface SqlColumn {
  readonly name: string;
  readonly type: string;
}

/** Something SQL may read, and what is in it now. */
export interface SqlRelation {
  readonly name: string;
  /** Rows of the files, what is made ready of them, or facts about Norway */
  readonly origin: 'loaded' | 'prepared' | 'reference';
  readonly columns: readonly SqlColumn[];
  readonly rows: number;
}

/** The first rows of an answer, every value as text. Rows of patients: never for sharing. */
export interface RowsAnswer {
  readonly columns: readonly SqlColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Rows of the whole answer */
  readonly total: number;
  readonly milliseconds: number;
}

/** One of the two is null. */
export interface RowsOutcome {
  readonly answer: RowsAnswer | null;
  readonly fault: SqlFault | null;
}

/** What an own indicator gives when it is tried: its first facts, and what is wrong with all of them. */
export interface OwnTrial {
  readonly fault: OwnFault | null;
  readonly kinds: readonly ExtractKindId[];
  readonly sample: RowsAnswer | null;
}

import type { ResultColumn } from './arrow-column.ts';
import type { SqlStatement } from './sql.ts';

/** A query's answer: whole columns, and rows as plain objects where few. Timestamps and dates come out as SQL text. */
export interface QueryResult {
  readonly rowCount: number;
  readonly columnNames: readonly string[];
  /** Numbers come as Float64Array with NaN for null; everything else as an array with null. */
  column(name: string): ResultColumn;
  rows(): readonly Readonly<Record<string, string | number | boolean | null>>[];
}

export interface QueryOptions {
  /** Aborting rejects with the signal's reason and leaves the engine usable */
  readonly signal?: AbortSignal | undefined;
  /** Runs the statement as it is written; for long SQL over few rows, where improving it costs more than it saves */
  readonly asWritten?: boolean;
  /**
   * For SQL whose cost nobody knows: the signal stops it in the midst of a step too, where the browser can let wasm rest.
   * Takes up to an eighth longer
   */
  readonly ofUnknownCost?: boolean;
}

/**
 * The one seam to DuckDB. It knows SQL, files and bytes; no kind, indicator or user. Statements run one at a time in
 * the order asked. Faults reject with `EngineError` (carrying the SQL), cancellations with the abort reason.
 */
export interface Engine {
  readonly version: string;
  /** One statement, with bound values. */
  query(statement: SqlStatement, options?: QueryOptions): Promise<QueryResult>;
  /** One or more statements of static SQL without values, e.g. the text of a `.sql` file. */
  run(sql: string, options?: Pick<QueryOptions, 'signal' | 'ofUnknownCost'>): Promise<void>;
  /** Makes bytes readable by SQL as a file of that name, e.g. by `read_csv`. Must begin with `input/`; the caller drops it. */
  registerFile(name: string, content: Blob): Promise<void>;
  dropFile(name: string): Promise<void>;
  /**
   * Appends a whole Arrow IPC stream to a table by position, creating the table when it is not there; one stream for
   * each row group of a Parquet file is the usual way. The bytes are detached. Of the types of Parquet, decimals, dates, times, timestamps
   * of every unit, nested and binary columns keep their own (TIMESTAMP_S, _MS, _NS), dictionaries become VARCHAR, a
   * column of nothing but null INTEGER, and a timestamp with a time zone TIMESTAMPTZ, told in UTC.
   */
  insertArrowStream(table: string, ipcStream: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

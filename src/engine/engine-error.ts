/** A fault of the engine or of our SQL. `sql` is the statement text without bound values, so no row value leaks. */
export class EngineError extends Error {
  readonly sql: string;

  constructor(message: string, options: { sql: string; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = 'EngineError';
    this.sql = options.sql;
  }
}

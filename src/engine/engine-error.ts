/** A fault of the engine or of our SQL. `sql` is the statement text without bound values, so no row value leaks. */
export class EngineError extends Error {
  readonly sql: string;
  /** There was no room for what was asked; the engine lives on, and asking for less may do */
  readonly outOfMemory: boolean;

  constructor(message: string, options: { sql: string; cause?: unknown; outOfMemory?: boolean }) {
    super(message, { cause: options.cause });
    this.name = 'EngineError';
    this.sql = options.sql;
    this.outOfMemory = options.outOfMemory ?? false;
  }
}

/** Whether something thrown says that memory was full: the engine's, or the page's own for an array. */
export function isOutOfMemory(error: unknown): boolean {
  if (error instanceof EngineError) return error.outOfMemory;
  return error instanceof RangeError && /allocation failed|array length/i.test(error.message);
}

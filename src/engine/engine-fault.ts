import { EngineError } from './engine-error.ts';

/** Kinds of fault whose text quotes what stood in a row. */
const quotingKinds = /^(?:Conversion|Constraint|Invalid Input|Out of Range|CSV) Error/;

/** What DuckDB, its allocator and the wasm around it say when memory has run out. */
const fullMemory = /Out of Memory Error|bad_alloc|Array buffer allocation failed|enlarge memory/;

/** Keeps the first line and blanks out what it quotes, so that no row's value leaves the engine in a message. */
function withoutValues(message: string): string {
  const [kind = '', ...rest] = (message.split('\n')[0] ?? '').split(': ');
  const told = rest
    .join(': ')
    .replace(/['"].*['"]/, '…')
    .replace(/: [^:]*$/, ': …');
  return `${kind}: ${told}`;
}

/** Told of by the statement as a whole, whatever way it was asked. */
interface ToldFault {
  readonly exception_type: string;
  readonly exception_message: string;
}

function isTold(value: unknown): value is ToldFault {
  return (
    typeof value === 'object' &&
    value !== null &&
    'exception_type' in value &&
    typeof value.exception_type === 'string' &&
    'exception_message' in value &&
    typeof value.exception_message === 'string'
  );
}

/** A statement that can be stopped tells of some faults as JSON; in words it is as any other tells of them. */
function inWords(message: string): string {
  if (!message.startsWith('{')) return message;
  try {
    const told: unknown = JSON.parse(message);
    return isTold(told) ? `${told.exception_type} Error: ${told.exception_message}` : message;
  } catch {
    return message;
  }
}

/**
 * Whatever the engine threw → `EngineError` with the statement. Messages that could quote a row are told without the
 * quote and without the original as cause; all others keep both.
 */
export function toEngineError(error: unknown, sql: string): EngineError {
  if (error instanceof EngineError) return error;
  const message = inWords(error instanceof Error ? error.message : String(error));
  return quotingKinds.test(message)
    ? new EngineError(withoutValues(message), { sql })
    : new EngineError(message, { sql, cause: error, outOfMemory: fullMemory.test(message) });
}

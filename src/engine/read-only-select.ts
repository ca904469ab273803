import { positionAt, type SqlFault } from '../domain/sql-fault.ts';
import { type SqlWord, scanWords } from './scan-words.ts';

/** How a query may begin. What can follow is decided by the engine: it is only ever run inside brackets. */
const openers: ReadonlySet<string> = new Set(['select', 'with', 'from']);

/** Functions that reach outside the tables, run SQL given as text, or change how the engine works. */
const forbidden =
  /^(?:read_.*|sniff_.*|parquet_.*|glob|query|query_table|getenv|(?:force_)?checkpoint|copy_database|(?:enable|disable|set)_.*|write_log|arrow_scan.*|nextval|setseed)$/i;

function faultAt(text: string, { word, at }: SqlWord, kind: SqlFault['kind']): SqlFault {
  return { kind, detail: word, position: positionAt(text, at) };
}

/**
 * Whether a person's SQL is one query that only reads; null when it is. Says nothing of whether its tables and columns
 * are there. A semicolon at the end is allowed.
 */
export function judgeSelect(text: string): SqlFault | null {
  const words = scanWords(text);
  const [first] = words;
  if (first === undefined || first.word === ';') return { kind: 'empty', detail: '', position: null };
  if (!openers.has(first.word.toLowerCase())) return faultAt(text, first, 'not-select');
  const end = words.findIndex(({ word }) => word === ';');
  const second = end === -1 ? undefined : words.slice(end).find(({ word }) => word !== ';');
  if (second !== undefined) return faultAt(text, second, 'several');
  const call = words.find(({ word, called }) => called && forbidden.test(word));
  return call === undefined ? null : faultAt(text, call, 'forbidden');
}

/**
 * The query as a relation. Inside brackets nothing but a query is grammar, so whatever got past `judgeSelect` cannot
 * change anything. @throws RangeError for SQL that `judgeSelect` refuses
 */
export function asRelation(text: string): string {
  if (judgeSelect(text) !== null) throw new RangeError('Only one query that reads can be a relation');
  const end = scanWords(text).find(({ word }) => word === ';')?.at ?? text.length;
  return `(\n${text.slice(0, end)}\n)`;
}

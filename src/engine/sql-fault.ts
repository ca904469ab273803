import { positionAt, type SqlFault, type SqlFaultKind, type SqlPosition } from '../domain/sql-fault.ts';
import type { Engine, QueryOptions } from './engine.ts';
import { EngineError } from './engine-error.ts';
import { asRelation, judgeSelect } from './read-only-select.ts';
import { staticSql } from './sql.ts';

const kinds: Readonly<Record<string, SqlFaultKind>> = {
  'Parser Error': 'parser',
  'Syntax Error': 'parser',
  'Catalog Error': 'catalog',
  'Binder Error': 'binder',
  'Conversion Error': 'value',
  'Out of Range Error': 'value',
  'Invalid Input Error': 'value',
};

/** The engine shows the line it stopped at, cut short at both ends where it is long, with a mark below. */
const shownLine = /\nLINE (\d+): (.*)\n( *)\^/;

/** After the last word of a text. */
function endOf(text: string): SqlPosition {
  return positionAt(text, text.trimEnd().length);
}

function positionOf(message: string, text: string, leadLines: number): SqlPosition | null {
  const lines = text.split('\n');
  const found = shownLine.exec(message);
  if (found === null) return message.includes('at end of input') ? endOf(text) : null;
  const [, number = '1', shown = '', blanks = ''] = found;
  const line = Number(number) - leadLines;
  const whole = lines[line - 1];
  if (whole === undefined) return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  const at = blanks.length - `LINE ${number}: `.length;
  const piece = shown.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
  const cut = shown.startsWith('...') ? 3 : 0;
  const start = Math.max(0, whole.indexOf(piece));
  return { line, column: Math.min(start + at - cut, whole.length) + 1 };
}

/**
 * A fault of the engine as told of a person's SQL. `leadLines` are lines of ours above it.
 * What a message says of a value is left out, since it may be a row's.
 */
export function readSqlFault(error: EngineError, text: string, leadLines: number): SqlFault {
  const [head = ''] = error.message.split(': ');
  const kind = error.outOfMemory ? 'memory' : (kinds[head] ?? 'other');
  const words = error.message.split('\nLINE ')[0] ?? '';
  const detail = kind === 'value' ? head : words.slice(head.length + 2).trim();
  return { kind, detail, position: positionOf(error.message, text, leadLines) };
}

/** Why a query cannot be run: refused by its text, or by the engine when it looks for tables and columns. */
export async function findSqlFault(engine: Engine, text: string, options: QueryOptions): Promise<SqlFault | null> {
  const refused = judgeSelect(text);
  if (refused !== null) return refused;
  const attempts = [
    { sql: `explain\n${text}`, leadLines: 1 },
    { sql: `explain select * from ${asRelation(text)} as query`, leadLines: 1 },
  ];
  for (const { sql, leadLines } of attempts) {
    try {
      await engine.query(staticSql(sql), options);
    } catch (error) {
      if (error instanceof EngineError) return readSqlFault(error, text, leadLines);
      throw error;
    }
  }
  return null;
}

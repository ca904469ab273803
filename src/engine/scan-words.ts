import { skipText } from './split-statements.ts';

/** A name, keyword or semicolon of a script, and where it begins. */
export interface SqlWord {
  /** As written; a quoted name without its quotes */
  readonly word: string;
  readonly at: number;
  /** The next thing after it is an opening bracket */
  readonly called: boolean;
}

const name = /[\p{L}_][\p{L}\p{N}_]*/uy;
const bracketNext = /\s*\(/y;

function matchAt(pattern: RegExp, script: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(script)?.[0] ?? null;
}

/** Words and semicolons of a script in order. What stands in strings and comments is left out. */
export function scanWords(script: string): readonly SqlWord[] {
  const words: SqlWord[] = [];
  let at = 0;
  while (at < script.length) {
    const skipped = skipText(script, at);
    const quoted = script.charAt(at) === '"';
    const found = skipped === at ? (matchAt(name, script, at) ?? (script.charAt(at) === ';' ? ';' : null)) : null;
    if (quoted) words.push({ word: script.slice(at + 1, skipped - 1), at, called: false });
    if (found !== null)
      words.push({ word: found, at, called: matchAt(bracketNext, script, at + found.length) !== null });
    at = Math.max(skipped, at + (found?.length ?? 1));
  }
  return words;
}

/** Ends of stretches where a semicolon is only text: strings, quoted names, comments, dollar quotes. */
const closedBy: Readonly<Record<string, string>> = { "'": "'", '"': '"', '--': '\n', '/*': '*/' };

/** Position just after the stretch that begins at `from`, or `from` when none begins there. */
export function skipText(script: string, from: number): number {
  const two = script.slice(from, from + 2);
  const opener = two in closedBy ? two : script.charAt(from);
  const closer = closedBy[opener] ?? dollarQuoteAt(script, from);
  if (closer === null) return from;
  const start = from + (closedBy[opener] === undefined ? closer.length : opener.length);
  const end = script.indexOf(closer, start);
  return end === -1 ? script.length : end + closer.length;
}

/** `$$` or `$tag$` at that position. */
function dollarQuoteAt(script: string, from: number): string | null {
  if (script.charAt(from) !== '$') return null;
  return /^\$(?:[A-Za-z_]\w*)?\$/.exec(script.slice(from, from + 64))?.[0] ?? null;
}

/** Whether a piece holds anything but blanks and comments. */
function isStatement(piece: string): boolean {
  return piece.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim() !== '';
}

/**
 * Cuts a script into its statements, without their semicolons; pieces of only blanks and comments are left out.
 * A semicolon inside a string, a quoted name, a comment or a dollar quote cuts nothing. Comments do not nest, and
 * strings of the form e'…' with escaped quotes are not known: our SQL uses neither.
 */
export function splitStatements(script: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  let at = 0;
  while (at < script.length) {
    if (script.charAt(at) === ';') {
      pieces.push(script.slice(start, at));
      start = at + 1;
    }
    at = Math.max(at + 1, skipText(script, at));
  }
  pieces.push(script.slice(start));
  return pieces.map((piece) => piece.trim()).filter(isStatement);
}

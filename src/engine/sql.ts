declare const identifierBrand: unique symbol;

/** A quoted name that is safe to stand in SQL. Made by `identifier` only. */
export interface Identifier {
  readonly [identifierBrand]: true;
  readonly quoted: string;
}

export type SqlValue = string | number | boolean | null;

/** A statement with its values bound in order. */
export interface SqlStatement {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** Quotes a name for DuckDB. @throws RangeError on an empty name or one with a NUL. */
export function identifier(name: string): Identifier {
  if (name === '' || name.includes('\0')) throw new RangeError(`Not a name for SQL: ${JSON.stringify(name)}`);
  return { quoted: `"${name.replaceAll('"', '""')}"` } as Identifier;
}

function isIdentifier(part: SqlValue | Identifier | SqlStatement): part is Identifier {
  return typeof part === 'object' && part !== null && 'quoted' in part;
}

/**
 * Tagged template: values become bound parameters, identifiers stand as quoted names, statements are spliced in with
 * their values. A plain string can never become SQL text this way.
 */
export function sql(texts: TemplateStringsArray, ...parts: (SqlValue | Identifier | SqlStatement)[]): SqlStatement {
  let text = texts[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (typeof part !== 'object' || part === null) {
      text += '?';
      values.push(part);
    } else if (isIdentifier(part)) {
      text += part.quoted;
    } else {
      text += part.text;
      values.push(...part.values);
    }
    text += texts[index + 1] ?? '';
  });
  return { text, values };
}

/** Static SQL written in this project (a `.sql` file, or text built of our own constants). Never a user's text. */
export function staticSql(text: string): SqlStatement {
  return { text, values: [] };
}

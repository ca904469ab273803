import { trimmedTextSql } from '../table/missing-texts.ts';

/** A value of several parts cannot be one cell. */
export function isNested(type: string): boolean {
  return /\[\d*\]$|^(STRUCT|MAP|UNION|LIST)\b/.test(type);
}

/** Of whole numbers up to this one, the type holds every digit; all it holds of larger ones is so many digits. */
const floats = { FLOAT: { exact: '16777216', digits: 9 }, DOUBLE: { exact: '9e15', digits: 17 } } as const;

/**
 * A whole number too large for its type has lost digits, and is written with an exponent as a sign of it. Not a number
 * is how data frames write a missing value; the infinite is a value, and no number.
 */
function floatSql(column: string, type: keyof typeof floats): string {
  const { exact, digits } = floats[type];
  return `CASE WHEN ${column} = trunc(${column}) AND abs(${column}) <= ${exact} THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR)
  WHEN isnan(${column}) THEN NULL
  WHEN abs(${column}) > ${exact} THEN format('{:.${digits - 1}E}', ${column})
  ELSE CAST(${column} AS VARCHAR) END`;
}

function decimalSql(column: string, type: string): string {
  const text = `CAST(${column} AS VARCHAR)`;
  return type.endsWith(',0)') ? text : `rtrim(rtrim(${text}, '0'), '.')`;
}

/** An instant outside the engine's own calendar is told of as no time at all. */
function timestampSql(column: string): string {
  const text = `TRY(CAST(CAST(${column} AS TIMESTAMP) AS VARCHAR))`;
  return `CASE WHEN ${column} IS NOT NULL THEN coalesce(${text}, 'infinity') END`;
}

/** Old programs write text without saying that it is text. What is none stays bytes, as the engine writes them. */
function bytesSql(column: string): string {
  return trimmedTextSql(`coalesce(TRY(decode(${column})), CAST(${column} AS VARCHAR))`);
}

/**
 * SQL that writes a column of a Parquet file the way a CSV would have it, so that both forms are read by the same casts:
 * whole numbers without a decimal part, dates and times in ISO form, instants with `Z`, yes and no as 1 and 0.
 *
 * @param type the engine's name of the column's type
 */
export function canonicalTextSql(column: string, type: string): string {
  if (type === 'VARCHAR') return trimmedTextSql(column);
  if (type === 'BLOB') return bytesSql(column);
  if (type === 'DOUBLE' || type === 'FLOAT') return floatSql(column, type);
  if (type.startsWith('DECIMAL')) return decimalSql(column, type);
  if (type === 'BOOLEAN') return `CASE ${column} WHEN true THEN '1' WHEN false THEN '0' END`;
  if (type === 'TIMESTAMP WITH TIME ZONE') return `${timestampSql(column)} || 'Z'`;
  if (type.startsWith('TIMESTAMP')) return timestampSql(column);
  return `CAST(${column} AS VARCHAR)`;
}

/** Whether values of this type could be person numbers. */
export function couldHoldPersonNumbers(type: string): boolean {
  return /^(VARCHAR|BLOB|DOUBLE|DECIMAL|U?BIGINT|HUGEINT|UHUGEINT)/.test(type);
}

/** Whether values of this type are texts, and so may be anything a person writes. */
export function isText(type: string): boolean {
  return /^(VARCHAR|BLOB)/.test(type);
}

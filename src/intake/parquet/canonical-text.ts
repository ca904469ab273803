import { trimmedTextSql } from '../table/missing-texts.ts';

/** A value of several parts cannot be one cell. */
export function isNested(type: string): boolean {
  return /\[\d*\]$|^(STRUCT|MAP|UNION|LIST)\b/.test(type);
}

const largestWhole = '9e15';

/**
 * SQL that writes a column of a Parquet file the way a CSV would have it, so that both forms are read by the same casts:
 * whole numbers without a decimal part, dates and times in ISO form, instants with `Z`, yes and no as 1 and 0.
 *
 * @param type the engine's name of the column's type
 */
export function canonicalTextSql(column: string, type: string): string {
  if (type === 'VARCHAR') return trimmedTextSql(column);
  if (type === 'DOUBLE' || type === 'FLOAT' || type.startsWith('DECIMAL')) {
    const whole = `${column} = trunc(${column}) AND abs(${column}) < ${largestWhole}`;
    return `CASE WHEN ${whole} THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) WHEN isfinite(CAST(${column} AS DOUBLE)) THEN CAST(${column} AS VARCHAR) END`;
  }
  if (type === 'BOOLEAN') return `CASE ${column} WHEN true THEN '1' WHEN false THEN '0' END`;
  if (type === 'TIMESTAMP WITH TIME ZONE') return `CAST(CAST(${column} AS TIMESTAMP) AS VARCHAR) || 'Z'`;
  if (type.startsWith('TIMESTAMP')) return `CAST(CAST(${column} AS TIMESTAMP) AS VARCHAR)`;
  return `CAST(${column} AS VARCHAR)`;
}

/** Whether values of this type could be person numbers. */
export function couldHoldPersonNumbers(type: string): boolean {
  return /^(VARCHAR|BLOB|DOUBLE|DECIMAL|U?BIGINT|HUGEINT|UHUGEINT)/.test(type);
}

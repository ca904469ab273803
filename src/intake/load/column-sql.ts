import type { ColumnDefinition } from '../kinds/kind-definition.ts';

/**
 * How one column is computed, in three layers. Names in these texts: `r_x` is the trimmed text of canonical column x,
 * `v_x`, `n_x`, `w_x` are half-way readings of it (instant, bare number, word of a lookup table), `s_x` is the status of
 * a kommune number, `h_x` tells whether a time of day is there, and x itself is the typed value.
 */
export interface ColumnSql {
  /** Joins of lookup tables, over `r_` columns */
  readonly joins: readonly string[];
  /** Name → expression over `r_` columns and lookups, for what several typed columns build on */
  readonly staged: Readonly<Record<string, string>>;
  /** Output name → expression over `r_` and staged columns and lookups */
  readonly typed: Readonly<Record<string, string>>;
  /** Tells, over `r_` and typed columns, whether there is a text that could not be read */
  readonly unreadable: string;
}

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function codeWords(code: string, words: readonly string[]): string[] {
  const own = /^\d+$/.test(code)
    ? [code, `${code}.0`, `0${code}`]
    : [code.toLowerCase(), code.toLowerCase().replaceAll('_', ' ')];
  return [...new Set([...own, ...words])];
}

function codeSql(column: ColumnDefinition): string {
  const cases = (column.codes ?? []).map(
    ({ code, words }) =>
      `WHEN lower(r_${column.name}) IN (${codeWords(code, words).map(quoteText).join(', ')}) THEN ${quoteText(code)}`,
  );
  const rest = column.openCodes ? ` ELSE r_${column.name}` : '';
  return `CAST(CASE ${cases.join(' ')}${rest} END AS ${column.storage})`;
}

/** True where an open code list kept a word that is not in it. */
export function unclassifiedSql(column: ColumnDefinition): string {
  const known = (column.codes ?? []).map(({ code }) => quoteText(code)).join(', ');
  return `${column.name} IS NOT NULL AND ${column.name} NOT IN (${known})`;
}

function plain(column: ColumnDefinition, expression: string): ColumnSql {
  const { name } = column;
  return {
    joins: [],
    staged: {},
    typed: { [name]: expression },
    unreadable: `r_${name} IS NOT NULL AND ${name} IS NULL`,
  };
}

function dateSql(column: ColumnDefinition): ColumnSql {
  const { name } = column;
  const isUnread = `r_${name} IS NOT NULL AND ${name} IS NULL`;
  const isEnded = `NOT coalesce(v_${name} >= TIMESTAMP '2999-01-01 00:00:00', false)`;
  const unreadable = column.openEnd ? `${isUnread} AND ${isEnded}` : isUnread;
  const value = `CASE WHEN intake_is_plausible(v_${name}) THEN CAST(v_${name} AS ${column.storage}) END`;
  const hasTime = `length(r_${name}) > 10 OR CAST(v_${name} AS TIME) <> TIME '00:00:00'`;
  return {
    joins: [],
    staged: { [`v_${name}`]: `intake_timestamp(r_${name})` },
    typed: column.type === 'tid' ? { [name]: value, [`h_${name}`]: hasTime } : { [name]: value },
    unreadable,
  };
}

function numberSql(column: ColumnDefinition): ColumnSql {
  const { name } = column;
  const value =
    column.type === 'heltall'
      ? `TRY_CAST(intake_integer(n_${name}) AS ${column.storage})`
      : `intake_decimal(n_${name})`;
  return { ...plain(column, value), staged: { [`n_${name}`]: `intake_bare_number(r_${name})` } };
}

function kommuneSql(column: ColumnDefinition): ColumnSql {
  const { name } = column;
  const fallback = column.fromBydel ? `CASE WHEN r_${name} IS NULL THEN bydel_komnr END` : 'NULL';
  return {
    joins: [`LEFT JOIN intake_komnr AS k_${name} ON k_${name}.written = r_${name}`],
    staged: { [`s_${name}`]: `k_${name}.status`, [`w_${name}`]: `k_${name}.komnr` },
    typed: { [name]: `coalesce(w_${name}, ${fallback})` },
    unreadable: `r_${name} IS NOT NULL AND s_${name} IS NULL`,
  };
}

function bydelSql(column: ColumnDefinition): ColumnSql {
  const { name } = column;
  return {
    joins: [`LEFT JOIN intake_bydel AS b_${name} ON b_${name}.written = r_${name}`],
    staged: { [`w_${name}`]: `b_${name}.bydel`, [`${name}_komnr`]: `b_${name}.komnr` },
    typed: { [name]: `w_${name}` },
    unreadable: `r_${name} IS NOT NULL AND ${name} IS NULL`,
  };
}

function periodSql(column: ColumnDefinition): ColumnSql {
  const { name } = column;
  return {
    joins: [`LEFT JOIN intake_period AS p_${name} ON p_${name}.written = lower(r_${name})`],
    staged: {
      [`w_${name}`]: `p_${name}.periode`,
      [`w_${name}_fra`]: `p_${name}.periode_fra`,
      [`w_${name}_til`]: `p_${name}.periode_til`,
    },
    typed: { [name]: `w_${name}`, [`${name}_fra`]: `w_${name}_fra`, [`${name}_til`]: `w_${name}_til` },
    unreadable: `r_${name} IS NOT NULL AND ${name} IS NULL`,
  };
}

/** SQL that reads one canonical column from its text. A kind whose kommune falls back on the bydel has a column `bydel`. */
export function buildColumnSql(column: ColumnDefinition): ColumnSql {
  const text = `r_${column.name}`;
  switch (column.type) {
    case 'tekst':
      return plain(column, text);
    case 'dato':
    case 'tid':
      return dateSql(column);
    case 'komnr':
      return kommuneSql(column);
    case 'bydel':
      return bydelSql(column);
    case 'heltall':
    case 'desimal':
      return numberSql(column);
    case 'kode':
      return plain(column, codeSql(column));
    case 'ja-nei':
      return plain(column, `intake_boolean(${text})`);
    case 'periode':
      return periodSql(column);
  }
}

import type { ColumnDefinition } from '../kinds/kind-definition.ts';
import { quoteText } from '../table/quote-text.ts';

/**
 * How one column is computed, in three layers. Names in these texts: `r_x` is the trimmed text of canonical column x,
 * `v_x`, `n_x`, `w_x`, `g_x` are half-way readings of it (instant, number, word of a lookup table, sign for a number), `s_x` is the status of
 * a number of a kommune or bydel, `h_x` tells whether a time of day is there, and x itself is the typed value.
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

function codeWords(code: string, words: readonly string[]): string[] {
  const own = /^\d+$/.test(code)
    ? [`${code}.0`, `0${code}`]
    : [code.toLowerCase(), code.toLowerCase().replaceAll('_', ' ')];
  return [...new Set([...own, ...words])];
}

/** The codes themselves, nearly always what is there, are compared before any word. */
function codeSql(column: ColumnDefinition): ColumnSql {
  const text = `r_${column.name}`;
  const codes = column.codes ?? [];
  const value = (code: string): string => (column.storage === 'VARCHAR' ? quoteText(code) : code);
  const exact = codes.map(({ code }) => `WHEN ${text} = ${quoteText(code)} THEN ${value(code)}`);
  const worded = codes.map(
    ({ code, words }) =>
      `WHEN lower(${text}) IN (${codeWords(code, words).map(quoteText).join(', ')}) THEN ${value(code)}`,
  );
  const rest = column.openCodes ? `ELSE ${text}` : '';
  const chosen = Object.entries(column.chosenWords ?? {})
    .filter(([, code]) => codes.some((known) => known.code === code))
    .map(([word, code]) => `WHEN lower(${text}) = ${quoteText(word)} THEN ${value(code)}`);
  return plain(
    column,
    `CAST(CASE ${chosen.join(' ')} ${exact.join(' ')} WHEN ${text} IS NOT NULL THEN CASE ${worded.join(' ')} ${rest} END END AS ${column.storage})`,
  );
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

const dateReadings = {
  unsettled: 'intake_timestamp',
  'day-first': 'intake_day_first',
  'month-first': 'intake_month_first',
} as const;

function dateSql(column: ColumnDefinition): ColumnSql {
  const { name } = column;
  const isUnread = `r_${name} IS NOT NULL AND ${name} IS NULL`;
  const isEnded = `NOT coalesce(v_${name} >= TIMESTAMP '2999-01-01 00:00:00', false)`;
  const unreadable = column.openEnd ? `${isUnread} AND ${isEnded}` : isUnread;
  const value = `CASE WHEN intake_is_plausible(v_${name}) THEN CAST(v_${name} AS ${column.storage}) END`;
  const read = dateReadings[column.dateOrder ?? 'unsettled'];
  const hasTime = `CASE WHEN length(r_${name}) > 11 THEN true ELSE CAST(v_${name} AS TIME) <> TIME '00:00:00' END`;
  return {
    joins: [],
    staged: { [`v_${name}`]: `${read}(r_${name})` },
    typed: column.type === 'tid' ? { [name]: value, [`h_${name}`]: hasTime } : { [name]: value },
    unreadable,
  };
}

/** What a bare number `n` is read by, where a decimal sign may have been settled. */
function wholeNumber(column: ColumnDefinition, n: string): string {
  if (column.decimal === undefined) return `intake_integer(${n})`;
  return `intake_plain_integer(${column.decimal === ',' ? 'intake_with_comma' : 'intake_with_point'}(${n}))`;
}

function decimalNumber(column: ColumnDefinition, n: string): string {
  if (column.decimal === undefined) return `intake_decimal(${n})`;
  return `TRY_CAST(${column.decimal === ',' ? 'intake_with_comma' : 'intake_with_point'}(${n}) AS DOUBLE)`;
}

/** The text of a number, without the asterisk of a preliminary one. */
function numberText({ name, signs }: ColumnDefinition): string {
  return signs ? `rtrim(r_${name}, '* ')` : `r_${name}`;
}

/** Adds what signs say to the reading of a number: a dash is zero, the others give no value and are no fault. */
function withSigns(column: ColumnDefinition, read: ColumnSql): ColumnSql {
  const { name, signs } = column;
  if (!signs) return read;
  return {
    ...read,
    staged: { ...read.staged, [`g_${name}`]: `intake_sign(r_${name})` },
    typed: { [name]: `CASE WHEN g_${name} = 'zero' THEN 0 ELSE ${read.typed[name]} END` },
    unreadable: `${read.unreadable} AND coalesce(g_${name} = 'preliminary', true)`,
  };
}

/** Plain digits, nearly always what is there, skip the reading of spaces, signs and decimals. */
function integerSql(column: ColumnDefinition): ColumnSql {
  const { name } = column;
  const text = numberText(column);
  const slow = `TRY_CAST(${wholeNumber(column, `intake_bare_number(${text})`)} AS ${column.storage})`;
  return withSigns(column, {
    ...plain(column, `CASE WHEN CAST(n_${name} AS VARCHAR) = ${text} THEN n_${name} ELSE ${slow} END`),
    staged: { [`n_${name}`]: `TRY_CAST(${text} AS ${column.storage})` },
  });
}

function decimalSql(column: ColumnDefinition): ColumnSql {
  const { name } = column;
  const n = `n_${name}`;
  const share = `${decimalNumber(column, `rtrim(${n}, '%')`)} / 100`;
  const value = decimalNumber(column, n);
  return withSigns(column, {
    ...plain(column, column.percent ? `CASE WHEN right(${n}, 1) = '%' THEN ${share} ELSE ${value} END` : value),
    staged: { [n]: `intake_bare_number(${numberText(column)})` },
  });
}

/** A code of digits only, with the zeros before it put back. */
function textSql(column: ColumnDefinition): string {
  const text = `r_${column.name}`;
  const { digits } = column;
  if (digits === undefined) return text;
  return `CASE WHEN regexp_full_match(${text}, '[0-9]{1,${digits}}([.]0)?') THEN lpad(regexp_replace(${text}, '[.]0$', ''), ${digits}, '0') ELSE ${text} END`;
}

function kommuneSql(column: ColumnDefinition, hasBydel: boolean): ColumnSql {
  const { name } = column;
  const fallback = column.fromBydel && hasBydel ? `CASE WHEN r_${name} IS NULL THEN bydel_komnr END` : 'NULL';
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
    staged: {
      [`s_${name}`]: `b_${name}.status`,
      [`w_${name}`]: `b_${name}.bydel`,
      [`${name}_komnr`]: `b_${name}.komnr`,
    },
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

/** Alike texts have alike keys in every file; among ten million unlike ones two share a key once in some 400 000 data sets. */
function keySql(text: string): string {
  return `CASE WHEN ${text} IS NOT NULL THEN hash(${text}) END`;
}

/** SQL that reads one canonical column from its text. @param hasBydel whether the file has the column `bydel` to fall back on */
export function buildColumnSql(column: ColumnDefinition, hasBydel: boolean): ColumnSql {
  const text = `r_${column.name}`;
  switch (column.type) {
    case 'tekst':
      return plain(column, column.storage === 'UBIGINT' ? keySql(text) : textSql(column));
    case 'dato':
    case 'tid':
      return dateSql(column);
    case 'komnr':
      return kommuneSql(column, hasBydel);
    case 'bydel':
      return bydelSql(column);
    case 'heltall':
      return integerSql(column);
    case 'desimal':
      return decimalSql(column);
    case 'kode':
      return codeSql(column);
    case 'ja-nei':
      return plain(column, `intake_boolean(${text})`);
    case 'periode':
      return periodSql(column);
  }
}

/** A column the file does not have: no value, and nothing to read it from. */
export function buildAbsentSql(column: ColumnDefinition): ColumnSql {
  const { name, storage, type } = column;
  const missing = (as: string): string => `CAST(NULL AS ${as})`;
  const typed: Record<string, string> = { [name]: missing(storage) };
  if (type === 'tid') typed[`h_${name}`] = missing('BOOLEAN');
  if (type === 'periode') {
    typed[`${name}_fra`] = missing('DATE');
    typed[`${name}_til`] = missing('DATE');
  }
  return { joins: [], staged: {}, typed, unreadable: 'false' };
}

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

const zero = 48;
const digitCount = 11;

function weighted(bytes: Uint8Array, start: number, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * ((bytes[start + index] ?? 0) - zero), 0);
}

function twoDigits(bytes: Uint8Array, start: number): number {
  return ((bytes[start] ?? 0) - zero) * 10 + (bytes[start + 1] ?? 0) - zero;
}

/**
 * Whether the eleven ASCII digits from `start` can be a Norwegian person number: two right control digits, and a birth
 * date, also with 40 added to the day (D-number) or with 40, 65 or 80 added to the month (help and test numbers), or
 * the form of a common help number, which begins with 8 or 9 and holds no date.
 */
export function isPersonNumber(bytes: Uint8Array, start: number): boolean {
  if (weighted(bytes, start, firstWeights) % digitCount !== 0) return false;
  if (weighted(bytes, start, secondWeights) % digitCount !== 0) return false;
  const day = twoDigits(bytes, start);
  if (day >= 80) return true;
  const dayOfMonth = day > 40 ? day - 40 : day;
  const month = twoDigits(bytes, start + 2);
  const monthOfYear = [80, 65, 40, 0].map((added) => month - added).find((rest) => rest >= 1 && rest <= 12);
  return dayOfMonth >= 1 && dayOfMonth <= 31 && monthOfYear !== undefined;
}

/** How many numbers of eleven and of ten digits a column holds, and how many of them can be person numbers. */
export interface PersonNumberTally {
  elevenDigits: number;
  personNumbers: number;
  /** Ten digits are eleven that have lost a leading zero */
  tenDigits: number;
  shortPersonNumbers: number;
}

export function createPersonNumberTally(): PersonNumberTally {
  return { elevenDigits: 0, personNumbers: 0, tenDigits: 0, shortPersonNumbers: 0 };
}

const leastShare = 0.1;
const leastShortShare = 0.5;

/**
 * Other numbers of eleven digits pass the control digits once in about a hundred, so a column counts as person numbers
 * when at least a tenth of its eleven-digit values pass, or half of its ten-digit values with a zero before them.
 */
export function looksLikePersonNumbers(tally: PersonNumberTally): boolean {
  const { elevenDigits, personNumbers, tenDigits, shortPersonNumbers } = tally;
  if (personNumbers > 0 && personNumbers >= leastShare * elevenDigits) return true;
  return shortPersonNumbers > 0 && shortPersonNumbers >= leastShortShare * tenDigits;
}

const encoder = new TextEncoder();
const spacedNumber = /(?<!\d)\d{6}[-–. \u00a0\u2009\u202f]{0,2}\d{5}(?!\d)|(?<!\d)\d{10}(?!\d)/g;
const groupedNumber = /^\d{1,3}(?:[ .,\u00a0\u2009\u202f]\d{3}){3}$/;

/** Counts the numbers in one text. */
export function tallyText(text: string, tally: PersonNumberTally): void {
  const plain = groupedNumber.test(text.trim()) ? text.replace(/\D/g, '') : text;
  for (const [match] of plain.matchAll(spacedNumber)) {
    const digits = match.replace(/\D/g, '');
    if (digits.length === digitCount) {
      tally.elevenDigits++;
      if (isPersonNumber(encoder.encode(digits), 0)) tally.personNumbers++;
    } else {
      tally.tenDigits++;
      if (isPersonNumber(encoder.encode(`0${digits}`), 0)) tally.shortPersonNumbers++;
    }
  }
}

/**
 * SQL that leaves a text out where no number of ten or eleven digits can stand in it, as in most: to look whether there is
 * one costs the engine far less than to cut it out.
 */
export function mayHoldPersonNumberSql(column: string): string {
  const possible = `regexp_matches(${column}, '[0-9]{6}[-–. \u00a0\u2009\u202f]{0,2}[0-9]{4}')`;
  return `CASE WHEN strlen(${column}) >= 10 AND ${possible} THEN ${column} END`;
}

/**
 * SQL that finds in a text what `personNumberCountSql` counts: `<prefix>_e` of eleven digits and `<prefix>_d` of ten,
 * empty where there is none. Apart from the counts, so that no text is searched more than once. `column` is a quoted
 * name of our own making.
 */
export function personNumberDigitsSql(column: string, prefix: string): string {
  const eleven = `regexp_extract(${column}, '(?:^|[^0-9])([0-9]{6}[-–. \u00a0\u2009\u202f]{0,2}[0-9]{5})(?:[^0-9]|$)', 1)`;
  const ten = `regexp_extract(${column}, '(?:^|[^0-9])([0-9]{10})(?:[^0-9]|$)', 1)`;
  return `regexp_replace(${eleven}, '[^0-9]', '', 'g') AS ${prefix}_e, ${ten} AS ${prefix}_d`;
}

/** Four aggregates over what was found: `<prefix>_n` and `<prefix>_p` of eleven digits, `<prefix>_m` and `<prefix>_q` of ten. */
export function personNumberCountSql(prefix: string): string {
  return [
    `count(*) FILTER (WHERE ${prefix}_e <> '') AS ${prefix}_n`,
    `count(*) FILTER (WHERE intake_is_person_number(${prefix}_e)) AS ${prefix}_p`,
    `count(*) FILTER (WHERE ${prefix}_d <> '') AS ${prefix}_m`,
    `count(*) FILTER (WHERE intake_is_person_number('0' || ${prefix}_d)) AS ${prefix}_q`,
  ].join(', ');
}

function controlSql(weights: readonly number[]): string {
  const terms = weights.map((weight, index) => `${weight} * CAST(substr(n, ${index + 1}, 1) AS INTEGER)`);
  return `(${terms.join(' + ')}) % 11 = 0`;
}

/** The same judgement as `isPersonNumber`, for eleven digits as text. */
export const personNumberMacroSql = `
CREATE OR REPLACE MACRO intake_is_person_number(n) AS
  CASE WHEN length(n) <> 11 THEN false
    ELSE ${controlSql(firstWeights)} AND ${controlSql(secondWeights)}
      AND (CAST(substr(n, 1, 2) AS INTEGER) >= 80
        OR ((CAST(substr(n, 1, 2) AS INTEGER) BETWEEN 1 AND 31 OR CAST(substr(n, 1, 2) AS INTEGER) BETWEEN 41 AND 71)
          AND (CAST(substr(n, 3, 2) AS INTEGER) BETWEEN 1 AND 12 OR CAST(substr(n, 3, 2) AS INTEGER) BETWEEN 41 AND 52
            OR CAST(substr(n, 3, 2) AS INTEGER) BETWEEN 66 AND 77 OR CAST(substr(n, 3, 2) AS INTEGER) BETWEEN 81 AND 92)))
  END;
`;

import {
  levels,
  type Numbers,
  type ObservationColumns,
  observationStates,
  periodTypes,
  qualities,
  suppressionRules,
  variants,
} from '../domain/observation.ts';
import { combineRanks, rankColumn } from '../observations/key-dimension.ts';
import { noRule, wordAt } from '../observations/read-row.ts';

/** Headings of the files of observations: part of the form, never changed. */
export const observationHeadings = [
  'profil',
  'variant',
  'niva',
  'enhet',
  'periodetype',
  'periode',
  'teller',
  'nevner',
  'verdi',
  'nedre',
  'ovre',
  'status',
  'regel',
  'kvalitet',
] as const;

/** Closed lists that the columns `variant`, `niva`, `periodetype`, `status`, `regel` and `kvalitet` choose from. */
export const observationWords = { variants, levels, periodTypes, observationStates, suppressionRules, qualities };

/** A sheet must not take a name for a formula; the mark is taken off again when it is read. */
function guardFormula(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) && text !== '-' ? `'${text}` : text;
}

function quote(text: string): string {
  const guarded = guardFormula(text);
  return /[";\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Every digit there is: read again, it is the very same number. */
function formatNumber(column: Numbers, row: number): string {
  const value = column[row] ?? Number.NaN;
  return Number.isNaN(value) ? '' : String(value).replace('.', ',');
}

/** The order of rows tells of their keys and of nothing else. */
function rowsInOrder(columns: ObservationColumns): readonly number[] {
  const { profile, variant, level, unit, periodType, period } = columns;
  const keys = combineRanks([profile, variant, level, unit, periodType, period].map(rankColumn), columns.length);
  return Array.from(columns.value.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
}

/** Published observations of one indicator as text: UTF-8 with BOM, `;`, decimal comma, CRLF; counts of patients never. */
export function formatObservationCsv(columns: ObservationColumns): string {
  const units = columns.unit.words.map(quote);
  const lines = rowsInOrder(columns).map((row) =>
    [
      quote(wordAt(columns.profile, row)),
      wordAt(columns.variant, row),
      wordAt(columns.level, row),
      units[columns.unit.codes[row] ?? 0] ?? '',
      wordAt(columns.periodType, row),
      wordAt(columns.period, row),
      formatNumber(columns.numerator, row),
      formatNumber(columns.denominator, row),
      formatNumber(columns.value, row),
      formatNumber(columns.lower, row),
      formatNumber(columns.upper, row),
      observationStates[columns.state[row] ?? 0] ?? '',
      columns.rule[row] === noRule ? '' : (suppressionRules[columns.rule[row] ?? noRule] ?? ''),
      qualities[columns.quality[row] ?? 0] ?? '',
    ].join(';'),
  );
  return `\ufeff${[observationHeadings.join(';'), ...lines].join('\r\n')}\r\n`;
}

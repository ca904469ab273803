import type { Severity } from '../../domain/file-report.ts';
import { today } from '../../domain/today.ts';
import type { CheckId } from '../../text/intake-problems.ts';
import { formatList, formatRange } from '../../text/intake-problems.ts';
import type { ProblemContext } from '../../text/problem-wording.ts';
import type { ColumnDefinition, ColumnType, KindDefinition, RowRule } from '../kinds/kind-definition.ts';
import { buildColumnSql, unclassifiedSql } from '../load/column-sql.ts';

/** One question asked of every row, as SQL over `r_`, `s_`, `h_` and typed columns. */
export interface RowCheck {
  readonly check: CheckId;
  readonly severity: Exclude<Severity, 'fatal'>;
  /** Canonical column the message points at */
  readonly column: string;
  /** True where the row fails; NULL counts as fine */
  readonly fails: string;
  /** SQL of what was found; null where it must not be shown */
  readonly found: string | null;
  readonly context: ProblemContext;
  /** A failing row keeps no value in the column */
  readonly dropsValue: boolean;
}

const unreadableCheck: Readonly<Record<ColumnType, CheckId>> = {
  tekst: 'value-required',
  dato: 'date-unreadable',
  tid: 'time-unreadable',
  komnr: 'kommune-unknown',
  bydel: 'bydel-unknown',
  heltall: 'integer-unreadable',
  desimal: 'number-unreadable',
  kode: 'code-unknown',
  'ja-nei': 'yes-no-unreadable',
  periode: 'period-unreadable',
};

/** Reasons why a text cannot be read that deserve words of their own, told apart in this order; SQL as `fails`. */
function unreadableReasons(column: ColumnDefinition): readonly (readonly [CheckId, string])[] {
  const text = `r_${column.name}`;
  switch (column.type) {
    case 'dato':
    case 'tid': {
      const instant = `v_${column.name}`;
      const isYear = `intake_is_year(${text}, ${instant})`;
      const isShort = `intake_has_short_year(${text})`;
      return [
        ['year-as-date', isYear],
        ['year-two-digits', isShort],
        ...(column.dateOrder === undefined ? [['date-order-unclear', `intake_has_slashes(${text})`] as const] : []),
        ['date-implausible', `${instant} IS NOT NULL AND NOT coalesce(${isYear}, false) AND NOT ${isShort}`],
      ];
    }
    case 'heltall':
    case 'desimal': {
      const bare = `intake_bare_number(${text})`;
      const percent: readonly [CheckId, string] = ['percent-unexpected', `right(${bare}, 1) = '%'`];
      return column.type === 'heltall' ? [percent, ['thousands-unclear', `intake_is_unclear(${bare})`]] : [percent];
    }
    default:
      return [];
  }
}

/** What may stand for a number, as `intake_sign` tells it. */
const signChecks: readonly (readonly [CheckId, string])[] = [
  ['sign-zero', 'zero'],
  ['sign-suppressed', 'suppressed'],
  ['sign-missing', 'missing'],
  ['sign-impossible', 'impossible'],
  ['sign-sas', 'sas'],
  ['sign-star', 'star'],
  ['sign-preliminary', 'preliminary'],
];

function codesOf(column: ColumnDefinition): string {
  return formatList((column.codes ?? []).map(({ code }) => code));
}

/** Heading of a canonical column in the file, for the words of a message. */
export type HeadingOf = (column: string) => string;

function columnChecks(column: ColumnDefinition, headingOf: HeadingOf): RowCheck[] {
  const { name } = column;
  const text = `r_${name}`;
  const heading = headingOf(name);
  const shared = {
    column: name,
    found: column.personal ? null : text,
    context: { column: heading },
    dropsValue: false,
  };
  const checks: RowCheck[] = [];
  const add = (check: CheckId, severity: RowCheck['severity'], fails: string, more: Partial<RowCheck> = {}): void => {
    checks.push({ ...shared, check, severity, fails, ...more });
  };

  if (column.empty !== 'none') {
    const check =
      column.type === 'komnr' ? 'kommune-empty' : column.empty === 'error' ? 'value-required' : 'value-empty';
    const isEmpty = column.fromBydel ? `${text} IS NULL AND ${name} IS NULL` : `${text} IS NULL`;
    add(check, column.empty, isEmpty, { found: null });
  }
  if (column.type === 'komnr') {
    add('kommune-split', 'warning', `s_${name} = 'split'`);
    add('kommune-carried', 'warning', `s_${name} = 'carried'`);
  }
  if (column.type === 'bydel') add('bydel-carried', 'warning', `s_${name} = 'carried'`);
  if (column.type !== 'tekst') {
    const context = { column: heading, detail: codesOf(column) };
    const { unreadable } = buildColumnSql(column, false);
    const reasons = unreadableReasons(column);
    for (const [check, reason] of reasons) {
      add(check, column.unreadable, `CASE WHEN ${unreadable} THEN ${reason} ELSE false END`, { context });
    }
    const others = reasons.map(([, reason]) => `NOT coalesce(${reason}, false)`);
    const fails =
      others.length === 0 ? unreadable : `CASE WHEN ${unreadable} THEN ${others.join(' AND ')} ELSE false END`;
    add(unreadableCheck[column.type], column.unreadable, fails, { context });
  }
  if (column.signs) {
    for (const [check, sign] of signChecks) {
      add(check, 'warning', `g_${name} = '${sign}' AND (${name} IS NOT NULL OR '${sign}' <> 'preliminary')`);
    }
  }
  if (column.past) add('date-in-future', 'warning', `${name} >= TIMESTAMP '${today()} 00:00:00' + INTERVAL 1 DAY`);
  if (column.openCodes) {
    add('code-unclassified', 'warning', unclassifiedSql(column), {
      context: { column: heading, detail: codesOf(column) },
    });
  }
  if (column.min !== undefined || column.max !== undefined) {
    const limits = [
      ...(column.min === undefined ? [] : [`${name} < ${column.min}`]),
      ...(column.max === undefined ? [] : [`${name} > ${column.max}`]),
    ];
    const context = { column: heading, detail: formatRange(column.min, column.max) };
    const isCount = column.min === 0 && column.max === undefined;
    add(isCount ? 'count-negative' : 'out-of-range', column.unreadable, limits.join(' OR '), {
      context,
      dropsValue: column.unreadable === 'warning',
    });
  }
  if (column.identifier) {
    add(
      'digits-lost',
      'error',
      `regexp_full_match(${text}, '[0-9]([.,][0-9]*)? ?[eE] ?[+] ?[0-9]+|[0-9][.,][0-9]+ ?[eE] ?[0-9]{1,3}')`,
    );
  }
  if (column.type === 'tid') {
    add(
      'zone-converted',
      'warning',
      `CASE WHEN intake_has_zone(${text}) THEN ${name} <> intake_clock_face(${text}) ELSE false END`,
    );
  }
  if (column.wantsTime) add('time-missing', 'warning', `${name} IS NOT NULL AND NOT h_${name}`);
  return checks;
}

function isMissingValueCheck(check: CheckId): boolean {
  return check === 'value-missing';
}

function columnsOfRule({ column, against }: RowRule): readonly string[] {
  return against === undefined ? [column] : [column, against];
}

function ruleChecks(kind: KindDefinition, present: ReadonlySet<string>, headingOf: HeadingOf): RowCheck[] {
  const isPersonal = (name: string): boolean => kind.columns.find((column) => column.name === name)?.personal ?? false;
  return kind.rules
    .filter((rule) => isMissingValueCheck(rule.check) || columnsOfRule(rule).every((name) => present.has(name)))
    .map((rule) => {
      const columns = columnsOfRule(rule);
      const [heading = '', other] = columns.map(headingOf);
      const hidden = isMissingValueCheck(rule.check) || columns.some(isPersonal);
      return {
        check: rule.check,
        severity: rule.severity,
        column: rule.column,
        fails: rule.fails,
        found: hidden ? null : `concat_ws(' / ', ${columns.map((name) => `r_${name}`).join(', ')})`,
        context: isMissingValueCheck(rule.check)
          ? { detail: formatList(columns.map(headingOf)) }
          : { column: heading, ...(other === undefined ? {} : { detail: other }) },
        dropsValue: rule.dropsValue ?? false,
      };
    });
}

/** Every check of a kind, in the order they are told: column by column, then across columns. */
export function buildRowChecks(kind: KindDefinition, present: ReadonlySet<string>, headingOf: HeadingOf): RowCheck[] {
  const columns = kind.columns.filter((column) => present.has(column.name));
  return [...columns.flatMap((column) => columnChecks(column, headingOf)), ...ruleChecks(kind, present, headingOf)];
}

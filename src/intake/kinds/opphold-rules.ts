import type { RowRule } from './kind-definition.ts';

const before = (a: string, b: string): string =>
  `CASE WHEN h_${a} AND h_${b} THEN ${a} < ${b} ELSE CAST(${a} AS DATE) < CAST(${b} AS DATE) END`;

/** Checks across the columns of one stay. */
export const stayRules: readonly RowRule[] = [
  {
    check: 'end-before-start',
    severity: 'error',
    column: 'ut_ts',
    against: 'inn_ts',
    fails: before('ut_ts', 'inn_ts'),
  },
  {
    check: 'ready-before-admission',
    severity: 'warning',
    column: 'utskrklar_dato',
    against: 'inn_ts',
    fails: before('utskrklar_dato', 'inn_ts'),
    dropsValue: true,
  },
  {
    check: 'ready-after-discharge',
    severity: 'warning',
    column: 'utskrklar_dato',
    against: 'ut_ts',
    fails: before('ut_ts', 'utskrklar_dato'),
    dropsValue: true,
  },
  {
    check: 'epikrise-before-admission',
    severity: 'warning',
    column: 'epikrise_ts',
    against: 'inn_ts',
    fails: before('epikrise_ts', 'inn_ts'),
    dropsValue: true,
  },
  {
    check: 'death-before-admission',
    severity: 'warning',
    column: 'dod_dato',
    against: 'inn_ts',
    fails: 'dod_dato < CAST(inn_ts AS DATE)',
    dropsValue: true,
  },
  {
    check: 'bydel-outside-kommune',
    severity: 'warning',
    column: 'bydel',
    against: 'komnr_bosted',
    fails: 'bydel_komnr <> komnr_bosted',
    dropsValue: true,
  },
  {
    check: 'transfer-before-2016',
    severity: 'warning',
    column: 'innmate_hast',
    against: 'inn_ts',
    fails: "innmate_hast = 5 AND inn_ts < TIMESTAMP '2016-01-01 00:00:00'",
  },
];

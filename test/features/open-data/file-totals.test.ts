import { expect, it } from 'vitest';
import { judgeCut } from '../../../src/features/open-data/cut-form.tsx';
import { buildFileTotals, countProblems } from '../../../src/features/open-data/file-totals.ts';
import { buildReport } from '../../app/sample-report.ts';

const files = [
  buildReport({ rowsRead: 100, rowsAccepted: 90, rowsRejected: 10, periodFrom: '2024-01-01' }),
  buildReport({ rowsRead: 7, rowsAccepted: 7, rowsRejected: 0, periodFrom: '2023-05-01' }),
  buildReport({ rowsRead: 5, rowsAccepted: 0, rowsRejected: 5, status: 'refused', periodFrom: '2020-01-01' }),
];

it('adds up the rows of accepted files, and what is read is accepted or rejected', () => {
  const totals = buildFileTotals(files);
  expect(totals).toEqual({ accepted: 2, refused: 1, rowsRead: 107, rowsAccepted: 97, rowsRejected: 10 });
  expect(totals.rowsRead).toBe(totals.rowsAccepted + totals.rowsRejected);
});

it('counts faults by what follows from them', () => {
  const group = { check: 'x', column: null, examples: [] };
  expect(
    countProblems([
      { ...group, severity: 'error', count: 40 },
      { ...group, severity: 'error', count: 4 },
      { ...group, severity: 'warning', count: 312 },
    ]),
  ).toEqual({ fatal: 0, error: 44, warning: 312 });
});

it('judges a cut as typed', () => {
  expect(judgeCut('2025-06-30', '2023-01-01')).toBeNull();
  expect(judgeCut('', '2023-01-01')).toBe('Skriv en dato som dag, måned og år.');
  expect(judgeCut('2022-12-31', '2023-01-01')).toBe(
    'Datoen er før første dag med data, 01.01.2023. Velg en senere dato.',
  );
});

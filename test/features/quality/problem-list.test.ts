import { expect, it } from 'vitest';
import type { ProblemGroup, Severity } from '../../../src/domain/file-report.ts';
import { filterProblems, listProblems, noFilter, valuesOf } from '../../../src/features/quality/problem-list.model.ts';
import { buildReport } from '../../app/sample-report.ts';

function group(check: string, severity: Severity, column: string | null, count: number): ProblemGroup {
  return { check, severity, column, count, examples: [] };
}

const entries = listProblems([
  buildReport({
    id: 'f1',
    problems: [group('value-empty', 'warning', 'alder', 9), group('code-unknown', 'error', 'sektor', 2)],
  }),
  buildReport({
    id: 'f2',
    problems: [group('code-unknown', 'error', 'type', 5), group('file-empty', 'fatal', null, 1)],
  }),
]);

const short = (list: typeof entries): readonly string[] =>
  list.map(({ file, group: { check, count } }) => `${file.id} ${check} ${count}`);

it('lists the gravest first, then what is found most often', () => {
  expect(short(entries)).toEqual(['f2 file-empty 1', 'f2 code-unknown 5', 'f1 code-unknown 2', 'f1 value-empty 9']);
});

it('keeps what fits every choice', () => {
  expect(filterProblems(entries, noFilter)).toEqual(entries);
  expect(short(filterProblems(entries, { ...noFilter, check: 'code-unknown' }))).toEqual([
    'f2 code-unknown 5',
    'f1 code-unknown 2',
  ]);
  expect(short(filterProblems(entries, { ...noFilter, file: 'f1', severity: 'error' }))).toEqual(['f1 code-unknown 2']);
  expect(filterProblems(entries, { ...noFilter, file: 'f1', column: 'type' })).toEqual([]);
});

it('offers each value that occurs once', () => {
  expect(valuesOf(entries, ({ group: { column } }) => column)).toEqual(['type', 'sektor', 'alder']);
});

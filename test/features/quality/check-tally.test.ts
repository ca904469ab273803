import { expect, it } from 'vitest';
import type { ProblemGroup } from '../../../src/domain/file-report.ts';
import { tallyChecks } from '../../../src/features/quality/check-tally.model.ts';

function group(check: string, column: string, count: number): ProblemGroup {
  return { check, severity: 'warning', column, count, examples: [] };
}

it('adds what a check found in several columns and files, and counts each file once', () => {
  const tallies = tallyChecks([
    { problems: [group('value-empty', 'kjonn', 3), group('value-empty', 'alder', 2), group('time-missing', 'ts', 7)] },
    { problems: [group('value-empty', 'kjonn', 1)] },
    { problems: [] },
  ]);
  expect(Object.fromEntries(tallies)).toEqual({
    'value-empty': { places: 6, files: 2 },
    'time-missing': { places: 7, files: 1 },
  });
});

import { describe, expect, test } from 'vitest';
import { buildRowChecks } from '../../src/intake/check/row-checks.ts';
import { extractKinds } from '../../src/intake/kinds/extract-kinds.ts';
import { wordProblem } from '../../src/text/intake-problems.ts';

describe('the words of problems', () => {
  for (const kind of extractKinds) {
    test(`say what was expected and what to do for every check of ${kind.id}`, () => {
      const present = new Set(kind.columns.map(({ name }) => name));
      const checks = buildRowChecks(kind, present, (column) => column.toUpperCase());
      expect(checks.length).toBeGreaterThan(0);
      for (const { check, context, column, severity } of checks) {
        const { expected, action } = wordProblem(check, context);
        expect(present.has(column)).toBe(true);
        expect(expected).not.toMatch(/undefined|«»|kodene $/);
        expect(action).not.toMatch(/undefined|«»/);
        expect(action).toMatch(/[.)]$/);
        expect(['error', 'warning']).toContain(severity);
      }
    });
  }
});

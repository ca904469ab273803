import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { FileReport } from '../../src/domain/file-report.ts';
import { readAllParts } from '../../src/intake/read-parts.ts';
import { intakeEngine, loadRows, withKey } from '../support/intake.ts';

const folder = fileURLToPath(new URL('../fixtures/intake', import.meta.url));

const partSchema = z.object({
  report: z.record(z.string(), z.unknown()),
  problems: z.array(
    z.object({
      check: z.string(),
      severity: z.string(),
      column: z.string().nullable(),
      count: z.number(),
      rows: z.array(z.number().nullable()),
      found: z.array(z.string().nullable()),
    }),
  ),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))).optional(),
});

/** One report, or one for each table of a packed file, in the order of the file. */
const expectedSchema = z.union([
  partSchema.extend({ about: z.string() }).transform(({ about, ...part }) => ({ about, parts: [part] })),
  z.object({ about: z.string(), parts: z.array(partSchema) }),
]);

function summariseProblems(report: FileReport): unknown[] {
  return report.problems.map(({ check, severity, column, count, examples }) => ({
    check,
    severity,
    column,
    count,
    rows: examples.map(({ row }) => row),
    found: examples.map(({ found }) => found),
  }));
}

describe('every messy file gives its expected rows and problems', () => {
  const engine = intakeEngine();

  for (const name of readdirSync(folder)) {
    const files = readdirSync(`${folder}/${name}`);
    const expected = expectedSchema.parse(JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8')));
    const fileName = files.find((file) => file !== 'expected.json') ?? '';

    test(expected.about === '' ? name : `${name}: ${expected.about}`, async () => {
      const content = new Blob([readFileSync(`${folder}/${name}/${fileName}`)]);
      const reports = await readAllParts(await engine(), { id: name, name: fileName, content });

      expect(reports).toHaveLength(expected.parts.length);
      for (const [index, part] of expected.parts.entries()) {
        const report = reports[index];
        if (report === undefined) throw new Error('A report is missing');
        expect(report).toMatchObject(part.report);
        expect(summariseProblems(report)).toEqual(part.problems);
        expect(report.rowsRead).toBe(report.rowsAccepted + report.rowsRejected);
        if (report.status === 'refused') continue;
        const rows = await loadRows(await engine(), report);
        expect(rows).toHaveLength(report.rowsAccepted);
        for (const row of part.rows ?? []) {
          expect(rows.find((it) => it['row_no'] === row['row_no'])).toMatchObject(await withKey(await engine(), row));
        }
      }
    });
  }
});

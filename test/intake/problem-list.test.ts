import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileReport, IntakeProblem } from '../../src/domain/file-report.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { sql } from '../../src/engine/sql.ts';
import { FaultBook } from '../../src/intake/check/fault-book.ts';
import { dropExtract } from '../../src/intake/data-set.ts';
import { loadProblemPage, type ProblemPosition } from '../../src/intake/problem-list.ts';
import { intakeEngine, readText } from '../support/intake.ts';

const heading = 'melding_id;opphold_id;pid;retning;type;status;ts;komnr';

async function loadAll(engine: Engine, report: FileReport, limit: number): Promise<IntakeProblem[]> {
  const all: IntakeProblem[] = [];
  let after: ProblemPosition | null = null;
  do {
    const page = await loadProblemPage(engine, report, { after, limit });
    all.push(...page.problems);
    after = page.next;
  } while (after !== null);
  return all;
}

async function countFaultTables(engine: Engine, id: string): Promise<unknown> {
  const pattern = `%\\_\\_${id}`;
  const result = await engine.query(
    sql`SELECT count(*) AS n FROM duckdb_tables() WHERE table_name LIKE ${pattern} ESCAPE '\\'`,
  );
  return result.rows()[0]?.['n'];
}

function countByCheck(problems: readonly IntakeProblem[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { check, column } of problems) {
    const key = `${check} ${column}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

const line = fc.oneof(
  fc
    .tuple(fc.nat({ max: 20 }), fc.constantFrom('INN', 'UT', 'OPP'), fc.constantFrom('3205', '0101', ''))
    .map(([id, retning, komnr]) => `M${id};;p1;${retning};EPIKRISE;SENDT;01.02.2025 10:00;${komnr}`),
  fc.constantFrom('', ';;', 'M;"x', 'M1;;p1;UT;EPIKRISE;SENDT;2025-02-30;3205', 'M2;;p1;UT;NYTT;SENDT;01.02.2025;3205'),
);

describe('the complete list of problems', () => {
  const engine = intakeEngine();

  test('holds as many as the groups count, in the order of the rows, whatever the size of a page', async () => {
    const running = await engine();
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        async (lines, limit) => {
          const report = await readText(running, `${heading}\n${lines.join('\n')}\n`);
          const all = await loadAll(running, report, limit);
          const groups = Object.fromEntries(report.problems.map((it) => [`${it.check} ${it.column}`, it.count]));
          expect(countByCheck(all)).toEqual(groups);
          const rows = all.map(({ row }) => row ?? 0);
          expect(rows).toEqual([...rows].sort((a, b) => a - b));
          for (const example of report.problems.flatMap(({ examples }) => examples))
            expect(all).toContainEqual(example);
          await dropExtract(running, report);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('goes past the twenty examples, with broken lines and repeated rows, and is gone with the file', async () => {
    const running = await engine();
    const lines = [
      ...Array.from({ length: 30 }, (_, n) => `M${n};;p1;OPP;EPIKRISE;SENDT;01.02.2025 10:00;3205`),
      ...Array.from({ length: 30 }, () => 'for;få'),
      ...Array.from({ length: 30 }, () => 'A;;p1;UT;EPIKRISE;SENDT;01.02.2025 10:00;3205'),
    ];
    const report = await readText(running, `${heading}\n${lines.join('\n')}\n`);
    const all = await loadAll(running, report, 1000);
    expect(all.map(({ row, check, found }) => [row, check, found])).toEqual([
      ...Array.from({ length: 30 }, (_, n) => [n + 2, 'code-unknown', 'OPP']),
      ...Array.from({ length: 30 }, (_, n) => [n + 32, 'row-ragged', '2 felt']),
      ...Array.from({ length: 29 }, (_, n) => [n + 63, 'duplicate-row', 'lik rad 62']),
    ]);
    expect(await countFaultTables(running, report.id)).toBe(4);
    await dropExtract(running, report);
    expect(await countFaultTables(running, report.id)).toBe(0);
  });

  test('tells why every row was rejected, and of a file refused at once what the report holds', async () => {
    const running = await engine();
    const rejected = await readText(
      running,
      `${heading}\n${'M1;;p1;OPP;EPIKRISE;SENDT;01.02.2025 10:00;3205\n'.repeat(25)}`,
    );
    expect(rejected.status).toBe('refused');
    const all = await loadAll(running, rejected, 10);
    expect(all.map(({ check }) => check)).toEqual([
      'no-rows-accepted',
      ...Array.from({ length: 25 }, () => 'code-unknown'),
    ]);
    const refused = await readText(running, 'navn;alder\nx;1\n');
    expect((await loadAll(running, refused, 10)).map(({ check }) => check)).toEqual(['person-name']);
    expect(await countFaultTables(running, refused.id)).toBe(0);
  });

  test('keeps every row but not every finding of a check that fails without end', async () => {
    const running = await engine();
    const check = { check: 'time-missing', severity: 'warning', column: 'ts', context: {} } as const;
    const book = await FaultBook.open(running, 'long', [check]);
    const rowsFrom = (first: number): string =>
      `SELECT r AS row_no, 0 AS check_no, 'x' AS found FROM range(${first}, ${first + 500_000}) AS t(r)`;
    await book.keep(rowsFrom(2));
    await book.keep(rowsFrom(500_002));
    const [group] = await book.loadGroups();
    await book.close();
    expect(group?.count).toBe(1_000_000);
    const report = { ...(await readText(running, 'navn;alder\nx;1\n')), id: 'long', problems: [] };
    const page = await loadProblemPage(running, report, { after: { row: 500_000, check: 0 }, limit: 3 });
    expect(page.problems.map(({ row, found }) => [row, found])).toEqual([
      [500_001, 'x'],
      [500_002, null],
      [500_003, null],
    ]);
    await dropExtract(running, report);
  });
});

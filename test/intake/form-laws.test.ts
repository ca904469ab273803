import '../support/fixed-seed.ts';
import { tableFromArrays } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileReport } from '../../src/domain/file-report.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { sql } from '../../src/engine/sql.ts';
import { readAllParts } from '../../src/intake/read-parts.ts';
import { writeCsv } from '../../src/intake/write-csv.ts';
import { writeWorkbook } from '../../src/intake/xlsx/write-workbook.ts';
import { intakeEngine, loadRows } from '../support/intake.ts';
import { toParquet } from '../support/parquet.ts';

type Cells = readonly (readonly string[])[];

const headings = ['melding_id', 'retning', 'type', 'status', 'ts', 'komnr', 'opphold_id', 'notert'];
const everyColumn = headings.map((_, at) => at);
const columns = 'melding_id, retning, type, status, CAST(ts AS VARCHAR) AS ts, komnr, opphold_id';

/** Messages, some with a value that cannot be read, and a last column of whatever a cell may hold. */
const row = fc.record({
  retning: fc.constantFrom('INN', 'UT', 'ukjent'),
  status: fc.constantFrom('SENDT', 'KANSELLERT', 'sendt', 'hva'),
  ts: fc.constantFrom('2025-02-01 10:00', '01.02.2025 10:30', '01FEB2025:10:00:00', '2025', 'i går', ''),
  komnr: fc.constantFrom('3205', '301', '3030', '9999', ''),
  opphold: fc.constantFrom('O1', '0012', ''),
  note: fc.string({
    unit: fc.constantFrom('a', 'ø', '1', ' ', '"', ';', ',', '\n', '–', '&', '<', '.'),
    maxLength: 10,
  }),
});

const rows = fc
  .array(row, { minLength: 1, maxLength: 25 })
  .map((all) =>
    all.map(({ retning, status, ts, komnr, opphold, note }, at) => [
      `M${at}`,
      retning,
      'EPIKRISE',
      status,
      ts,
      komnr,
      opphold,
      note,
    ]),
  );

async function gather(pieces: AsyncIterable<BlobPart> | Iterable<BlobPart>): Promise<Blob> {
  const parts: BlobPart[] = [];
  for await (const piece of pieces) parts.push(piece);
  return new Blob(parts);
}

/** The same cells as a file of each form, written by us. `order` is the positions of its columns. */
const writers = {
  csv: (cells: Cells, order: readonly number[]): Promise<Blob> =>
    gather(writeCsv({ name: 'Ark', ...sheetOf(cells, order) })),
  xlsx: (cells: Cells, order: readonly number[]): Promise<Blob> =>
    gather(writeWorkbook([{ name: 'Ark', ...sheetOf(cells, order) }])),
  parquet: async (cells: Cells, order: readonly number[]): Promise<Blob> => {
    const named = order.map((at) => [headings[at] ?? '', cells.map((own) => own[at] ?? '')] as const);
    return new Blob([toParquet(tableFromArrays(Object.fromEntries(named)), 7)]);
  },
};

function sheetOf(cells: Cells, order: readonly number[]) {
  return {
    columns: order.map((at) => ({ heading: headings[at] ?? '', width: 12 })),
    rows: cells.map((own) => order.map((at) => own[at] ?? '')),
  };
}

type Form = keyof typeof writers;
/** A small Parquet file costs the engine more time than a small text. */
const runsOf = { csv: 5, xlsx: 5, parquet: 2 } as const;
const forms = ['csv', 'xlsx', 'parquet'] as const;

let made = 0;

async function readBlob(engine: Engine, content: Blob, form: Form): Promise<FileReport> {
  made++;
  const reports = await readAllParts(engine, { id: `fl${made}`, name: `fil.${form}`, content });
  expect(reports).toHaveLength(1);
  const [report] = reports;
  if (report === undefined) throw new Error('A report is missing');
  expect(report.rowsRead).toBe(report.rowsAccepted + report.rowsRejected);
  return report;
}

/** What came of the cells: the accepted rows as texts, and how many were read. */
async function readCells(engine: Engine, form: Form, cells: Cells, order = everyColumn): Promise<string[]> {
  const report = await readBlob(engine, await writers[form](cells, order), form);
  expect(report.rowsRead).toBe(cells.length);
  return (await loadRows(engine, report, columns)).map((own) => JSON.stringify(own));
}

describe('CSV, workbooks and Parquet', () => {
  const engine = intakeEngine();

  test('of the same cells give the same rows, and find the same faults in them', async () => {
    const running = await engine();
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const told: unknown[] = [];
        for (const form of forms) {
          const report = await readBlob(running, await writers[form](cells, everyColumn), form);
          const faults = report.problems.map(({ check, severity, column, count }) => [check, severity, column, count]);
          told.push({ rowsRead: report.rowsRead, faults, rows: await loadRows(running, report, columns) });
        }
        expect(told[1]).toEqual(told[0]);
        expect(told[2]).toEqual(told[0]);
      }),
      { numRuns: 4 },
    );
  });

  for (const form of forms) {
    test(`cut in two, as ${form}, give the rows of the whole`, async () => {
      const running = await engine();
      await fc.assert(
        fc.asyncProperty(rows, fc.nat(), async (cells, position) => {
          const cut = position % cells.length;
          const first = cut === 0 ? [] : await readCells(running, form, cells.slice(0, cut));
          const second = await readCells(running, form, cells.slice(cut));
          expect([...first, ...second]).toEqual(await readCells(running, form, cells));
        }),
        { numRuns: runsOf[form] },
      );
    });

    test(`in any order of rows and columns, as ${form}, give the same rows`, async () => {
      const running = await engine();
      const order = fc.shuffledSubarray(everyColumn, { minLength: everyColumn.length });
      await fc.assert(
        fc.asyncProperty(rows, order, async (cells, positions) => {
          const plain = await readCells(running, form, cells);
          expect(await readCells(running, form, cells, positions)).toEqual(plain);
          const backwards = await readCells(running, form, [...cells].reverse());
          expect(backwards.reverse()).toEqual(plain);
        }),
        { numRuns: runsOf[form] },
      );
    });

    test(`written by us from a table, as ${form}, give the table back`, async () => {
      const running = await engine();
      await fc.assert(
        fc.asyncProperty(rows, async (cells) => {
          const report = await readBlob(running, await writers.csv(cells, everyColumn), 'csv');
          const accepted = await loadRows(running, report, columns);
          if (accepted.length === 0) return;
          const again = accepted.map((own) => headings.map((heading) => String(own[heading] ?? '')));
          expect(await readCells(running, form, again)).toEqual(accepted.map((own) => JSON.stringify(own)));
        }),
        { numRuns: runsOf[form] },
      );
    });
  }

  test('cut off anywhere, workbooks and Parquet are refused whole, and leave nothing behind', async () => {
    const running = await engine();
    const cells = Array.from({ length: 40 }, (_, at) => [`M${at}`, 'INN', 'EPIKRISE', 'SENDT', '2025-02-01 10:00']);
    const tables = async (): Promise<unknown> =>
      (await running.query(sql`SELECT count(*) AS n FROM duckdb_tables()`)).rows()[0]?.['n'];
    const before = await readBlob(running, await writers.csv(cells, everyColumn), 'csv');
    const count = await tables();
    for (const form of ['xlsx', 'parquet'] as const) {
      const whole = await writers[form](cells, everyColumn);
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.size - 1), async (bytes) => {
          const report = await readBlob(running, whole.slice(0, bytes), form);
          expect(report).toMatchObject({ status: 'refused', rowsRead: 0 });
          expect(report.problems.some(({ severity }) => severity === 'fatal')).toBe(true);
        }),
        { numRuns: 60 },
      );
    }
    expect(await tables()).toBe(count);
    expect(await loadRows(running, before, 'row_no')).toHaveLength(40);
  });

  test('changed in one byte, a workbook is refused, or gives the rows it had', async () => {
    const running = await engine();
    const cells = Array.from({ length: 15 }, (_, at) => [`M${at}`, 'INN', 'EPIKRISE', 'SENDT', '2025-02-01 10:00']);
    const bytes = new Uint8Array(await (await writers.xlsx(cells, everyColumn)).arrayBuffer());
    const plain = await readCells(running, 'xlsx', cells, everyColumn);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const report = await readBlob(running, new Blob([damaged]), 'xlsx');
        if (report.status === 'refused') return;
        const loaded = await loadRows(running, report, columns);
        expect(loaded.map((own) => JSON.stringify(own))).toEqual(plain);
      }),
      { numRuns: 50 },
    );
  });
});

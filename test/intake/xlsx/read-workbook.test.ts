import { Table, Utf8, vectorFromArray } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileReport } from '../../../src/domain/file-report.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { readAllParts } from '../../../src/intake/read-parts.ts';
import { intakeEngine, loadRows } from '../../support/intake.ts';
import { toParquet } from '../../support/parquet.ts';
import { type TestCell, toWorkbook, toXlsx } from '../../support/xlsx.ts';

const headings = ['opphold_id', 'ts', 'type'];
let made = 0;

async function readOne(engine: Engine, content: BlobPart, name: string): Promise<FileReport> {
  made++;
  const [report] = await readAllParts(engine, { id: `w${made}`, name, content: new Blob([content]) });
  if (report === undefined) throw new Error('No report');
  return report;
}

const day = 45_658;
const event = fc.record({
  id: fc.string({ unit: fc.constantFrom('a', 'B', '1', 'ø', ';', '"', ' ', '&', '<', '\n', '–'), maxLength: 8 }),
  minutes: fc.integer({ min: 0, max: 60 * 24 * 365 - 1 }),
  type: fc.constantFrom('1', '2', '3', '99', ''),
});

function timeText(minutes: number): string {
  return new Date(Date.UTC(2025, 0, 1, 0, minutes)).toISOString().slice(0, 16).replace('T', ' ');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

describe('reading workbooks', () => {
  const engine = intakeEngine();

  test('the same rows as CSV, as a workbook and as Parquet give the same table', async () => {
    const running = await engine();
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 25 }), async (events) => {
        const rows = events.map(({ id, minutes, type }, index) => ({ id: `${id}${index}`, minutes, type }));
        const csv = rows.map(({ id, minutes, type }) => [quoted(id), timeText(minutes), type].join(';'));
        const cells = rows.map(({ id, minutes, type }): TestCell[] => [
          id,
          { serial: day + minutes / 1440 },
          type === '' ? null : Number(type),
        ]);
        const columns = [
          rows.map(({ id }) => id),
          rows.map(({ minutes }) => timeText(minutes)),
          rows.map(({ type }) => type),
        ].map((values) => vectorFromArray(values, new Utf8()));
        const [ids, times, types] = columns;
        if (ids === undefined || times === undefined || types === undefined) throw new Error('No columns');
        const reports = [
          await readOne(running, `${headings.join(';')}\n${csv.join('\n')}\n`, 'uttrekk.csv'),
          await readOne(running, toXlsx([headings, ...cells]), 'uttrekk.xlsx'),
          await readOne(running, toParquet(new Table({ opphold_id: ids, ts: times, type: types })), 'uttrekk.parquet'),
        ];
        const tables = await Promise.all(reports.map((report) => loadRows(running, report, 'opphold_id, ts, type')));
        expect(tables[1]).toEqual(tables[0]);
        expect(tables[2]).toEqual(tables[0]);
        const told = reports.map(({ rowsRead, rowsRejected }) => [rowsRead, rowsRejected]);
        expect(told).toEqual([told[0], told[0], told[0]]);
      }),
      { numRuns: 15 },
    );
  });

  test('a sheet of 65 000 rows is read to its end, in numbers a spreadsheet shows', async () => {
    function* rows(): Generator<readonly TestCell[]> {
      yield headings;
      for (let index = 1; index <= 65_000; index++) {
        yield [`A${index}`, { serial: day + index / 1440 }, index % 1000 === 0 ? 99 : 3];
      }
    }
    const report = await readOne(await engine(), toXlsx(rows()), 'uttrekk.xlsx');
    expect(report).toMatchObject({ format: 'xlsx', rowsRead: 65_000, rowsAccepted: 64_935, rowsRejected: 65 });
    expect(report.problems[0]?.examples[0]).toMatchObject({ row: 1001, found: '99' });
    const last = (await loadRows(await engine(), report, 'row_no, opphold_id, ts')).at(-1);
    expect(last).toMatchObject({ row_no: 65_000, opphold_id: 'A64999' });
  });

  test('bare day numbers are days of the system that the workbook counts by', async () => {
    const cells: TestCell[][] = [
      headings,
      ['A1', 44_227.25, 3],
      ['A2', { serial: 44_227.25 }, 3],
      ['2024', '2025-02-01', 3],
    ];
    const days: readonly [boolean, string][] = [
      [true, '2025-02-01 06:00:00'],
      [false, '2021-01-31 06:00:00'],
    ];
    for (const [system1904, told] of days) {
      const report = await readOne(await engine(), toXlsx(cells, system1904), 'uttrekk.xlsx');
      const rows = await loadRows(await engine(), report, 'opphold_id, ts');
      expect(rows).toEqual([
        { opphold_id: 'A1', ts: told },
        { opphold_id: 'A2', ts: told },
        { opphold_id: '2024', ts: '2025-02-01 00:00:00' },
      ]);
    }
  });

  test('tells on which row of a sheet the heading stands', async () => {
    const titles: TestCell[][] = [['Utskrivningsklare'], [], ['Hentet', { serial: day }]];
    const report = await readOne(await engine(), toXlsx([...titles, headings, ['A1', { serial: day }, 99]]), 'a.xlsx');
    expect(report).toMatchObject({ kind: 'ukp_hendelse', headingLine: 4, rowsRead: 1 });
    expect(report.problems.map(({ check, examples }) => [check, examples[0]?.row])).toContainEqual(['code-unknown', 5]);
  });

  test('tells of cells put together below the heading only, and how many', async () => {
    const text = (address: string, value: string): string =>
      `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const row = (number: number, ...values: string[]): string =>
      `<row r="${number}">${values.map((value, at) => text(`${'ABC'[at]}${number}`, value)).join('')}</row>`;
    const merged = ['A1:C2', 'A4:A5', 'B4:B5'].map((area) => `<mergeCell ref="${area}"/>`).join('');
    const rows = [
      row(1, 'Hendelser'),
      row(3, ...headings),
      row(4, 'A1', '2025-02-01', '3'),
      row(5, 'A2', '2025-02-02', '3'),
    ];
    const report = await readOne(await engine(), toWorkbook(rows.join('') + merged), 'uttrekk.xlsx');
    const told = report.problems.filter(({ check }) => check === 'cells-merged');
    expect(told).toMatchObject([
      {
        count: 2,
        examples: [
          { row: 4, found: 'A4:A5' },
          { row: 4, found: 'B4:B5' },
        ],
      },
    ]);
  });

  test('a cell outside of what a sheet can hold is damage, and costs no memory', async () => {
    const row = (number: string, address: string): string =>
      `<row r="${number}"><c r="${address}" t="inlineStr"><is><t>A1</t></is></c></row>`;
    const outside = [
      row('1048577', 'A1048577'),
      row('999999999', 'A1'),
      row('2', 'XFE2'),
      row('2', 'ZZZZZZ2'),
      row('1.5', 'A1'),
    ];
    for (const sheetData of outside) {
      const report = await readOne(await engine(), toWorkbook(row('1', 'A1') + sheetData), 'uttrekk.xlsx');
      expect(report.problems.map(({ check }) => check)).toEqual(['workbook-broken']);
    }
  });

  test('a workbook that was cut or changed is refused or read, never crashed on', async () => {
    const whole = toXlsx([headings, ...Array.from({ length: 40 }, (_, index) => [`A${index}`, { serial: day }, 3])]);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat({ max: 255 }), fc.boolean(), async (at, byte, cut) => {
        const damaged = cut ? whole.slice(0, at % whole.length) : whole.slice();
        if (!cut) damaged[at % whole.length] = byte;
        const report = await readOne(await engine(), damaged, 'uttrekk.xlsx');
        expect(report.rowsRead).toBe(report.rowsAccepted + report.rowsRejected);
      }),
      { numRuns: 60 },
    );
  });
});

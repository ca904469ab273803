import { tableFromArrays } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileReport } from '../../src/domain/file-report.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { readAllParts } from '../../src/intake/read-parts.ts';
import { intakeEngine } from '../support/intake.ts';
import { toParquet } from '../support/parquet.ts';
import { toXlsx } from '../support/xlsx.ts';

const headings = ['pid', 'kode', 'fra', 'til', 'Info'] as const;
const family = [
  'Nordmann',
  'Hansen',
  'Berg',
  'Dahl',
  'Lie',
  'Moen',
  'Haugen',
  'Solberg',
  'Vik',
  'Aas',
  'Strand',
  'Bakke',
];
const given = ['Kari', 'Ola', 'Anne', 'Per', 'Ingrid', 'Lars', 'Mari', 'Jon', 'Silje', 'Odd-Arne', 'Åse', 'Håkon'];
const wards = [
  'Kirurgisk avdeling',
  'B302',
  'Medisinsk sengepost',
  'Gardermoen',
  '',
  'Lovisenberg Diakonale',
  'S3 Nord',
];

const forms = {
  name: [(a: string, b: string) => `${a} ${b}`, (a: string, b: string) => `${b.toUpperCase()}, ${a}`],
  address: [
    (_: string, b: string, n: number) => `${b}veien ${n}B`,
    (a: string, b: string, n: number) => `${a}.${b}${n}@eksempel.no`,
    (_a: string, _b: string, n: number) => `912 ${String(n).padStart(2, '0')} ${100 + n}`,
    (_a: string, b: string, n: number) => `${1400 + n} ${b}`,
  ],
  'free-text': [
    (a: string, _: string, n: number) =>
      `Pasienten ringte ${a} om kvelden og sa at hun ikke ville komme tilbake til avdelingen etter ${n} dager`,
  ],
} as const;

type Content = keyof typeof forms;

function toRows(values: readonly string[]): string[][] {
  return values.map((value, row) => [`p${row}`, '15', '2025-01-01', '', value]);
}

const csv = (rows: readonly string[][]): BlobPart => [headings, ...rows].map((row) => row.join(';')).join('\n');

const writers = {
  csv,
  xlsx: (rows: readonly string[][]): BlobPart => toXlsx([headings, ...rows]),
  parquet: (rows: readonly string[][]): BlobPart =>
    toParquet(
      tableFromArrays(Object.fromEntries(headings.map((heading, at) => [heading, rows.map((row) => row[at] ?? '')]))),
    ),
};

let made = 0;

async function read(engine: Engine, format: keyof typeof writers, values: readonly string[]): Promise<FileReport> {
  made++;
  const content = new Blob([writers[format](toRows(values))]);
  const [report] = await readAllParts(engine, { id: `pc${made}`, name: `uttrekk.${format}`, content });
  if (report === undefined) throw new Error('A report is missing');
  return report;
}

/** Values of people, no two alike. */
function people(content: Content, form: number, count: number): string[] {
  const { [content]: ways } = forms;
  const write = ways[form % ways.length] ?? ways[0];
  return Array.from({ length: count }, (_, n) =>
    write(given[n % given.length] ?? '', family[Math.floor(n / given.length) % family.length] ?? '', n),
  );
}

const formats = ['csv', 'xlsx', 'parquet'] as const;

describe('a column that becomes one of people far down', () => {
  const engine = intakeEngine();

  for (const format of formats) {
    test(`is refused at row 5000 of a file in the form of ${format}, by its name alone`, async () => {
      const before = Array.from({ length: 5000 }, (_, row) => wards[row % wards.length] ?? '');
      const report = await read(await engine(), format, [...before, ...people('name', 0, 40)]);
      expect(report).toMatchObject({ status: 'refused', rowsRead: 0 });
      expect(report.problems).toMatchObject([{ check: 'person-name', severity: 'fatal', column: 'Info' }]);
      const plain = await read(await engine(), format, before);
      expect(plain).toMatchObject({ status: 'accepted', rowsAccepted: 5000 });
    });
  }

  test('is refused wherever the people begin and however they are written, and no value is repeated', async () => {
    const running = await engine();
    const column = fc.record({
      format: fc.constantFrom(...formats),
      content: fc.constantFrom<Content>('name', 'address', 'free-text'),
      form: fc.nat(3),
      before: fc.nat(700),
      count: fc.integer({ min: 15, max: 60 }),
      after: fc.nat(300),
      empty: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(column, async ({ format, content, form, before, count, after, empty }) => {
        const fill = (rows: number): string[] =>
          Array.from({ length: rows }, (_, row) => (empty ? '' : (wards[row % wards.length] ?? '')));
        const values = people(content, form, count);
        const report = await read(running, format, [...fill(before), ...values, ...fill(after)]);
        expect(report.problems).toMatchObject([{ check: `person-${content}`, column: 'Info' }]);
        const words = JSON.stringify(report);
        expect(values.filter((value) => words.includes(value))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('is taken in where a few values look like people, in any order, for wards are named after them too', async () => {
    const running = await engine();
    const named = fc.array(fc.constantFrom('Maria Lie', 'Ole Bull', 'Kari Berg'), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...formats), named, fc.nat(9), async (format, few, step) => {
        const values = Array.from({ length: 600 }, (_, row) => wards[(row * (1 + step)) % wards.length] ?? '');
        for (const [index, name] of few.entries()) values[(index * 20 + step) % 600] = name;
        expect(await read(running, format, values)).toMatchObject({ status: 'accepted', rowsAccepted: 600 });
      }),
      { numRuns: 8 },
    );
  });

  test('is taken in where long words of a code list come again and again', async () => {
    const words = ['Øyeblikkelig hjelp innen seks timer etter at pasienten er meldt til sykehuset av legevakten selv'];
    const values = Array.from({ length: 900 }, (_, row) => (row < 300 ? '' : (words[0] ?? '')));
    for (const format of formats) expect((await read(await engine(), format, values)).status).toBe('accepted');
  });
});

import '../../support/fixed-seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenSheet } from '../../../src/intake/xlsx/sheet-xml.ts';
import { type WorkbookOptions, writeWorkbook } from '../../../src/intake/xlsx/write-workbook.ts';
import { readWorkbook } from '../../support/read-workbook.ts';

async function write(sheets: readonly WrittenSheet[], options: WorkbookOptions = {}): Promise<Blob> {
  const pieces: BlobPart[] = [];
  for await (const piece of writeWorkbook(sheets, options)) pieces.push(piece);
  return new Blob(pieces);
}

const columns = [
  { heading: 'Fil', width: 20 },
  { heading: 'Funnet', width: 30 },
];

describe('writing workbooks', () => {
  it('gives every text back as it was, letter by letter, and none becomes a number, date or formula', async () => {
    const texts = [
      '=1+1',
      '+47',
      '-5',
      '@a',
      '0301',
      '1,23E+05',
      '01.02.2025',
      '2025-02-01',
      'sann',
      '  to mellomrom  ',
      'a<b>&"\'c;d',
      '_x000D_',
      '_x005F_x000D_',
      '\u0000\u0001\u001f\u007f\u0085',
      'æøåÆØÅ – 😀 \u00a0\u202f',
      '\tinnrykk',
    ];
    const rows = texts.map((text): [string, string] => ['fil', text]);
    const { Ark } = await readWorkbook(await write([{ name: 'Ark', columns, rows }]));
    expect(Ark?.slice(1)).toEqual(rows);
    expect(Ark?.[0]).toEqual(['Fil', 'Funnet']);
  });

  it('gives any text back, line breaks told as the reader tells them', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 }), async (rows) => {
        const { Ark } = await readWorkbook(await write([{ name: 'Ark', columns, rows }]));
        const told = (cell: string): string => cell.replace(/\r\n?|\n/g, '\u000b');
        expect(Ark?.slice(1)).toEqual(rows.map((row) => row.map(told)));
      }),
      { numRuns: 60 },
    );
  });

  it('writes numbers as numbers, nothing as nothing, and half a letter as the sign for what is lost', async () => {
    const rows = [
      [12, null],
      [null, 'b'],
      ['\ud800x', 2.5],
    ];
    const { Ark } = await readWorkbook(await write([{ name: 'Ark', columns, rows }]));
    expect(Ark?.slice(1)).toEqual([
      ['12', ''],
      ['', 'b'],
      ['\ufffdx', '2.5'],
    ]);
  });

  it('goes on in another sheet where one is full, each with the headings', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => [`f${index}`, index]);
    const name = 'Et navn som er litt for langt til et ark';
    const workbook = await readWorkbook(
      await write(
        [
          { name, columns, rows },
          { name: 'Om', columns, rows: [] },
        ],
        { rowsPerSheet: 4 },
      ),
    );
    expect(Object.keys(workbook)).toEqual([
      'Et navn som er litt for langt t',
      'Et navn som er litt for lan (2)',
      'Et navn som er litt for lan (3)',
      'Om',
    ]);
    const [first, second, third, about] = Object.values(workbook);
    expect([first?.length, second?.length, third?.length, about?.length]).toEqual([4, 4, 2, 1]);
    expect(third).toEqual([
      ['Fil', 'Funnet'],
      ['f6', '6'],
    ]);
  });

  it('cuts a text that no cell can hold, and shows it by its last letter', async () => {
    const { Ark } = await readWorkbook(await write([{ name: 'Ark', columns, rows: [['a', 'x'.repeat(40_000)]] }]));
    expect(Ark?.[1]?.[1]).toBe(`${'x'.repeat(32_766)}…`);
  });

  it('packs many rows piece by piece', async () => {
    const count = 60_000;
    function* rows(): Generator<readonly string[]> {
      for (let row = 0; row < count; row++) yield [`fil-${row}`, `verdi ${row * 7919}`];
    }
    let pieces = 0;
    const parts: BlobPart[] = [];
    for await (const piece of writeWorkbook([{ name: 'Ark', columns, rows: rows() }])) {
      pieces += 1;
      parts.push(piece);
    }
    const { Ark } = await readWorkbook(new Blob(parts));
    expect(pieces).toBeGreaterThan(5);
    expect(Ark).toHaveLength(count + 1);
    expect(Ark?.[count]).toEqual(['fil-59999', `verdi ${59_999 * 7919}`]);
  });
});

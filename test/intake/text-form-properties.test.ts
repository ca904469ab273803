import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import type { ReadOptions } from '../../src/intake/read-extract.ts';
import { intakeEngine, loadRows, readText } from '../support/intake.ts';

const heading = ['melding_id', 'retning', 'type', 'status', 'ts', 'komnr', 'enhet'];
const encoder = new TextEncoder();

/** Letters that UTF-8, Windows-1252 and UTF-16 all can write. */
const word = fc.string({ unit: fc.constantFrom('a', 'B', 'ø', 'Å', 'é', '1', '–', '€'), minLength: 1, maxLength: 6 });

const messages = fc
  .array(
    fc.record({ retning: fc.constantFrom('INN', 'UT', 'ukjent'), komnr: fc.constantFrom('3205', '301', ''), word }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((rows) =>
    rows.map(({ retning, komnr, word: enhet }, index) => [
      `M${index}`,
      retning,
      'EPIKRISE',
      'SENDT',
      '2025-02-01 10:00',
      komnr,
      enhet,
    ]),
  );

const upperControls: Readonly<Record<string, number>> = { '–': 0x96, '€': 0x80 };

function asWindows1252(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => upperControls[character] ?? character.charCodeAt(0));
}

function asUtf16(text: string, bigEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
}

function write(rows: readonly (readonly string[])[], delimiter = ';', lineEnd = '\n'): string {
  return `${[heading, ...rows].map((row) => row.join(delimiter)).join(lineEnd)}${lineEnd}`;
}

async function readRows(engine: Engine, content: BlobPart, options: ReadOptions = {}): Promise<string[]> {
  const report = await readText(engine, content, options);
  expect(report.rowsRead).toBe(report.rowsAccepted + report.rowsRejected);
  const loaded = await loadRows(engine, report, 'melding_id, retning, CAST(ts AS VARCHAR) AS ts, komnr');
  return loaded.map((row) => JSON.stringify(row));
}

describe('the form of a text file', () => {
  const engine = intakeEngine();

  test('changes nothing: every encoding, mark and delimiter gives the same rows', async () => {
    const running = await engine();
    await fc.assert(
      fc.asyncProperty(messages, async (rows) => {
        const text = write(rows);
        const plain = await readRows(running, text);
        expect(await readRows(running, `\ufeff${text}`)).toEqual(plain);
        expect(await readRows(running, asWindows1252(text))).toEqual(plain);
        for (const bigEndian of [false, true]) {
          expect(await readRows(running, asUtf16(`\ufeff${text}`, bigEndian))).toEqual(plain);
          expect(await readRows(running, asUtf16(text, bigEndian))).toEqual(plain);
        }
        for (const delimiter of [',', '\t', '|']) {
          expect(await readRows(running, write(rows, delimiter, '\r\n'))).toEqual(plain);
        }
      }),
      { numRuns: 4 },
    );
  });

  test('chosen by a person gives the rows that finding it gives', async () => {
    const running = await engine();
    await fc.assert(
      fc.asyncProperty(messages, async (rows) => {
        const text = write(rows);
        const plain = await readRows(running, text);
        const chosen = { delimiter: ';', headingLine: 1 } as const;
        expect(await readRows(running, text, { choices: { ...chosen, encoding: 'utf-8' } })).toEqual(plain);
        const bytes = asWindows1252(text);
        expect(await readRows(running, bytes, { choices: { ...chosen, encoding: 'windows-1252' } })).toEqual(plain);
        const wide = asUtf16(text, true);
        expect(await readRows(running, wide, { choices: { ...chosen, encoding: 'utf-16be' } })).toEqual(plain);
      }),
      { numRuns: 4 },
    );
  });

  test('with titles above and remarks below the table gives the same rows', async () => {
    const running = await engine();
    const above = fc.constantFrom('Rapport\n', 'Rapport;;;;;;\n\n', 'Uttrekk kjørt 01.02.2025\nPeriode;2025\n\n', '');
    const below = fc.constantFrom(
      '\nKilde: NPR\n',
      'Applied filters:\nÅr is 2025\n',
      'Totalt;;;;;;12\n',
      ';;;;;;\n',
      '',
    );
    await fc.assert(
      fc.asyncProperty(messages, above, below, async (rows, titles, remarks) => {
        const text = write(rows);
        expect(await readRows(running, `${titles}${text}${remarks}`)).toEqual(await readRows(running, text));
      }),
      { numRuns: 10 },
    );
  });

  test('with columns in any order gives the same rows', async () => {
    const running = await engine();
    const order = fc.shuffledSubarray([...heading.keys()], { minLength: heading.length });
    await fc.assert(
      fc.asyncProperty(messages, order, async (rows, positions) => {
        const lines = [heading, ...rows].map((row) => positions.map((at) => row[at]).join(';'));
        expect(await readRows(running, lines.join('\n'))).toEqual(await readRows(running, write(rows)));
      }),
      { numRuns: 10 },
    );
  });

  test('mixed of two encodings is told of: the lines that are fewer, and how many of each', async () => {
    const running = await engine();
    const parts = [`${heading.join(';')}\n`, 'M1;INN;EPIKRISE;SENDT;2025-02-01 10:00;3205;sør\n'].map((text) =>
      encoder.encode(text),
    );
    const other = asWindows1252('M2;INN;EPIKRISE;SENDT;2025-02-01 10:00;3205;øst\n');
    const content = new Blob([...parts, parts[1] ?? '', other]);
    const report = await readText(running, content);
    expect(report).toMatchObject({ rowsAccepted: 3, encoding: 'UTF-8 og Windows-1252' });
    const [group] = report.problems;
    expect(group).toMatchObject({ check: 'encoding-mixed', severity: 'warning', count: 1 });
    expect(group?.examples[0]).toMatchObject({ row: 4 });
    expect(group?.examples[0]?.action).toContain('2 linjer i UTF-8 og 1 linje i Windows-1252');
  });

  test('said to be UTF-8 rejects the lines that are not, and said to be Windows-1252 takes them all', async () => {
    const running = await engine();
    const content = new Blob([
      `${heading.join(';')}\nM1;INN;EPIKRISE;SENDT;2025-02-01 10:00;3205;sør\n`,
      asWindows1252('M2;INN;EPIKRISE;SENDT;2025-02-01 10:00;3205;øst\n'),
    ]);
    const strict = await readText(running, content, { choices: { encoding: 'utf-8' } });
    expect(strict).toMatchObject({ rowsRead: 2, rowsAccepted: 1, encoding: 'UTF-8' });
    expect(strict.problems).toMatchObject([{ check: 'row-encoding', severity: 'error', count: 1 }]);
    expect(strict.problems[0]?.examples[0]?.row).toBe(3);
    const lenient = await readText(running, content, { choices: { encoding: 'windows-1252' } });
    expect(lenient).toMatchObject({ rowsRead: 2, rowsAccepted: 2, encoding: 'Windows-1252', problems: [] });
  });

  test('with a heading a person points at is read from there, and from nowhere else', async () => {
    const running = await engine();
    const rows = 'M1;INN;EPIKRISE;SENDT;2025-02-01 10:00;3205;a\nM2;UT;EPIKRISE;SENDT;2025-02-01 10:00;3205;b\n';
    const text = `${heading.join(';')}\nM0;INN;EPIKRISE;SENDT;2025-02-01 10:00;3205;x\n${heading.join(';')}\n${rows}`;
    const found = await readText(running, text);
    expect(found).toMatchObject({ headingLine: 1, rowsAccepted: 3 });
    const chosen = await readText(running, text, { choices: { headingLine: 3 } });
    expect(chosen).toMatchObject({ headingLine: 3, rowsRead: 2, rowsAccepted: 2 });
    expect(chosen.problems).toMatchObject([{ check: 'lines-above-heading', count: 2 }]);
  });
});

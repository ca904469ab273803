import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { intakeEngine, loadRows, readText } from '../support/intake.ts';

const headings = 'melding_id;retning;type;status;ts;komnr;opphold_id';

const awkwardText = fc.string({
  unit: fc.constantFrom('a', 'B', '1', ' ', '"', ';', ',', '\n', '\r', '\r\n', 'ø', '.', '\t', '–'),
  maxLength: 12,
});
const plainText = fc.string({ unit: fc.constantFrom('a', '1', 'ø', ' '), maxLength: 6 });

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Rows of a message file; the last column holds whatever a person may have typed, quoted. */
const messageRow = fc
  .record({
    retning: fc.constantFrom('INN', 'UT', 'ukjent'),
    day: fc.integer({ min: 1, max: 31 }),
    month: fc.integer({ min: 1, max: 12 }),
    komnr: fc.constantFrom('3205', '301', '3030', '9999', ''),
    note: awkwardText,
  })
  .map(({ retning, day, month, komnr, note }) => (id: number) => {
    const date = `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.2025 10:00`;
    return `M${id};${retning};HELSEOPPLYSNINGER;SENDT;${date};${komnr};${quoted(note)}`;
  });

const messageRows = fc
  .array(messageRow, { minLength: 1, maxLength: 30 })
  .map((rows) => rows.map((row, index) => row(index)));

async function readRows(engine: Engine, rows: readonly string[], lineEnd = '\n'): Promise<string[]> {
  const report = await readText(engine, `${[headings, ...rows].join(lineEnd)}${lineEnd}`);
  const loaded = await loadRows(
    engine,
    report,
    'row_no, melding_id, retning, CAST(ts AS VARCHAR) AS ts, komnr, opphold_id',
  );
  expect(report.rowsRead).toBe(rows.length);
  expect(loaded).toHaveLength(report.rowsAccepted);
  return loaded.map(({ row_no: _, ...values }) => JSON.stringify(values));
}

describe('reading CSV', () => {
  const engine = intakeEngine();

  test('rows read are rows accepted and rows rejected, for any bytes under a heading', async () => {
    const running = await engine();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(awkwardText, plainText), { maxLength: 60 }),
        fc.uint8Array({ maxLength: 40 }),
        async (texts, bytes) => {
          const report = await readText(
            running,
            new Blob([`${headings}\n`, texts.join(';'), '\n', bytes, '\n', texts.join('')]),
          );
          expect(report.rowsRead).toBe(report.rowsAccepted + report.rowsRejected);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the order of rows changes nothing but their numbers', async () => {
    const running = await engine();
    await fc.assert(
      fc.asyncProperty(messageRows, async (rows) => {
        const forwards = await readRows(running, rows);
        const backwards = await readRows(running, [...rows].reverse());
        expect(backwards.sort()).toEqual(forwards.sort());
      }),
      { numRuns: 15 },
    );
  });

  test('a file cut in two gives the same accepted rows as the whole', async () => {
    const running = await engine();
    await fc.assert(
      fc.asyncProperty(messageRows, fc.nat(), async (rows, position) => {
        const cut = position % rows.length;
        const whole = await readRows(running, rows);
        const first = cut === 0 ? [] : await readRows(running, rows.slice(0, cut));
        const second = await readRows(running, rows.slice(cut));
        expect([...first, ...second]).toEqual(whole);
      }),
      { numRuns: 15 },
    );
  });

  test('line ends of any kind, and any mix of them, give the same rows', async () => {
    const running = await engine();
    await fc.assert(
      fc.asyncProperty(messageRows, fc.infiniteStream(fc.constantFrom('\n', '\r\n', '\r')), async (rows, ends) => {
        const unix = await readRows(running, rows);
        const mixed = [headings, ...rows].map((row) => `${row}${ends.next().value}`).join('');
        const report = await readText(running, mixed);
        const loaded = await loadRows(
          running,
          report,
          'melding_id, retning, CAST(ts AS VARCHAR) AS ts, komnr, opphold_id',
        );
        expect(loaded.map((row) => JSON.stringify(row))).toEqual(unix);
      }),
      { numRuns: 15 },
    );
  });

  test('row numbers are the lines of a text editor, also after line breaks in quotes and broken rows', async () => {
    const running = await engine();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('plain', 'folded', 'ragged', 'blank'), { minLength: 1, maxLength: 25 }),
        async (forms) => {
          const expected: number[] = [];
          let line = 2;
          const rows = forms.map((form, index) => {
            const row = `M${index};INN;EPIKRISE;SENDT;2025-01-01 10:00;3205`;
            const first = line;
            line += form === 'folded' ? 3 : 1;
            if (form === 'plain' || form === 'folded') expected.push(first);
            return { plain: `${row};x`, folded: `${row};"a\n\nb"`, ragged: row, blank: '' }[form];
          });
          const report = await readText(running, `${headings}\n${rows.join('\n')}\n`);
          const loaded = await loadRows(running, report, 'row_no');
          expect(loaded.map((row) => row['row_no'])).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });
});

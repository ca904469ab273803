import { expect, it } from 'vitest';
import { problemSheet } from '../../src/intake/problem-sheet.ts';
import { writeCsv } from '../../src/intake/write-csv.ts';
import { intakeEngine, readText } from '../support/intake.ts';

const engine = intakeEngine();

it('writes every fault of every row, page after page, as CSV for people', async () => {
  const db = await engine();
  const bad = Array.from({ length: 20_030 }, (_, index) => `${index};feil;3`);
  const report = await readText(db, ['opphold_id;ts;type', 'a;2025-01-01 10:00;3', ...bad, 'b;"=1+1;2";3'].join('\n'));
  const pieces: string[] = [];
  for await (const piece of writeCsv(problemSheet(db, [report]))) pieces.push(piece);
  const text = pieces.join('');
  expect(text.startsWith('\uFEFFFil;Følge;Kontroll;Rad;Kolonne;Funnet;Forventet;Hva du kan gjøre\r\n')).toBe(true);
  const lines = text.trimEnd().split('\r\n').slice(1);
  expect(report.rowsRejected).toBe(20_031);
  expect(lines.filter((line) => line.includes(';Raden er avvist;'))).toHaveLength(20_031);
  expect(lines[0]).toContain('uttrekk.csv;Raden er avvist;time-unreadable;3;ts;feil;');
  expect(lines[20_001]).toContain(';20004;ts;feil;');
  expect(lines.at(-1)).toContain(`"'=1+1;2"`);
});

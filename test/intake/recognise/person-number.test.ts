import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { staticSql } from '../../../src/engine/sql.ts';
import { extractKinds } from '../../../src/intake/kinds/extract-kinds.ts';
import { prepareEngine } from '../../../src/intake/load/prepare-engine.ts';
import {
  createPersonNumberTally,
  isPersonNumber,
  looksLikePersonNumbers,
} from '../../../src/intake/recognise/person-number.ts';
import { intakeEngine, readText } from '../../support/intake.ts';
import { madeUpPersonNumber } from '../../support/person-number.ts';

const forms: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => `"${digits}"`,
  (digits) => ` ${digits} `,
  (digits) => `${digits.slice(0, 6)} ${digits.slice(6)}`,
  (digits) => `${digits.slice(0, 6)}-${digits.slice(6)}`,
  (digits) => `${digits.slice(0, 6)}.${digits.slice(6)}`,
  (digits) => `${digits.slice(0, 6)}\u00a0${digits.slice(6)}`,
  (digits) => `${digits.slice(0, 6)}\u202f${digits.slice(6)}`,
  (digits) => `"${digits.slice(0, 6)} – ${digits.slice(6)}"`.replace(' – ', '–'),
  (digits) => `${digits}.0`,
  (digits) => `fnr ${digits}, innlagt`,
  (digits) => (digits.startsWith('0') ? digits.slice(1) : digits),
];

const none = createPersonNumberTally();
const encoder = new TextEncoder();

function judge(digits: string): boolean {
  return isPersonNumber(encoder.encode(digits), 0);
}

describe('person numbers', () => {
  const engine = intakeEngine();

  test('are recognised with a plain date, as D-number, as help number and as test number', () => {
    fc.assert(fc.property(madeUpPersonNumber, (digits) => judge(digits)));
  });

  test('have two right control digits: changing any one digit breaks them', () => {
    fc.assert(
      fc.property(
        madeUpPersonNumber,
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, step) => {
          const changed = String((Number(digits[at]) + step) % 10);
          expect(judge(digits.slice(0, at) + changed + digits.slice(at + 1))).toBe(false);
        },
      ),
    );
  });

  test('are judged alike in SQL and in JavaScript', async () => {
    const running = await engine();
    await prepareEngine(running);
    const anyDigits = fc
      .array(fc.constantFrom(...'0123456789'), { minLength: 11, maxLength: 11 })
      .map((digits) => digits.join(''));
    const numbers = fc.sample(fc.oneof(madeUpPersonNumber, anyDigits), 400);
    const values = numbers.map((digits) => `('${digits}')`).join(', ');
    const result = await running.query(
      staticSql(`SELECT n, intake_is_person_number(n) AS judged FROM (VALUES ${values}) AS t(n)`),
    );
    for (const row of result.rows()) expect(row['judged']).toBe(judge(String(row['n'])));
  });

  test('are told from other numbers of eleven digits by their share', () => {
    expect(looksLikePersonNumbers({ ...none, elevenDigits: 1, personNumbers: 1 })).toBe(true);
    expect(looksLikePersonNumbers({ ...none, elevenDigits: 10_000, personNumbers: 90 })).toBe(false);
    expect(looksLikePersonNumbers(none)).toBe(false);
  });

  test('refuse the file in every kind, column and form, and no message repeats a value', async () => {
    const running = await engine();
    await fc.assert(
      fc.asyncProperty(
        madeUpPersonNumber,
        fc.constantFrom(...extractKinds),
        fc.nat(),
        fc.constantFrom(...forms),
        async (digits, kind, at, form) => {
          const headings = [...kind.columns.map(({ name }) => name), 'ekstra'];
          const position = at % headings.length;
          const cells = headings.map((_, index) => (index === position ? form(digits) : '7'));
          const report = await readText(running, `${headings.join(';')}\n${cells.join(';')}\n`);
          expect(report.status).toBe('refused');
          expect(report.problems.map(({ check, column }) => [check, column])).toEqual([
            ['person-number', headings[position]],
          ]);
          const told = JSON.stringify(report);
          for (const part of [digits, digits.slice(0, 6), digits.slice(6)]) expect(told).not.toContain(`"${part}`);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('are found far into a file, in the forms that the scan of bytes must see by itself', async () => {
    const running = await engine();
    const plain = 'M1;UT;EPIKRISE;SENDT;2025-01-01 10:00;3205;x\n'.repeat(400);
    await fc.assert(
      fc.asyncProperty(madeUpPersonNumber, fc.constantFrom(...forms), async (digits, form) => {
        const csv = `melding_id;retning;type;status;ts;komnr;ekstra\n${plain}M1;UT;EPIKRISE;SENDT;2025-01-01 10:00;3205;${form(digits)}\n`;
        const report = await readText(running, csv);
        expect(report.problems.map(({ check, column }) => [check, column])).toEqual([['person-number', 'ekstra']]);
      }),
      { numRuns: 40 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { staticSql } from '../../../src/engine/sql.ts';
import { prepareEngine } from '../../../src/intake/load/prepare-engine.ts';
import { isPersonNumber, looksLikePersonNumbers } from '../../../src/intake/recognise/person-number.ts';
import { intakeEngine, readText } from '../../support/intake.ts';
import { madeUpPersonNumber } from '../../support/person-number.ts';

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
    expect(looksLikePersonNumbers({ elevenDigits: 1, personNumbers: 1 })).toBe(true);
    expect(looksLikePersonNumbers({ elevenDigits: 10_000, personNumbers: 90 })).toBe(false);
    expect(looksLikePersonNumbers({ elevenDigits: 0, personNumbers: 0 })).toBe(false);
  });

  test('refuse the file in whatever column, and no message repeats a value', async () => {
    const running = await engine();
    const headings = ['melding_id', 'retning', 'type', 'status', 'ts', 'komnr', 'pid', 'merknad'];
    const row = ['M1', 'UT', 'EPIKRISE', 'SENDT', '2025-01-01 10:00', '3205', 'p1', 'x'];
    await fc.assert(
      fc.asyncProperty(
        madeUpPersonNumber,
        fc.nat({ max: 7 }),
        fc.constantFrom('', '"', ' '),
        async (digits, position, around) => {
          const cells = row.map((cell, index) => (index === position ? `${around}${digits}${around}` : cell));
          const report = await readText(running, `${headings.join(';')}\n${cells.join(';')}\n`);
          expect(report.status).toBe('refused');
          expect(report.problems.map(({ check, column }) => [check, column])).toEqual([
            ['person-number', headings[position]],
          ]);
          expect(JSON.stringify(report)).not.toContain(digits);
        },
      ),
      { numRuns: 40 },
    );
  });
});

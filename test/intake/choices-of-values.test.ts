import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intakeEngine, loadRows, readText } from '../support/intake.ts';

const stays = 'opphold_id;pid;inn_ts;omsorgsniva;innmate_hast;sektor;komnr_bosted;alder;kjonn';
const spaces = ['', ' ', '\u00a0', '\u202f', '\u2009', "'", '\u2019'];

describe('what someone has settled of values', () => {
  const engine = intakeEngine();

  test.each([
    ['day-first', ['2025-04-03 00:00:00', '2025-04-03 10:00:00', '2025-04-03 00:00:00', '2025-04-03 15:05:00']],
    ['month-first', ['2025-03-04 00:00:00', '2025-03-04 10:00:00', '2025-03-04 00:00:00', '2025-03-04 15:05:00']],
  ] as const)('dates are read %s', async (dateOrder, expected) => {
    const texts = ['03/04/2025', '03/04/2025 10:00', '3.4.2025', '3/4/2025 3:05:00 PM'];
    const lines = texts.map((text, n) => `${n};p${n};${text};1;1;SOM;3205;80;1\n`).join('');
    const report = await readText(await engine(), `${stays}\n${lines}`, { choices: { dateOrder } });
    expect((await loadRows(await engine(), report)).map((row) => row['inn_ts'])).toEqual(expected);
  });

  test.each([
    ['.', { '1,234': 1234, '1.000': 1, '12': 12 }],
    [',', { '1.234': 1234, '1,000': 1, '1 234': 1234 }],
  ] as const)('with the decimal sign %s the other one stands between thousands', async (decimal, expected) => {
    const lines = Object.keys(expected).map((text, n) => `2025-0${n + 1};3205;"${text}"\n`);
    const report = await readText(await engine(), `periode;komnr;dogn\n${lines.join('')}`, { choices: { decimal } });
    expect((await loadRows(await engine(), report)).map((row) => row['dogn'])).toEqual(Object.values(expected));
    expect(report.problems).toEqual([]);
  });

  test('local code words mean what they were settled to mean, before any word of our own', async () => {
    const choices = { values: { sektor: { 'somatikk nord': 'SOM', rus: 'PHV', '4': 'TSB' } } };
    const lines = ['Somatikk Nord', 'rus', '4', 'SOM'].map(
      (word, n) => `${n};p${n};2025-01-01 10:00;1;1;${word};3205;80;1\n`,
    );
    const report = await readText(await engine(), `${stays}\n${lines.join('')}`, { choices });
    expect((await loadRows(await engine(), report)).map((row) => row['sektor'])).toEqual(['SOM', 'PHV', 'TSB', 'SOM']);
  });

  test('numbers written in every accepted Norwegian form read back the same', async () => {
    const running = await engine();
    const number = fc.record({
      whole: fc.integer({ min: 0, max: 9_999_999 }),
      cents: fc.integer({ min: 0, max: 99 }),
      space: fc.constantFrom(...spaces),
      sign: fc.constantFrom('-', '\u2212', '', '+'),
      decimal: fc.constantFrom(',', '.'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 30 }), async (numbers) => {
        const texts = numbers.map(({ whole, cents, space, sign, decimal }) => {
          const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, space);
          return `${sign}${grouped}${decimal}${String(cents).padStart(2, '0')}`;
        });
        const lines = texts.map((text, n) => `egen-i${n};country;2025-01-01;"${text}"\n`);
        const report = await readText(running, `indikator;niva;fra;verdi\n${lines.join('')}`);
        const values = (await loadRows(running, report)).map((row) => Number(row['verdi']));
        const expected = numbers.map(
          ({ whole, cents, sign }) => (whole + cents / 100) * (/[-\u2212]/.test(sign) ? -1 : 1),
        );
        for (const [n, value] of values.entries()) expect(value).toBeCloseTo(expected[n] ?? Number.NaN, 6);
        expect(values).toHaveLength(expected.length);
      }),
      { numRuns: 20 },
    );
  });
});

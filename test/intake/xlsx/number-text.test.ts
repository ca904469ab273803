import { describe, expect, test } from 'vitest';
import { numberFormatOf, parseNumberFormat, plainFormat } from '../../../src/intake/xlsx/number-format.ts';
import { numberText } from '../../../src/intake/xlsx/number-text.ts';

const date = { date: true, time: false, zeros: 0 };
const dateTime = { date: true, time: true, zeros: 0 };
const time = { date: false, time: true, zeros: 0 };

describe('numbers of a sheet', () => {
  for (const [code, format] of [
    ['dd.mm.yyyy', date],
    ['[$-414]d.\\ mmmm\\ yyyy;@', date],
    ['yyyy\\-mm\\-dd\\ hh:mm:ss', dateTime],
    ['mmm', date],
    ['hh:mm', time],
    ['[h]:mm:ss', time],
    ['h:mm AM/PM', time],
    ['General', plainFormat],
    ['#,##0.00 "dager"', plainFormat],
    ['[Red]0.0%', plainFormat],
    ['0', plainFormat],
    ['0000', { date: false, time: false, zeros: 4 }],
  ] as const) {
    test(`the format ${code} is understood`, () => expect(parseNumberFormat(code)).toEqual(format));
  }

  test('formats of the standard need no code', () => {
    const kinds = [14, 20, 22, 10, 0].map((id) => numberFormatOf(id, new Map()));
    expect(kinds).toEqual([date, time, dateTime, plainFormat, plainFormat]);
    expect(numberFormatOf(14, new Map([[14, '0.0']]))).toEqual(plainFormat);
  });

  for (const [written, format, text] of [
    ['0.30000000000000004', plainFormat, '0.3'],
    ['1.0000000000000001E-7', plainFormat, '0.0000001'],
    ['12345678901', plainFormat, '12345678901'],
    ['999999999999999', plainFormat, '999999999999999'],
    ['1.2345678901234567E16', plainFormat, '1.23456789012346E+16'],
    ['301', { ...plainFormat, zeros: 4 }, '0301'],
    ['45689', date, '2025-02-01'],
    ['45689', dateTime, '2025-02-01 00:00'],
    ['45689.416666666664', date, '2025-02-01 10:00'],
    ['45689.99999999', dateTime, '2025-02-02 00:00'],
    ['45689.416678240741', dateTime, '2025-02-01 10:00:01'],
    ['0.4375', time, '10:30'],
    ['1.5', time, '36:00'],
    ['1', date, '1900-01-01'],
    ['59', date, '1900-02-28'],
    ['60', date, '60'],
    ['61', date, '1900-03-01'],
    ['-1', date, '-1'],
  ] as const) {
    test(`${written} reads ${text}`, () => expect(numberText(written, format, false)).toBe(text));
  }

  test('days from 1904 are four years and a day further on', () => {
    expect(numberText('44227.25', dateTime, true)).toBe('2025-02-01 06:00');
    expect(numberText('0', date, true)).toBe('1904-01-01');
  });
});

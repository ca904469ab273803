import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/intake/kinds/extract-kinds.ts';
import {
  clockHeadingsOf,
  holdsClocks,
  holdsMinutesOnly,
  holdsTimes,
} from '../../../src/intake/recognise/clock-partner.ts';
import { mapColumns } from '../../../src/intake/recognise/column-mapping.ts';
import { normaliseHeading } from '../../../src/intake/recognise/normalise-heading.ts';
import { headingsOfLabel } from '../../../src/intake/report/describe-mapping.ts';

function column(...values: readonly string[]): string[][] {
  return values.map((value) => [value]);
}

describe('a time of day beside its date', () => {
  test('is known by the heading of the date', () => {
    expect(clockHeadingsOf('Utskrevet dato')).toContain(normaliseHeading('Utskrevet tid'));
    expect(clockHeadingsOf('Innleggelsesdato')).toContain(normaliseHeading('Innleggelses klokkeslett'));
    expect(clockHeadingsOf('Innleggelsesdato')).toContain(normaliseHeading('Innleggelse tid'));
    expect(clockHeadingsOf('dato')).toContain('klokkeslett');
    expect(clockHeadingsOf('innlagt')).toEqual([]);
  });

  test('is told from a date by its values', () => {
    expect(holdsClocks(column('10:00', '9.05', 'kl. 08:15', '', '.'), 0)).toBe(true);
    expect(holdsClocks(column('1899-12-30 10:00:00'), 0)).toBe(true);
    expect(holdsClocks(column('10:00', '01.02.2025 10:00'), 0)).toBe(false);
    expect(holdsClocks(column('01.02.2025', '02.02.2025'), 0)).toBe(false);
    expect(holdsTimes(column('01.02.2025', '01.02.2025 00:00'), 0)).toBe(false);
    expect(holdsTimes(column('2025-02-01T10:00'), 0)).toBe(true);
  });

  test('has no seconds where no value is that long', () => {
    expect(holdsMinutesOnly(column('930', '1405', '5'), 0)).toBe(true);
    expect(holdsMinutesOnly(column('930', '140510'), 0)).toBe(false);
    expect(holdsMinutesOnly(column('5', '0'), 0)).toBe(false);
  });

  test('is joined in any column that wants a time, whichever of them comes first', () => {
    const headings = ['Epikrise tid', 'Epikrise dato', 'Utskrklar dato', 'Utskrklar klokkeslett'];
    const sample = [['10:00', '01.02.2025', '01.02.2025', '11:00']];
    const { sources } = mapColumns(kindOf('opphold'), headings, {}, sample);
    expect(sources.map(({ column: { name }, positions }) => [name, positions])).toEqual([
      ['utskrklar_dato', [2, 3]],
      ['epikrise_ts', [1, 0]],
    ]);
  });

  test('is found again in the report, also where headings have a plus themselves', () => {
    const headings = ['Dato', 'Kl + min', '', 'Kl'];
    expect(headingsOfLabel(headings, 'Dato + Kl + min')).toEqual(['Dato', 'Kl + min']);
    expect(headingsOfLabel(headings, 'Kl + min')).toEqual(['Kl + min']);
    expect(headingsOfLabel(headings, 'Noe + annet')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { intakeEngine } from '../../support/intake.ts';
import { askFiles, eventHeading, extract, messageHeading, stay, stayHeading } from './ask-files.ts';

const engine = intakeEngine();

const months = Array.from({ length: 14 }, (_, index) => {
  const date = new Date(Date.UTC(2024, index, 1));
  return date.toISOString().slice(0, 7);
});

let number = 0;

/** `count` stays of a day or two in a month. */
function staysIn(month: string, count: number, komnr: string): string[] {
  return Array.from({ length: count }, (_, index) => {
    number++;
    const day = String(1 + (index % 26)).padStart(2, '0');
    const minute = String(10 + (index % 49));
    return stay(`s${number}`, number, `${month}-${day} 0${index % 9}:${minute}`, `${month}-${day} 23:00`, { komnr });
  });
}

/** Stays of every month: as many as `counts` says, 40 where it says nothing. */
function seriesOf(komnr: string, counts: Readonly<Record<string, number>> = {}): string[] {
  return months.flatMap((month) => staysIn(month, counts[month] ?? 40, komnr));
}

describe('months', () => {
  it('finds the months between the first and the last that a file has nothing for', async () => {
    const rows = ['2025-01', '2025-02', '2025-05'].flatMap((month) => staysIn(month, 1, '3205'));
    const asked = await askFiles(await engine(), [extract(stayHeading, rows)]);
    expect(asked.of('month-missing')).toMatchObject([
      { severity: 'warning', files: [0], count: 2, examples: ['2025-03', '2025-04'] },
    ]);
  });

  it('takes a quarter as told for each of its months', async () => {
    const heading = 'periode;komnr;primaeropphold;reinnleggelser';
    const rows = ['2024Q1;3205;90;9', '2024Q3;3205;90;9'];
    const asked = await askFiles(await engine(), [extract(heading, rows)]);
    expect(asked.of('month-missing')).toMatchObject([{ count: 3, examples: ['2024-04', '2024-05', '2024-06'] }]);
  });

  it('finds a kommune that falls silent, but not a small one', async () => {
    const rows = [
      ...seriesOf('3205'),
      ...seriesOf('3207', { '2024-06': 0, '2024-07': 0 }),
      ...months.flatMap((month) => staysIn(month, month === '2024-05' ? 0 : 3, '3212')),
    ];
    const asked = await askFiles(await engine(), [extract(stayHeading, rows)]);
    expect(asked.of('kommune-month-missing')).toMatchObject([
      { severity: 'warning', files: [], count: 2, examples: ['3207 2024-06', '3207 2024-07'] },
    ]);
    expect(asked.of('month-missing')).toEqual([]);
  });

  it('finds a month far from its neighbours, for the whole and for the kommune', async () => {
    const rows = [
      ...seriesOf('3205', { '2024-08': 160 }),
      ...seriesOf('3207', { '2024-05': 62, '2024-10': 42, '2024-11': 38 }),
    ];
    const asked = await askFiles(await engine(), [extract(stayHeading, rows)]);
    expect(asked.of('month-unusual')).toMatchObject([{ count: 1, examples: ['2024-08'] }]);
    expect(asked.of('kommune-month-unusual')).toMatchObject([{ count: 1, examples: ['3205 2024-08'] }]);
  });

  it('tells nothing of even months, and nothing of the first and the last', async () => {
    const rows = seriesOf('3205', { '2024-01': 2, '2025-02': 3 });
    const asked = await askFiles(await engine(), [extract(stayHeading, rows)]);
    expect(asked.of('month-unusual')).toEqual([]);
    expect(asked.of('kommune-month-missing')).toEqual([]);
  });

  it('finds months with stays that the events do not reach', async () => {
    const events = months.slice(2, 12).map((month) => `s1;${month}-10 10:00;3`);
    const asked = await askFiles(await engine(), [
      extract(stayHeading, seriesOf('3205')),
      extract(eventHeading, events),
    ]);
    expect(asked.of('coverage-differs')).toMatchObject([
      { count: 4, examples: ['2024-01', '2024-02', '2025-01', '2025-02'] },
    ]);
  });

  it('finds files that cover the same months of the same kommune', async () => {
    const first = extract(
      stayHeading,
      ['2025-01', '2025-02'].flatMap((month) => staysIn(month, 30, '3205')),
    );
    const second = extract(
      stayHeading,
      ['2025-02', '2025-03'].flatMap((month) => staysIn(month, 30, '3205')),
    );
    const other = extract(
      stayHeading,
      ['2025-02', '2025-03'].flatMap((month) => staysIn(month, 30, '3207')),
    );
    const asked = await askFiles(await engine(), [first, second, other]);
    expect(asked.of('files-overlap')).toMatchObject([
      { severity: 'info', files: [0, 1], count: 1, examples: ['2025-02'] },
    ]);
  });
});

describe('kommuner', () => {
  it('finds those missing from the helsefellesskap a file is mostly about', async () => {
    const ahus = ['3205', '3207', '3209', '3212', '3214', '3218', '3220', '3222', '3224', '3226', '3228', '3230'];
    const rest = ['3238', '3240', '3242', '3401', '3414', '3415', '3416', '3417'];
    const rows = [...ahus, ...rest]
      .flatMap((komnr) => staysIn('2025-01', 30, komnr))
      .concat(staysIn('2025-01', 9, '4601'));
    const asked = await askFiles(await engine(), [extract(stayHeading, rows)]);
    expect(asked.of('kommune-missing')).toMatchObject([
      { severity: 'warning', files: [0], count: 1, examples: ['3232'] },
    ]);
  });

  it('does not miss a kommune that so few rows need not reach', async () => {
    const asked = await askFiles(await engine(), [extract(stayHeading, staysIn('2025-01', 20, '3205'))]);
    expect(asked.of('kommune-missing').flatMap(({ examples }) => examples)).not.toContain('3242');
  });
});

describe('messages', () => {
  it('judges each direction by itself', async () => {
    const rows = months.flatMap((month) =>
      ['INN', 'UT'].flatMap((retning) =>
        Array.from({ length: retning === 'INN' && month === '2024-09' ? 0 : 20 }, (_, index) => {
          number++;
          const day = String(1 + index).padStart(2, '0');
          return `m${number};;;${retning};HELSEOPPLYSNINGER;SENDT;${month}-${day} 10:${10 + index};3205`;
        }),
      ),
    );
    const asked = await askFiles(await engine(), [extract(messageHeading, rows)]);
    expect(asked.of('kommune-month-missing')).toMatchObject([{ count: 1, examples: ['3205 2024-09 INN'] }]);
  });
});

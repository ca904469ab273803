import { describe, expect, it } from 'vitest';
import { intakeEngine } from '../../support/intake.ts';
import { askFiles, dayTime, eventHeading, extract, stay, stayHeading } from './ask-files.ts';

const engine = intakeEngine();

describe('stays that stand out', () => {
  it('finds one patient in two stays over the same night', async () => {
    const rows = [
      stay(1, 1, '2025-01-01 10:00', '2025-01-10 10:00'),
      stay(2, 1, '2025-01-10 08:00', '2025-01-12 10:00'),
      stay(3, 1, '2025-01-11 09:00', '2025-01-15 10:00'),
      stay(4, 2, '2025-01-01 10:00', ''),
      stay(5, 2, '2025-02-01 10:00', '2025-02-03 10:00'),
      stay(6, 3, '2025-01-01 10:00', '2025-01-04 10:00'),
      stay(7, 3, '2025-01-01 10:00', '2025-01-04 10:00'),
      stay(8, 3, '2025-01-02 10:00', '2025-01-02 18:00'),
    ];
    const asked = await askFiles(await engine(), [extract(stayHeading, rows)]);
    expect(asked.of('patient-in-two-stays')).toMatchObject([
      { severity: 'info', count: 2, of: 8, examples: ['4', '6'] },
    ]);
  });

  it('finds stays of more than 365 days, open ones counted to the last admission', async () => {
    const rows = [
      stay(1, 1, '2024-01-01 10:00', '2024-12-31 10:00'),
      stay(2, 2, '2024-01-01 10:00', '2025-01-01 10:00'),
      stay(3, 3, '2024-01-31 10:00', ''),
      stay(4, 4, '2024-02-01 10:00', ''),
      stay(5, 5, '2025-01-31 10:00', ''),
    ];
    const asked = await askFiles(await engine(), [extract(stayHeading, rows)]);
    expect(asked.of('stay-above-year')).toMatchObject([{ severity: 'info', count: 2, of: 5, examples: ['3', '4'] }]);
  });

  it('finds more than 60 nights as ready, by events where there are any and else by the date', async () => {
    const rows = [
      stay(1, 1, dayTime(0), dayTime(100)),
      stay(2, 2, dayTime(0), dayTime(100)),
      stay(3, 3, dayTime(0), dayTime(100), { klar: dayTime(39) }),
      stay(4, 4, dayTime(0), dayTime(100), { klar: dayTime(40) }),
      stay(5, 5, dayTime(0), dayTime(100), { klar: dayTime(1) }),
      stay(6, 6, dayTime(0), dayTime(100), { klar: dayTime(1) }),
    ];
    const events = [
      `1;${dayTime(10)};3`,
      `1;${dayTime(40)};4`,
      `1;${dayTime(69)};3`,
      `2;${dayTime(10)};3`,
      `2;${dayTime(30)};3`,
      `2;${dayTime(40)};4`,
      `2;${dayTime(70)};3`,
      `5;${dayTime(90)};3`,
      `6;${dayTime(101)};3`,
    ];
    const asked = await askFiles(await engine(), [extract(stayHeading, rows), extract(eventHeading, events)]);
    // Stay 1: 30 + 31 = 61 nights. Stay 2: 30 + 30. Stay 3: 61. Stay 4: 60. Stay 5: 10 by its event.
    // Stay 6: its event lies outside of it, so its date counts: 99.
    expect(asked.of('ready-above-60-nights')).toMatchObject([{ count: 3, of: 6, examples: ['2', '4', '7'] }]);
  });
});

describe('values', () => {
  it('finds columns of which more than one in twenty is empty, and no absent ones', async () => {
    const heading = 'opphold_id;pid;inn_ts;ut_ts;omsorgsniva;innmate_hast;sektor;komnr_bosted;alder;kjonn';
    const rows = Array.from({ length: 40 }, (_, index) => {
      const alder = index < 3 ? '' : '70';
      const kjonn = index < 2 ? '' : '1';
      return `${index};p${index};2025-01-${10 + (index % 20)} 10:${10 + index};2025-02-01 10:00;1;1;SOM;3205;${alder};${kjonn}`;
    });
    const asked = await askFiles(await engine(), [extract(heading, rows)]);
    expect(asked.of('column-often-empty')).toEqual([
      { severity: 'warning', files: [0], count: 3, of: 40, examples: ['2', '3', '4'], column: 'alder' },
    ]);
  });

  it('expects a new kommune of granted corrections to another kommune only', async () => {
    const heading = 'opphold_id;fra_dato;til_dato;art;status;registrert_dato;komnr_ny';
    const rows = [
      '1;2025-01-12;2025-01-13;feilregistrering;innvilget;2025-02-01;',
      '2;2025-01-12;2025-01-13;feil_kommune;innvilget;2025-02-01;3205',
      '3;2025-01-12;2025-01-13;feil_kommune;innvilget;2025-02-01;',
      '4;2025-01-12;2025-01-13;feil_kommune;avslatt;2025-02-01;',
      '5;2025-01-12;2025-01-13;feil_kommune;under_behandling;2025-02-01;',
    ];
    const asked = await askFiles(await engine(), [extract(heading, rows)]);
    expect(asked.of('column-often-empty')).toMatchObject([
      { column: 'komnr_ny', severity: 'info', count: 1, of: 2, examples: ['4'] },
    ]);
  });

  it('finds stays with dates only', async () => {
    const rows = [
      stay(1, 1, '2025-01-01', '2025-01-03'),
      stay(2, 2, '2025-01-01 10:00', '2025-01-03 10:00'),
      stay(3, 3, '2025-01-04 10:00', '2025-01-05 10:00'),
    ];
    const asked = await askFiles(await engine(), [extract(stayHeading, rows)]);
    expect(asked.of('date-without-time')).toMatchObject([{ severity: 'warning', count: 1, of: 3, examples: ['2'] }]);
  });

  it('finds a minute that too many are admitted at', async () => {
    const rows = Array.from({ length: 60 }, (_, index) =>
      stay(index, index, dayTime(index, index < 15 ? '12:00' : `08:${index}`), dayTime(index + 2)),
    );
    const asked = await askFiles(await engine(), [extract(stayHeading, rows)]);
    expect(asked.of('same-minute')).toMatchObject([{ severity: 'warning', count: 15, of: 60, examples: ['12:00'] }]);
  });

  it('finds a weekday that is not there', async () => {
    // 1 January 2025 was a Wednesday: days 4, 11, … are Sundays.
    const days = Array.from({ length: 200 }, (_, day) => day).filter((day) => day % 7 !== 4);
    const rows = days.flatMap((day) =>
      Array.from({ length: 5 }, (_, turn) => {
        const id = day * 5 + turn;
        return stay(id, id, dayTime(day, `1${turn}:${10 + (day % 49)}`), dayTime(day + 1));
      }),
    );
    const asked = await askFiles(await engine(), [extract(stayHeading, rows)]);
    expect(asked.of('weekday-uneven')).toMatchObject([{ severity: 'warning', count: 1, examples: ['7'] }]);
  });
});

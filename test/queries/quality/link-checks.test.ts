import { describe, expect, it } from 'vitest';
import { intakeEngine } from '../../support/intake.ts';
import { askFiles, eventHeading, extract, messageHeading, stay, stayHeading } from './ask-files.ts';

const engine = intakeEngine();

const stays = extract(stayHeading, [
  stay('a', 1, '2025-01-10 10:00', '2025-01-20 10:00'),
  stay('b', 2, '2025-02-01 10:00', ''),
]);

function message(id: number, opphold: string, pid: string, ts: string): string {
  return [id, opphold, pid, 'UT', 'HELSEOPPLYSNINGER', 'SENDT', ts, '3205'].join(';');
}

describe('what belongs to stays', () => {
  it('finds events of stays that are not there, and says when nothing fits', async () => {
    const few = ['a;2025-01-11 09:00;2', 'a;2025-01-12 09:00;3', 'x;2025-01-12 09:00;3', 'b;2025-02-03 09:00;3'];
    const some = await askFiles(await engine(), [stays, extract(eventHeading, few)]);
    expect(some.of('event-without-stay')).toEqual([
      { severity: 'warning', files: [1], count: 1, of: 4, examples: ['4'], column: null },
    ]);
    const all = await askFiles(await engine(), [stays, extract(eventHeading, ['x;2025-01-12 09:00;3'])]);
    expect(all.of('event-without-stay')).toMatchObject([{ severity: 'error', count: 1, of: 1 }]);
    const one = [...Array.from({ length: 30 }, (_, day) => `b;2025-02-02 09:${10 + day};3`), 'y;2025-02-02 09:00;3'];
    const hardly = await askFiles(await engine(), [stays, extract(eventHeading, one)]);
    expect(hardly.of('event-without-stay')).toMatchObject([{ severity: 'info', count: 1, of: 31 }]);
  });

  it('asks nothing of stays where there are none', async () => {
    const asked = await askFiles(await engine(), [extract(eventHeading, ['x;2025-01-12 09:00;3'])]);
    expect(asked.findings).toEqual([]);
  });

  it('finds notices and withdrawals outside the stay, both ends being inside, and no other events', async () => {
    const events = [
      'a;2025-01-10 09:59;3',
      'a;2025-01-10 10:00;3',
      'a;2025-01-20 10:00;4',
      'a;2025-01-20 10:01;4',
      'a;2025-01-25 10:01;7',
      'b;2025-03-25 10:01;3',
    ];
    const asked = await askFiles(await engine(), [stays, extract(eventHeading, events)]);
    expect(asked.of('event-outside-stay')).toMatchObject([
      { severity: 'warning', count: 2, of: 6, examples: ['2', '5'] },
    ]);
  });

  it('finds messages without a stay by id, or by patient within a day before and after', async () => {
    const rows = [
      message(1, 'a', '', '2025-07-01 10:00'),
      message(2, '', 'p1', '2025-01-09 10:00'),
      message(3, '', 'p1', '2025-01-09 09:59'),
      message(4, 'x', 'p1', '2025-01-21 10:00'),
      message(5, 'x', 'p1', '2025-01-21 10:01'),
      message(6, '', 'p2', '2025-12-01 10:00'),
      message(7, '', 'p9', '2025-01-15 10:00'),
    ];
    const asked = await askFiles(await engine(), [stays, extract(messageHeading, rows)]);
    expect(asked.of('message-without-stay')).toMatchObject([
      { severity: 'warning', files: [1], count: 3, of: 7, examples: ['4', '6', '8'] },
    ]);
  });

  it('finds corrections without a stay', async () => {
    const heading = 'opphold_id;fra_dato;til_dato;art;status;registrert_dato';
    const rows = ['a;2025-01-12;2025-01-13', 'a;2025-01-14;2025-01-15', 'q;2025-01-14;2025-01-15'];
    const corrections = extract(
      heading,
      rows.map((row) => `${row};feilregistrering;innvilget;2025-02-01`),
    );
    const asked = await askFiles(await engine(), [stays, corrections]);
    expect(asked.of('correction-without-stay')).toMatchObject([
      { severity: 'warning', count: 1, of: 3, examples: ['4'] },
    ]);
  });

  it('warns when fewer than half of those with services are patients', async () => {
    const heading = 'pid;kode;fra;til';
    const half = extract(heading, ['p1;15;2024-01-01;', 'p1;21;2025-01-01;', 'p8;15;2024-01-01;']);
    expect((await askFiles(await engine(), [stays, half])).of('service-without-stay')).toEqual([]);
    const few = extract(heading, ['p1;15;2024-01-01;', 'p8;15;2024-01-01;', 'p8;21;2024-01-01;', 'p9;15;2024-01-01;']);
    expect((await askFiles(await engine(), [stays, few])).of('service-without-stay')).toMatchObject([
      { severity: 'warning', count: 2, of: 3, examples: ['3', '5'] },
    ]);
  });
});

describe('what belongs to teams', () => {
  const teams = extract('team_id;navn;type;status;start;slutt', [
    't1;Nord;FACT;prosjekt;2023-01-01;2023-12-31',
    't1;Nord;FACT;drift;2024-01-01;',
    't2;Sør;ACT;nedlagt;2022-01-01;2024-06-30',
  ]);

  it('finds members, figures and measurements of teams that are not in the list', async () => {
    const members = extract('team_id;komnr;fra;til', ['t1;3205;2023-01-01;', 't3;3207;2023-01-01;']);
    const figures = extract('team_id;periode;arsverk_besatt;pasienter_aktive', ['t1;2024Q1;8;70', 't4;2024Q1;8;70']);
    const fidelity = extract('team_id;dato;skala;skar_total', ['t5;2024-05-01;2010N23;3,4']);
    const asked = await askFiles(await engine(), [teams, members, figures, fidelity]);
    expect(asked.of('team-unknown')).toMatchObject([
      { files: [2], count: 1, of: 2, examples: ['t4'] },
      { files: [1], count: 1, of: 2, examples: ['t3'] },
      { files: [3], count: 1, of: 1, examples: ['t5'] },
    ]);
  });

  it('holds memberships and figures against the whole life of the team', async () => {
    const members = extract('team_id;komnr;fra;til', [
      't1;3205;2023-01-01;',
      't1;3207;2022-12-31;',
      't2;3209;2022-01-01;',
      't2;3212;2022-01-01;2024-07-01',
      't2;3214;2024-07-01;',
    ]);
    const figures = extract('team_id;periode;arsverk_besatt;pasienter_aktive', [
      't1;2022Q4;8;70',
      't1;2023Q1;8;70',
      't2;2024Q2;8;70',
      't2;2024Q3;8;70',
    ]);
    const asked = await askFiles(await engine(), [teams, members, figures]);
    expect(asked.of('membership-outside-team')).toMatchObject([{ count: 3, of: 5, examples: ['t1', 't2'] }]);
    expect(asked.of('figures-outside-team')).toMatchObject([{ count: 2, of: 4, examples: ['t1', 't2'] }]);
  });
});

describe('the same in two files', () => {
  it('finds equal ids, and stays that are alike under another id', async () => {
    const first = extract(stayHeading, [
      stay('a', 1, '2025-01-10 10:00', '2025-01-20 10:00'),
      stay('b', 2, '2025-02-01 10:00', '2025-02-03 10:00'),
      stay('c', 3, '2025-02-01 10:00', '2025-02-03 10:00'),
    ]);
    const second = extract(stayHeading, [
      stay('d', 4, '2025-02-01 10:00', ''),
      stay('a', 1, '2025-01-10 10:00', '2025-01-20 10:00'),
      stay('e', 2, '2025-02-01 10:00', '2025-02-03 10:00'),
      stay('f', 3, '2025-02-01 10:00', '2025-02-03 10:00', { enhet: 'B' }),
    ]);
    const asked = await askFiles(await engine(), [first, second]);
    expect(asked.of('in-two-files')).toEqual([
      { severity: 'warning', files: [0, 1], count: 1, of: null, examples: ['2'], column: null },
    ]);
    expect(asked.of('alike-in-two-files')).toMatchObject([
      { severity: 'warning', files: [0, 1], count: 1, examples: ['3'] },
    ]);
    expect((await askFiles(await engine(), [first])).of('in-two-files')).toEqual([]);
  });

  it('calls ready-made numbers that would be added up an error', async () => {
    const heading = 'periode;komnr;dogn';
    const first = extract(heading, ['2025-01;3205;12', '2025-02;3205;14']);
    const second = extract(heading, ['2025-02;3205;14', '2025-03;3205;9', '2025-02;3207;3']);
    const asked = await askFiles(await engine(), [first, second]);
    expect(asked.of('in-two-files')).toMatchObject([{ severity: 'error', files: [0, 1], count: 1 }]);
    const counts = 'periode;retning;komnr;antall';
    const dialog = await askFiles(await engine(), [
      extract(counts, ['2025-01;INN;3205;40']),
      extract(counts, ['2025-01;INN;3205;40', '2025-01;UT;3205;40']),
    ]);
    expect(dialog.of('alike-in-two-files')).toMatchObject([{ severity: 'error', count: 1 }]);
  });
});

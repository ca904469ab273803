import { describe, expect, it } from 'vitest';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, observeRows, type Row, stay } from '../observe-rows.ts';

const engine = sharedEngine();
const cut = '2025-12-31';

function admitted(opphold_id: string, row: Row): Row {
  return stay({
    opphold_id,
    pid: opphold_id,
    inn_ts: '2025-02-01 08:00:00',
    ut_ts: '2025-02-11 12:00:00',
    ...row,
  });
}

describe('the counts of the plan', () => {
  it('hold acute admissions for hip fracture from 67 years, by main diagnosis', async () => {
    const opphold = [
      admitted('s1', { hdiag: 'S72.0' }),
      admitted('s2', { hdiag: 'S7210' }),
      admitted('s3', { hdiag: 's722' }),
      admitted('s4', { hdiag: 'S723' }),
      admitted('s5', { hdiag: 'S720', alder: 66 }),
      admitted('s6', { hdiag: 'S720', innmate_hast: 5 }),
      admitted('s7', { hdiag: 'I10', bdiag: 'S720' }),
    ];
    const store = await observeRows(await engine(), cut, { opphold }, ['hoftebrudd-67']);
    expect(askFor(store, { indicator: 'hoftebrudd-67', period: '2025-02' })).toMatchObject({ value: 3, patients: 3 });
  });

  it('hold injuries whose cause is coded as a fall', async () => {
    const opphold = [
      admitted('s1', { hdiag: 'S720', bdiag: 'W19' }),
      admitted('s2', { hdiag: 'T14', bdiag: 'I10;W01.9' }),
      admitted('s3', { hdiag: 'S720' }),
      admitted('s4', { hdiag: 'T15', bdiag: 'W19' }),
      admitted('s5', { hdiag: 'S720', bdiag: 'W20' }),
    ];
    const store = await observeRows(await engine(), cut, { opphold }, ['fallskade-67']);
    expect(askFor(store, { indicator: 'fallskade-67', period: '2025-02' })?.value).toBe(2);
  });
});

describe('bed days of those who use most', () => {
  it('are told by two presets, equal patients at the edge counting in part', async () => {
    // Twenty patients: one of ten nights, three of four, sixteen of one. A tenth is two: the first, and a third of each of three.
    const nights = [10, 4, 4, 4, ...Array.from({ length: 16 }, () => 1)];
    const opphold = nights.map((count, index) =>
      admitted(`s${index}`, {
        innmate_hast: 4,
        ut_ts: `2025-02-${String(1 + count).padStart(2, '0')} 12:00:00`,
      }),
    );
    const store = await observeRows(await engine(), cut, { opphold }, ['stormottakere-andel-liggedogn']);
    const found = askFor(store, { indicator: 'stormottakere-andel-liggedogn', profile: 'topp-10', period: '2025' });
    expect(found?.numerator).toBeCloseTo(10 + 3 * (4 / 3), 3);
    expect(found).toMatchObject({ denominator: 38, lower: null, denominatorPatients: 20 });
    const acute = askFor(store, { indicator: 'stormottakere-andel-liggedogn', profile: 'fire-akutte', period: '2025' });
    expect(acute).toMatchObject({ numerator: 0, denominator: 38 });
  });

  it('hold every bed day of a patient with four acute admissions in the year', async () => {
    const months = ['01', '03', '05', '07'];
    const opphold = [
      ...months.map((month) =>
        admitted(`s${month}`, { pid: 'p1', inn_ts: `2025-${month}-01 08:00:00`, ut_ts: `2025-${month}-03 12:00:00` }),
      ),
      admitted('x', { innmate_hast: 4 }),
    ];
    const store = await observeRows(await engine(), cut, { opphold }, ['stormottakere-andel-liggedogn']);
    const found = askFor(store, { indicator: 'stormottakere-andel-liggedogn', profile: 'fire-akutte', period: '2025' });
    expect(found).toMatchObject({ numerator: 8, denominator: 18, patients: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import type { ObservationStore } from '../../../src/observations/observation-store.ts';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, observeRows, type Row } from '../observe-rows.ts';

const indicator = 'fact-team';
const engine = sharedEngine();

function team(row: Row): Row {
  return { team_id: 't1', navn: 'FACT Prøve', type: 'FACT', status: 'drift', start: '2024-01-01', slutt: null, ...row };
}

function member(row: Row): Row {
  return { team_id: 't1', komnr: '3205', bydel: null, fra: '2024-01-01', til: null, ...row };
}

async function observe(teams: readonly Row[], members: readonly Row[], cut = '2025-06-30'): Promise<ObservationStore> {
  return observeRows(await engine(), cut, { fact_team: teams, fact_team_kommune: members }, [indicator]);
}

function teamsIn(store: ObservationStore, unit: string, period: string, profile = '-'): number | null | undefined {
  const level =
    unit === '0' ? 'country' : unit.startsWith('H') ? 'helsefellesskap' : unit.length === 6 ? 'bydel' : 'kommune';
  return askFor(store, { indicator, profile, level, unit, period })?.value;
}

describe('a team', () => {
  it('counts once in every kommune it serves and once in the helsefellesskap', async () => {
    const store = await observe([team({})], [member({}), member({ komnr: '3222' }), member({ komnr: '3207' })]);
    expect(['3205', '3222', '3207', 'H13', '0'].map((unit) => teamsIn(store, unit, '2025-03'))).toEqual([
      1, 1, 1, 1, 1,
    ]);
  });

  it('over two helsefellesskap counts in both, and once in the whole', async () => {
    const store = await observe([team({})], [member({}), member({ komnr: '3118' })]);
    expect(['H13', 'H12', '0'].map((unit) => teamsIn(store, unit, '2025-03'))).toEqual([1, 1, 1]);
  });

  it('of a bydel counts in the bydel and in its kommune', async () => {
    const store = await observe(
      [team({})],
      [member({ komnr: null, bydel: '030110' }), member({ komnr: '0301', bydel: '030111' })],
    );
    expect(['030110', '030111', '0301', 'H14'].map((unit) => teamsIn(store, unit, '2025-03'))).toEqual([1, 1, 1, 1]);
  });

  it('of a kommune nobody knows counts in the whole only', async () => {
    const store = await observe([team({})], [member({ komnr: null })]);
    expect(teamsIn(store, '0', '2025-03')).toBe(1);
    expect(teamsIn(store, 'H13', '2025-03') ?? 0).toBe(0);
  });

  it('has no people behind it and no interval', async () => {
    const store = await observe([team({})], [member({})]);
    expect(askFor(store, { indicator, period: '2025-03' })).toMatchObject({
      numerator: 1,
      denominator: null,
      patients: null,
      denominatorPatients: null,
      lower: null,
      upper: null,
    });
  });
});

describe('first and last days', () => {
  it.each([
    ['2025-03-31', 1],
    ['2025-03-30', 0],
  ])('of a membership that ends %s: %i at the end of March', async (til, expected) => {
    const store = await observe([team({})], [member({ til })]);
    expect(teamsIn(store, '3205', '2025-03')).toBe(expected);
    expect(teamsIn(store, '3205', '2025-02')).toBe(1);
  });

  it.each([
    ['2025-03-31', 1],
    ['2025-04-01', 0],
  ])('of a membership that begins %s: %i at the end of March', async (fra, expected) => {
    const store = await observe([team({})], [member({ fra }), member({ komnr: '3222' })]);
    expect(teamsIn(store, '3205', '2025-03')).toBe(expected);
    expect(teamsIn(store, '3205', '2025-04')).toBe(1);
  });

  it.each([
    ['2025-03-31', 1],
    ['2025-03-30', 0],
  ])('of a team that ends %s: %i at the end of March', async (slutt, expected) => {
    const store = await observe([team({ slutt })], [member({})]);
    expect(teamsIn(store, '0', '2025-03')).toBe(expected);
  });

  it('keep history when a kommune withdraws: the quarter before still has its team', async () => {
    const store = await observe([team({})], [member({}), member({ komnr: '3222', til: '2025-04-15' })]);
    expect(['2025Q1', '2025Q2'].map((period) => teamsIn(store, '3222', period))).toEqual([1, 0]);
    expect(['2025Q1', '2025Q2'].map((period) => teamsIn(store, 'H13', period))).toEqual([1, 1]);
  });

  it('are judged at the cut while a period goes on', async () => {
    const members = [member({ til: '2025-05-15' })];
    expect(teamsIn(await observe([team({})], members, '2025-05-15'), '3205', '2025Q2')).toBe(1);
    expect(teamsIn(await observe([team({})], members, '2025-05-16'), '3205', '2025Q2')).toBe(0);
  });
});

describe('profiles', () => {
  const statuses = ['forprosjekt', 'prosjekt', 'drift', 'nedlagt'];

  it('keep preliminary projects apart and count a closed team as running until its last day', async () => {
    const teams = statuses.map((status) =>
      team({ team_id: status, status, slutt: status === 'nedlagt' ? '2025-03-31' : null }),
    );
    const store = await observe(
      teams,
      statuses.map((team_id) => member({ team_id })),
    );
    const told = (period: string): unknown =>
      ['-', 'drift', 'prosjekt', 'forprosjekt'].map((profile) => teamsIn(store, '3205', period, profile));
    expect(told('2025-03')).toEqual([3, 2, 1, 1]);
    expect(told('2025-04')).toEqual([2, 1, 1, 1]);
  });

  it('follow a team told in two rows from project to operation without counting it twice', async () => {
    const store = await observe(
      [team({ status: 'prosjekt', slutt: '2025-03-31' }), team({ status: 'drift', start: '2025-03-31' })],
      [member({})],
    );
    expect(teamsIn(store, '3205', '2025-02', 'drift')).toBe(0);
    expect(teamsIn(store, '3205', '2025-03', '-')).toBe(1);
    expect(teamsIn(store, '3205', '2025-04', 'drift')).toBe(1);
    expect(teamsIn(store, '3205', '2025-04', 'prosjekt')).toBe(0);
  });
});

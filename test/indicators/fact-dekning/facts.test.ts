import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/domain/observation.ts';
import { sql } from '../../../src/engine/sql.ts';
import type { ObservationStore } from '../../../src/observations/observation-store.ts';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, observeRows, type Row } from '../observe-rows.ts';

const indicator = 'fact-dekning';
const engine = sharedEngine();

function team(row: Row): Row {
  return { team_id: 't1', navn: 'FACT Prøve', type: 'FACT', status: 'drift', start: '2023-01-01', slutt: null, ...row };
}

function member(row: Row): Row {
  return { team_id: 't1', komnr: '3205', bydel: null, fra: '2023-01-01', til: null, ...row };
}

async function observe(teams: readonly Row[], members: readonly Row[], cut = '2025-06-30'): Promise<ObservationStore> {
  return observeRows(await engine(), cut, { fact_team: teams, fact_team_kommune: members }, [indicator]);
}

function coverageOf(store: ObservationStore, unit: string, period = '2025Q1'): Observation | null {
  const level =
    unit === '0' ? 'country' : unit.startsWith('H') ? 'helsefellesskap' : unit.length === 6 ? 'bydel' : 'kommune';
  return askFor(store, { indicator, level, unit, period });
}

async function adultsOf(year: number, unit: string): Promise<number> {
  const answer = await (await engine()).query(
    sql`select adults from ref_population where year = ${year} and unit = ${unit}`,
  );
  return Number(answer.rows()[0]?.['adults']);
}

describe('covered adults', () => {
  it('are those of the member kommuner over those of the whole helsefellesskap', async () => {
    const store = await observe([team({})], [member({}), member({ komnr: '3222' })]);
    const covered = (await adultsOf(2026, '3205')) + (await adultsOf(2026, '3222'));
    const all = await adultsOf(2026, 'H13');
    const coverage = coverageOf(store, 'H13');
    expect(coverage?.numerator).toBeCloseTo(covered, 6);
    expect(coverage?.denominator).toBeCloseTo(all, 6);
    expect(coverage?.value).toBeCloseTo(covered / all, 12);
    expect(coverage).toMatchObject({ patients: null, denominatorPatients: null, lower: null, upper: null });
  });

  it('count a kommune with two teams once', async () => {
    const store = await observe(
      [team({}), team({ team_id: 't2', type: 'ACT' })],
      [member({}), member({ team_id: 't2' })],
    );
    expect(coverageOf(store, '3205')?.value).toBe(1);
    expect(coverageOf(store, 'H13')?.numerator).toBeCloseTo(await adultsOf(2026, '3205'), 6);
  });

  it('use the population of the January after, so that a finished year keeps its own', async () => {
    const store = await observe([team({})], [member({})]);
    expect(coverageOf(store, 'H13', '2023')?.numerator).toBeCloseTo(await adultsOf(2024, '3205'), 6);
    expect(coverageOf(store, 'H13', '2024-12')?.denominator).toBeCloseTo(await adultsOf(2025, 'H13'), 6);
    expect(coverageOf(store, '3205', '2024')?.value).toBe(1);
  });

  it('use the latest population there is when that January has not come', async () => {
    const store = await observe([team({})], [member({})], '2026-09-30');
    expect(coverageOf(store, 'H13', '2026Q3')?.numerator).toBeCloseTo(await adultsOf(2026, '3205'), 6);
    expect(coverageOf(store, '3205', '2026Q3')?.value).toBe(1);
  });

  it('are part of all of Norway at the level of the whole data set', async () => {
    const store = await observe([team({})], [member({})]);
    expect(coverageOf(store, '0')?.denominator).toBeCloseTo(await adultsOf(2026, '0'), 6);
  });
});

describe('teams that do not cover', () => {
  const covering = team({ team_id: 't0' });
  const coveringMember = member({ team_id: 't0', komnr: '3222' });

  it.each([
    ['FACT_UNG', 'drift', 0],
    ['FACT_SIKKERHET', 'drift', 0],
    ['FACT', 'forprosjekt', 0],
    ['ACT', 'prosjekt', 1],
    ['FACT', 'nedlagt', 1],
  ])('%s in %s covers %i of its kommune', async (type, status, expected) => {
    const store = await observe([covering, team({ type, status })], [coveringMember, member({})]);
    expect(coverageOf(store, '3205')?.value ?? 0).toBe(expected);
  });

  it('are those a kommune has left, from the day after its last', async () => {
    const store = await observe([covering, team({})], [coveringMember, member({ til: '2025-03-31' })]);
    expect(coverageOf(store, '3205', '2025-03')?.value).toBe(1);
    expect(coverageOf(store, '3205', '2025-04')?.value).toBe(0);
    expect(coverageOf(store, 'H13', '2025Q2')?.numerator).toBeCloseTo(await adultsOf(2026, '3222'), 6);
  });
});

describe('bydeler', () => {
  it('count with their own adults', async () => {
    const store = await observe([team({})], [member({ komnr: '0301', bydel: '030110' })]);
    const grorud = await adultsOf(2026, '030110');
    expect(coverageOf(store, '030110')?.value).toBe(1);
    expect(coverageOf(store, '0301')?.numerator).toBeCloseTo(grorud, 6);
    expect(coverageOf(store, 'H14')?.value).toBeCloseTo(grorud / (await adultsOf(2026, 'H14')), 12);
  });

  it('know their kommune when the file does not tell it', async () => {
    const store = await observe([team({})], [member({ komnr: null, bydel: '030110' })]);
    expect(coverageOf(store, '0301')?.numerator).toBeCloseTo(await adultsOf(2026, '030110'), 6);
  });

  it('add nothing to a kommune that is a member as a whole', async () => {
    const store = await observe([team({})], [member({ komnr: '0301' }), member({ komnr: '0301', bydel: '030110' })]);
    expect(coverageOf(store, '0301')?.value).toBeCloseTo(1, 12);
    expect(coverageOf(store, 'H14')?.numerator).toBeCloseTo(await adultsOf(2026, '0301'), 6);
  });

  it('are all covered when the whole kommune is', async () => {
    const store = await observe([team({})], [member({ komnr: '0301' })]);
    expect(coverageOf(store, '030110')?.value).toBeCloseTo(1, 12);
    expect(coverageOf(store, '030105')?.value).toBeCloseTo(1, 12);
    expect(coverageOf(store, '0301')?.value).toBeCloseTo(1, 12);
  });
});

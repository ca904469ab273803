import { beforeAll, describe, expect, it } from 'vitest';
import { wholePlan } from '../../../src/disclosure/publication-plan.ts';
import { publish } from '../../../src/disclosure/publish.ts';
import type { Observation, ObservationColumns } from '../../../src/domain/observation.ts';
import type { OwnFault, OwnIndicator } from '../../../src/domain/own-indicator.ts';
import { computeObservations } from '../../../src/indicators/compute.ts';
import { createDefinitionShelf } from '../../../src/indicators/definition-shelf.ts';
import { factsOf } from '../../../src/indicators/facts.ts';
import { createObservationStore } from '../../../src/observations/observation-store.ts';
import { readRow } from '../../../src/observations/read-row.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { sharedEngine } from '../../support/engine.ts';
import { layRows, type Rows, stay } from '../observe-rows.ts';
import { own, ownLike, plainSql } from './own-samples.ts';

const shared = sharedEngine();
const cut = '2025-03-31';

/** 3 stays in Lillestrøm by two patients, 6 in Nes by six, one with a home that is not told; spread over three months. */
const rows: Rows = {
  opphold: [
    stay({ opphold_id: 'a1', pid: 'a', inn_ts: '2025-01-05 10:00:00', ut_ts: '2025-01-09 12:00:00' }),
    stay({ opphold_id: 'a2', pid: 'a', inn_ts: '2025-02-05 10:00:00', ut_ts: '2025-02-09 12:00:00', hdiag: 'S72.0' }),
    stay({ opphold_id: 'b1', pid: 'b', inn_ts: '2025-02-06 10:00:00', ut_ts: '2025-02-09 12:00:00', hdiag: 'S721' }),
    ...['c', 'd', 'e', 'f', 'g', 'h'].map((pid, index) =>
      stay({
        opphold_id: `${pid}1`,
        pid,
        komnr_bosted: '3228',
        enhet: 'Kirurgi',
        inn_ts: `2025-02-1${index} 08:00:00`,
        ut_ts: `2025-02-2${index} 08:00:00`,
        utskrklar_dato: `2025-02-1${index + 2} 09:00:00`,
        hdiag: 'S72.2',
      }),
    ),
    stay({
      opphold_id: 'i1',
      pid: 'i',
      komnr_bosted: null,
      inn_ts: '2025-03-01 08:00:00',
      ut_ts: '2025-03-02 08:00:00',
    }),
  ],
};

interface Computed {
  readonly columns: ObservationColumns;
  readonly faults: ReadonlyMap<string, OwnFault>;
}

async function compute(indicators: readonly OwnIndicator[], builtIn: readonly string[] = []): Promise<Computed> {
  const faults = new Map<string, OwnFault>();
  const columns = await computeObservations(await shared(), {
    cut,
    indicators: builtIn,
    own: indicators,
    onOwnFault: (id, fault) => faults.set(id, fault),
  });
  return { columns, faults };
}

function observationsOf({ columns }: Computed, id: string, profile: string): readonly Observation[] {
  const all = Array.from({ length: columns.length }, (_, row) => readRow(columns, row));
  return all.filter((one) => one.indicator === id && one.profile === profile);
}

beforeAll(async () => {
  await layRows(await shared(), rows);
});

describe('an own indicator', () => {
  it('counts what one counts by hand, at every level', async () => {
    const { columns, faults } = await compute([own()]);
    expect([...faults]).toEqual([]);
    const store = createObservationStore(columns);
    const ask = (level: 'country' | 'kommune' | 'enhet', unit: string, period: string): number | null | undefined =>
      store.one({
        indicator: 'egen-innleggelser',
        profile: '-',
        variant: '-',
        level,
        unit,
        periodType: period.includes('Q') ? 'quarter' : 'month',
        period,
      })?.value;
    expect(ask('country', '0', '2025Q1')).toBe(10);
    expect(ask('country', '0', '2025-03')).toBe(1);
    expect(ask('kommune', '3205', '2025Q1')).toBe(3);
    expect(ask('kommune', '3205', '2025-02')).toBe(2);
    expect(ask('kommune', '3228', '2025-02')).toBe(6);
    expect(ask('kommune', '3228', '2025-01')).toBe(0);
    expect(ask('enhet', 'Kirurgi', '2025Q1')).toBe(6);
  });

  it.each([
    ['hoftebrudd-67', 'count', '-'],
    ['overliggere-per-dogn', 'census', '-'],
    ['overliggerdogn-per-1000', 'rate', '-'],
    ['liggetid-etter-meldt', 'mean', '-'],
    ['reinnleggelse-30d', 'proportion', 'ahus-67'],
  ] as const)('of the SQL of %s gives the very same observations', async (id, kind, main) => {
    const sql = factsOf[id]?.[0]?.sql ?? '';
    const both = await compute([ownLike(id, kind, sql)], [id]);
    expect([...both.faults]).toEqual([]);
    const builtIn = observationsOf(both, id, main);
    const mine = observationsOf(both, `egen-${id}`, '-');
    expect(builtIn.length).toBeGreaterThan(20);
    expect(mine.map((one) => ({ ...one, indicator: id, profile: main }))).toEqual(builtIn);
  });

  it('is hidden by the gate where few patients stand behind it', async () => {
    const { columns } = await compute([own()]);
    const shelf = createDefinitionShelf([{ indicator: own(), fault: null }]);
    const published = publish(columns, shelf.all, { threshold: 5 }, geography, { plan: wholePlan });
    const store = createObservationStore(published);
    const month = { indicator: 'egen-innleggelser', profile: '-', variant: '-', periodType: 'month' } as const;
    const small = store.one({ ...month, level: 'kommune', unit: '3205', period: '2025-02' });
    expect(small).toMatchObject({ state: 'suppressed', value: null, numerator: null, patients: null });
    expect(published.value.some((value) => value >= 5)).toBe(true);
    expect(published.value.some((value) => value > 0 && value < 5)).toBe(false);
    expect(published.patients.every(Number.isNaN)).toBe(true);
  });

  it('that tells no patients is hidden wherever it is more than nothing', async () => {
    const withoutPid = own({
      sql: 'select cast(null as integer) as pid, komnr_bosted as komnr, cast(inn_ts as date) as dato, 1 as numerator from stay',
    });
    const { columns, faults } = await compute([withoutPid]);
    expect([...faults]).toEqual([]);
    const shelf = createDefinitionShelf([{ indicator: withoutPid, fault: null }]);
    const store = createObservationStore(publish(columns, shelf.all, { threshold: 5 }, geography, { plan: wholePlan }));
    const large = store.one({
      indicator: 'egen-innleggelser',
      profile: '-',
      variant: '-',
      level: 'kommune',
      unit: '3228',
      periodType: 'month',
      period: '2025-02',
    });
    expect(large).toMatchObject({ state: 'suppressed', value: null });
  });
});

describe('a broken own indicator', () => {
  it('is told of and leaves the others as they are', async () => {
    const broken = own({ id: 'egen-brukket', sql: 'select feil from stay' });
    const alone = await compute([own()], ['hoftebrudd-67']);
    const both = await compute([broken, own()], ['hoftebrudd-67']);
    expect([...both.faults.keys()]).toEqual(['egen-brukket']);
    expect(both.columns).toEqual(alone.columns);
  });

  it.each([
    ['its columns', own({ sql: 'select 1 as numerator, komnr_bosted as komnr from stay' }), 'columns'],
    ['its tables', own({ sql: plainSql.replace('from stay', 'from finnes_ikke') }), 'sql'],
    ['no table at all', own({ sql: "select '3205' as komnr, date '2025-01-01' as dato, 1 as numerator" }), 'no-table'],
    ['a value in a row', own({ sql: plainSql.replace('1 as', 'cast(enhet as integer) as') }), 'sql'],
    ['its facts', own({ sql: plainSql.replace('cast(inn_ts as date)', 'cast(dod_dato as date)') }), 'facts'],
  ])('is told of by %s', async (_, indicator, kind) => {
    const { faults, columns } = await compute([indicator]);
    expect(faults.get(indicator.id)?.kind).toBe(kind);
    expect(columns.length).toBe(0);
  });

  it('tells each column that is missing or of a wrong type', async () => {
    const { faults } = await compute([
      own({
        kind: 'proportion',
        sql: 'select 3205 as komnr, opphold_id as pid, inn_ts as dato, 1 as numerator from stay',
      }),
    ]);
    expect(faults.get('egen-innleggelser')).toEqual({
      kind: 'columns',
      faults: [
        { column: 'denominator', found: null },
        { column: 'komnr', found: 'INTEGER' },
        { column: 'pid', found: 'VARCHAR' },
      ],
    });
  });

  it.each([
    ['a name of a unit made of a row', plainSql.replace('enhet,', 'opphold_id as enhet,'), 'unknown-enhet', 10],
    ['a patient that is none', plainSql.replace('patient as', 'patient + 1000 as'), 'unknown-patient', 10],
    ['a variant it has not', plainSql.replace('select', "select 'net' as variant,"), 'unknown-variant', 10],
    [
      'a count of patients of its own',
      plainSql.replace('1 as', '100 as numerator_patients, 1 as'),
      'told-patients',
      10,
    ],
    ['a negative number', plainSql.replace('1 as', '-1 as'), 'negative', 10],
  ])('may not give %s', async (_, sql, check, failing) => {
    const { faults } = await compute([own({ sql })]);
    expect(faults.get('egen-innleggelser')).toEqual({ kind: 'facts', faults: [{ check, rows: failing }] });
  });
});

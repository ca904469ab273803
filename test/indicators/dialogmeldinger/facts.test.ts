import { describe, expect, it } from 'vitest';
import type { ObservationStore } from '../../../src/observations/observation-store.ts';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, observeRows, type Row } from '../observe-rows.ts';

const indicator = 'dialogmeldinger';
const engine = sharedEngine();

async function observe(dialogmeldinger: readonly Row[], cut = '2025-03-31'): Promise<ObservationStore> {
  return observeRows(await engine(), cut, { dialogmeldinger }, [indicator]);
}

function counts(store: ObservationStore, period: string, unit?: string): readonly (number | null)[] {
  return ['begge', 'inn', 'ut'].map((profile) => {
    const place = unit === undefined ? {} : ({ level: 'kommune', unit } as const);
    return askFor(store, { indicator, profile, period, ...place })?.value ?? null;
  });
}

const january: Row = { periode: '2025-01', periode_fra: '2025-01-01', periode_til: '2025-01-31' };
const quarter: Row = { periode: '2025Q1', periode_fra: '2025-01-01', periode_til: '2025-03-31' };

describe('ready-made numbers', () => {
  it('add up over kommuner and directions, and those without kommune count in the whole only', async () => {
    const store = await observe([
      { ...january, retning: 'INN', komnr: '3205', antall: 40 },
      { ...january, retning: 'UT', komnr: '3205', antall: 25 },
      { ...january, retning: 'UT', komnr: '3222', antall: 10 },
      { ...january, retning: 'INN', komnr: null, antall: 7 },
    ]);
    expect(counts(store, '2025-01')).toEqual([82, 47, 35]);
    expect(counts(store, '2025-01', '3205')).toEqual([65, 40, 25]);
    expect(counts(store, '2025-01', '3222')).toEqual([10, 0, 10]);
    expect(
      askFor(store, { indicator, profile: 'begge', level: 'helsefellesskap', unit: 'H13', period: '2025-01' })?.value,
    ).toBe(75);
  });

  it('stand for as many patients as messages, and have neither denominator nor interval', async () => {
    const store = await observe([{ ...january, retning: 'INN', komnr: '3205', antall: 40 }]);
    expect(askFor(store, { indicator, profile: 'inn', period: '2025-01' })).toMatchObject({
      numerator: 40,
      denominator: null,
      value: 40,
      patients: 40,
      lower: null,
      upper: null,
    });
  });

  it('of a quarter tell of the quarter and the year, not of its months', async () => {
    const store = await observe([{ ...quarter, retning: 'INN', komnr: '3205', antall: 90 }]);
    expect(counts(store, '2025Q1')).toEqual([90, 90, null]);
    expect(counts(store, '2025')[0]).toBe(90);
    for (const month of ['2025-01', '2025-02', '2025-03']) expect(counts(store, month)[0]).not.toBe(90);
  });

  it('that reach beyond the cut are not known yet', async () => {
    const store = await observe(
      [
        { ...january, retning: 'INN', komnr: '3205', antall: 40 },
        {
          periode: '2025-02',
          periode_fra: '2025-02-01',
          periode_til: '2025-02-28',
          retning: 'INN',
          komnr: '3205',
          antall: 50,
        },
      ],
      '2025-02-27',
    );
    expect(counts(store, '2025Q1')[0]).toBe(40);
  });
});

describe('single messages', () => {
  const sent: Row = { ts: '2025-01-31 23:59:59', retning: 'INN', komnr: '3205', melding_id: 'm1', status: 'SENDT' };

  it('count once per id, in the month of the first of its rows', async () => {
    const store = await observe([sent, { ...sent, status: 'ENDRET', ts: '2025-02-01 00:00:00' }]);
    expect(counts(store, '2025-01')).toEqual([1, 1, null]);
    expect(counts(store, '2025-02')).toEqual([0, 0, null]);
  });

  it('with an id count one, whatever number stands beside it', async () => {
    expect(counts(await observe([{ ...sent, antall: 5 }]), '2025-01')).toEqual([1, 1, null]);
  });

  it('without an id count one per row', async () => {
    const anonymous = { ...sent, melding_id: null };
    expect(counts(await observe([anonymous, anonymous]), '2025-01')).toEqual([2, 2, null]);
  });

  it('do not count when cancelled, in the row itself or in a later one', async () => {
    const store = await observe([
      { ...sent, status: 'KANSELLERT' },
      { ...sent, melding_id: 'm2', ts: '2025-01-10 10:00:00' },
      { ...sent, melding_id: 'm2', ts: '2025-01-10 11:00:00', status: 'KANSELLERT' },
      { ...sent, melding_id: 'm3', retning: 'UT', ts: '2025-01-10 10:00:00' },
    ]);
    expect(counts(store, '2025-01')).toEqual([1, null, 1]);
  });

  it('sent or cancelled after the cut do not exist', async () => {
    const rows = [
      sent,
      { ...sent, status: 'KANSELLERT', ts: '2025-02-01 00:00:00' },
      { ...sent, melding_id: 'm2', ts: '2025-02-01 08:00:00' },
    ];
    expect(counts(await observe(rows, '2025-01-31'), '2025-01')).toEqual([1, 1, null]);
    expect(counts(await observe(rows, '2025-02-28'), '2025-01')).toEqual([0, 0, null]);
  });
});

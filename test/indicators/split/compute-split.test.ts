import { describe, expect, it } from 'vitest';
import type { ObservationKey } from '../../../src/domain/observation.ts';
import type { SplitNumbers, SplitWish } from '../../../src/domain/split.ts';
import { catalogue, definitionOf } from '../../../src/indicators/catalogue.ts';
import { computeSplit } from '../../../src/indicators/split/compute-split.ts';
import { createObservationStore } from '../../../src/observations/observation-store.ts';
import { sharedEngine } from '../../support/engine.ts';
import { layRows, type Row, stay } from '../observe-rows.ts';

const engine = sharedEngine();
const cut = '2025-06-30';
const quarter: ObservationKey = {
  indicator: 'reinnleggelse-30d',
  profile: 'ahus-67',
  variant: '-',
  level: 'helsefellesskap',
  unit: 'H13',
  periodType: 'quarter',
  period: '2025Q1',
};

function visit(pid: string, days: readonly [string, string], more: Row): Row {
  const [inn, ut] = days;
  return stay({ opphold_id: `${pid}-${inn}`, pid, inn_ts: `${inn} 08:00:00`, ut_ts: `${ut} 12:00:00`, ...more });
}

/** Three indexes: one of 70 who came back, one of 84 whose course ended in another field, one of whom no field is told. */
const opphold: readonly Row[] = [
  visit('a', ['2025-01-01', '2025-01-05'], { alder: 70, fagomrade: '10' }),
  visit('a', ['2025-01-20', '2025-01-22'], { alder: 70, fagomrade: '010' }),
  visit('b', ['2025-02-01', '2025-02-03'], { alder: 84, fagomrade: '010', ut_ts: '2025-02-03 08:00:00' }),
  visit('b', ['2025-02-03', '2025-02-09'], { alder: 85, fagomrade: '200', inn_ts: '2025-02-03 09:00:00' }),
  visit('c', ['2025-03-01', '2025-03-02'], { alder: 90, fagomrade: null }),
  visit('d', ['2025-03-01', '2025-03-02'], { alder: null, fagomrade: '010' }),
];

async function split(wish: Partial<SplitWish>, rows: readonly Row[] = opphold): Promise<SplitNumbers | null> {
  await layRows(await engine(), { opphold: rows });
  const whole = { indicator: 'reinnleggelse-30d', profile: 'ahus-67', split: 'alder', ...wish } as const;
  return computeSplit(await engine(), whole, { cut });
}

function told(numbers: SplitNumbers | null, key: ObservationKey = quarter): readonly unknown[] {
  return (numbers?.groups ?? []).map(({ group, columns }) => {
    const found = createObservationStore(columns).one(key);
    return [group, found?.numerator, found?.denominator];
  });
}

describe('readmissions', () => {
  it('by age go by the age of the first stay of the course', async () => {
    expect(told(await split({ split: 'alder' }))).toEqual([
      ['67-74', 1, 2],
      ['80-84', 0, 1],
      ['90+', 0, 1],
    ]);
  });

  it('by field go by the field of the last stay, with lost zeros put back and the untold last', async () => {
    expect(told(await split({ split: 'fagomrade' }))).toEqual([
      ['010', 1, 2],
      ['200', 0, 1],
      ['ukjent', 0, 1],
    ]);
  });

  it('have the age groups of the definition that is asked for', async () => {
    const numbers = await split({ split: 'alder', profile: 'samhandlingsbarometer' });
    expect(told(numbers, { ...quarter, profile: 'samhandlingsbarometer' })).toEqual(
      [
        ['0-69', undefined, undefined],
        ['70+', 1, 4],
        ['ukjent', 0, 1],
      ].slice(1),
    );
  });

  it('are not divided where no row tells, or the indicator is never divided', async () => {
    expect(
      await split(
        { split: 'fagomrade' },
        opphold.map((row) => ({ ...row, fagomrade: null })),
      ),
    ).toBeNull();
    expect(await split({ indicator: 'betalingsdogn', profile: '-' })).toBeNull();
    expect(await split({}, [])).toBeNull();
  });
});

describe('nights', () => {
  const nights = { ...quarter, indicator: 'overliggerdogn', profile: '-', variant: 'gross' } as const;

  it('by field add up to the total, each night in the field of its stay', async () => {
    const rows = [
      visit('a', ['2025-01-01', '2025-01-05'], { fagomrade: '010', utskrklar_dato: '2025-01-02 10:00:00' }),
      visit('b', ['2025-01-01', '2025-01-05'], { fagomrade: '200', utskrklar_dato: '2025-01-04 10:00:00' }),
    ];
    const numbers = await split({ indicator: 'overliggerdogn', profile: '-', split: 'fagomrade' }, rows);
    expect(told(numbers, nights)).toEqual([
      ['010', 3, null],
      ['200', 1, null],
    ]);
  });
});

describe('the catalogue', () => {
  it('has age groups for every definition that can be divided by age', () => {
    const divided = catalogue.filter(({ splits }) => splits !== undefined);
    expect(divided.map(({ id }) => id)).toContain('reinnleggelse-30d');
    for (const { profiles } of divided)
      for (const { ages } of profiles) expect(ages).toEqual([...(ages ?? [Number.NaN])].sort((a, b) => a - b));
  });

  it('never shows psykisk helsevern where nothing is chosen, and says why', () => {
    const { profiles } = definitionOf('reinnleggelse-30d');
    const phv = profiles.find(({ id }) => id === 'phv');
    expect(profiles[0].id).toBe('ahus-67');
    expect(phv?.description).toMatch(/Planlagte opphold.*bare når det velges/);
  });
});

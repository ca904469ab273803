import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { periodTypes } from '../../../src/domain/observation.ts';
import { containsPeriod, parsePeriod } from '../../../src/domain/period.ts';
import { computeObservations } from '../../../src/indicators/compute.ts';
import { createObservationStore, type ObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, layRows, type Row, stay } from '../observe-rows.ts';

const engine = sharedEngine();
const cut = '2024-12-15';
const kommuner = ['3205', '3220', '3232', '0301'] as const;
const second = 1000;
const day = 86_400 * second;

/** Midnights that a month, a leap day, and the beginning and end of summer time turn at, as local time without zone. */
const turns = ['2024-01-31', '2024-02-28', '2024-02-29', '2024-03-31', '2024-04-01', '2024-10-27', '2024-10-28'].map(
  (date) => Date.parse(`${date}T00:00:00Z`),
);

interface Wait {
  readonly komnr: string;
  readonly start: number;
  readonly end: number;
}

const nearTurn = fc
  .tuple(fc.constantFrom(...turns), fc.integer({ min: -7200, max: 7200 }), fc.constantFrom(0, 1))
  .map(([turn, offset, exact]) => turn + (exact === 1 ? 0 : offset * second));
const waits: readonly Wait[] = fc.sample(
  fc
    .tuple(fc.constantFrom(...kommuner), nearTurn, fc.integer({ min: 0, max: 9 * 86_400 }))
    .map(([komnr, start, length]) => ({ komnr, start, end: start + length * second })),
  { numRuns: 300, seed: 20_240_331 },
);

function write(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

function toStay({ komnr, start, end }: Wait, index: number): Row {
  return stay({
    opphold_id: `s${index}`,
    pid: `p${index}`,
    komnr_bosted: komnr,
    inn_ts: write(start - 3 * day),
    utskrklar_dato: write(start),
    ut_ts: write(end),
  });
}

/** Days a patient is counted on: the count comes at an hour of the day, at midnight after it. */
function countedDays({ start, end }: Wait, hour: number): readonly string[] {
  const days: string[] = [];
  for (let date = Math.floor(start / day) * day - day; date <= end; date += day) {
    const at = date + hour * 3600 * second;
    if (start < at && at <= end) days.push(write(date).slice(0, 10));
  }
  return days;
}

function countOf(period: string, unit: string | null, hour: number): number {
  const at = parsePeriod(period);
  return waits
    .filter(({ komnr }) => unit === null || komnr === unit)
    .flatMap((wait) => countedDays(wait, hour))
    .filter((date) => at !== null && date >= at.first && date <= at.last).length;
}

const additive = ['overliggerdogn', 'betalingsdogn', 'liggetid-etter-meldt', 'reinnleggelse-30d'];
const months = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`);

describe('stays moved across midnight, month end, leap day and the turns of summer time', () => {
  let store: ObservationStore;
  beforeAll(async () => {
    await layRows(await engine(), { opphold: waits.map(toStay) });
    const indicators = [...additive, 'overliggere-per-dogn'];
    const options = { cut, indicators, yearToDate: true, countingHour: 7 };
    store = createObservationStore(await computeObservations(await engine(), options));
  }, 120_000);

  const told = (indicator: string, period: string, komnr: string | null): number =>
    askFor(store, {
      indicator,
      variant: 'net',
      period,
      ...(komnr === null ? {} : { level: 'kommune', unit: komnr }),
    })?.numerator ?? 0;

  it('have a night for every midnight they lie over, and none for an hour that the clock skips or has twice', () => {
    expect(waits.filter((wait) => countedDays(wait, 24).length === 0).length).toBeGreaterThan(0);
    for (const period of [...months, '2024Q1', '2024T3', 'YTD-2024-02-29', 'YTD-2024-12-15'])
      for (const komnr of [null, ...kommuner])
        expect([period, komnr, told('overliggerdogn', period, komnr)]).toEqual([
          period,
          komnr,
          countOf(period, komnr, 24),
        ]);
  });

  it('are counted at an hour by the same law', () => {
    for (const period of [...months, '2024H1', 'YTD-2024-12-15'])
      for (const komnr of [null, ...kommuner])
        expect([period, komnr, told('overliggere-per-dogn', period, komnr)]).toEqual([
          period,
          komnr,
          countOf(period, komnr, 7),
        ]);
  });

  it('add up from months to every longer period', () => {
    for (const indicator of additive) {
      const [profile, variant] =
        indicator === 'reinnleggelse-30d' ? (['ahus-67', '-'] as const) : (['-', 'net'] as const);
      for (const type of periodTypes) {
        for (const period of store.periods(indicator, type)) {
          const whole = parsePeriod(period);
          if (
            whole === null ||
            type === 'month' ||
            whole.last > '2024-12-31' ||
            !whole.last.endsWith(
              String(
                new Date(Date.UTC(Number(whole.last.slice(0, 4)), Number(whole.last.slice(5, 7)), 0)).getUTCDate(),
              ),
            )
          )
            continue;
          const parts = store.periods(indicator, 'month').filter((id) => {
            const month = parsePeriod(id);
            return month !== null && containsPeriod(whole, month);
          });
          const sum = parts.reduce(
            (total, id) => total + (askFor(store, { indicator, profile, variant, period: id })?.numerator ?? 0),
            0,
          );
          expect([period, askFor(store, { indicator, profile, variant, period })?.numerator]).toEqual([period, sum]);
        }
      }
    }
  });

  it('add up from kommuner to their helsefellesskap and regions, and with all outside to the whole', () => {
    const unitSum = (indicator: string, units: readonly string[], period: string): number =>
      units.reduce((total, unit) => total + told(indicator, period, unit), 0);
    const at = (indicator: string, level: 'helsefellesskap' | 'region', unit: string, period: string): number =>
      askFor(store, { indicator, variant: 'net', level, unit, period })?.numerator ?? 0;
    const home = kommuner.filter((komnr) => geography.kommune(komnr)?.helsefellesskap === 'H13');
    for (const indicator of ['overliggerdogn', 'betalingsdogn', 'liggetid-etter-meldt', 'overliggere-per-dogn']) {
      for (const period of [...months, '2024Q1', '2024', 'YTD-2024-12-15']) {
        const whole = told(indicator, period, null);
        const inside = unitSum(indicator, home, period);
        expect([period, at(indicator, 'helsefellesskap', 'H13', period)]).toEqual([period, inside]);
        expect([period, at(indicator, 'region', 'H13-forvaltning-romerike', period)]).toEqual([period, inside]);
        expect([period, at(indicator, 'region', 'utenfor-H13', period)]).toEqual([period, whole - inside]);
      }
    }
  });
});

describe('a readmission over the beginning of summer time', () => {
  it.each([
    ['2024-03-31 08:30:00', 0],
    ['2024-03-31 08:30:01', 1],
    ['2024-04-30 00:30:00', 1],
    ['2024-04-30 00:30:01', 0],
  ])('at %s is one by the hours on the clock: %i', async (inn, hits) => {
    const index = stay({ opphold_id: 'a', pid: 'p', inn_ts: '2024-03-28 08:00:00', ut_ts: '2024-03-31 00:30:00' });
    const back = stay({ opphold_id: 'b', pid: 'p', inn_ts: inn, ut_ts: '2024-05-02 12:00:00' });
    await layRows(await engine(), { opphold: [index, back] });
    const columns = await computeObservations(await engine(), { cut, indicators: ['reinnleggelse-30d'] });
    const found = askFor(createObservationStore(columns), {
      indicator: 'reinnleggelse-30d',
      profile: 'ahus-67',
      period: '2024',
    });
    expect(found?.numerator).toBe(hits);
  });
});

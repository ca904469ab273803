import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../../src/domain/indicator-definition.ts';
import type { Level, Observation, ObservationKey } from '../../../src/domain/observation.ts';
import {
  buildKey,
  buildTimeFigure,
  buildWidened,
  buildYearFigure,
  countryKeyBeside,
  isToldByMonth,
  type YearFigure,
} from '../../../src/features/indicator/indicator.model.ts';
import { buildSplits, type Split } from '../../../src/features/indicator/indicator-split.model.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { createObservationStore, type ObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { sampleObservation, samplePeriod } from '../../observations/observation-samples.ts';

const nights = definitionOf('overliggere-per-dogn');
const readmission = definitionOf('reinnleggelse-30d');
const frame = { geography, helsefellesskap: 'H13', period: samplePeriod('2025Q1') };

function storeOf(rows: readonly Observation[]): ObservationStore {
  return createObservationStore(buildColumns(rows));
}

function keyOf(level: Level, unit: string | undefined, more: object = {}): ReturnType<typeof buildKey> {
  return buildKey(nights, { profile: undefined, variant: undefined, level, unit, ...more }, frame);
}

describe('the key of an indicator page', () => {
  it('is the main series of the helsefellesskap where nothing else is asked for', () => {
    expect(keyOf('helsefellesskap', undefined)).toMatchObject({
      profile: '-',
      variant: 'net',
      unit: 'H13',
      period: '2025Q1',
    });
  });

  it('follows the wishes that fit', () => {
    expect(keyOf('kommune', '3205', { profile: 'phv', variant: 'gross' })).toMatchObject({
      level: 'kommune',
      unit: '3205',
      profile: 'phv',
      variant: 'gross',
    });
    expect(keyOf('country', undefined)).toMatchObject({ level: 'country', unit: '0' });
  });

  it('falls back to the helsefellesskap for a kommune that lies elsewhere', () => {
    expect(keyOf('kommune', '0301')).toMatchObject({ level: 'helsefellesskap', unit: 'H13' });
  });

  it('falls back to what the indicator has', () => {
    const key = buildKey(
      readmission,
      { profile: 'tull', variant: 'net', level: 'helsefellesskap', unit: undefined },
      frame,
    );
    expect(key).toMatchObject({ profile: 'ahus-67', variant: '-' });
  });
});

describe('the figures of an indicator', () => {
  const month = (period: string, value: number, fields: Partial<Observation> = {}): Observation =>
    sampleObservation({ indicator: nights.id, period, value, ...fields });

  function yearFigure(store: ObservationStore, definition: IndicatorDefinition, key: ObservationKey): YearFigure {
    const countryKey = countryKeyBeside(store, geography, definition, key);
    return buildYearFigure(store, definition, { key, countryKey, cut: null });
  }

  it('has a year to draw only where the place itself is told by month', () => {
    const store = storeOf([
      month('2025-01', 2),
      month('2025Q1', 3, { level: 'kommune', unit: '3205', periodType: 'quarter' }),
    ]);
    expect(isToldByMonth(store, nights, keyOf('helsefellesskap', undefined))).toBe(true);
    expect(isToldByMonth(store, nights, keyOf('kommune', '3205'))).toBe(false);
    expect(isToldByMonth(store, { ...nights, periodTypes: ['quarter'] }, keyOf('helsefellesskap', undefined))).toBe(
      false,
    );
  });

  it('draws no year by month of a file that was counted by longer periods', () => {
    const store = storeOf([month('2025-01', 0, { state: 'not-reported', value: null, numerator: null })]);
    expect(isToldByMonth(store, nights, keyOf('helsefellesskap', undefined))).toBe(false);
  });

  it('lays the year of the period over the year before, month by month, with gaps', () => {
    const store = storeOf([month('2025-01', 2), month('2024-01', 3), month('2024-12', 4)]);
    const figure = yearFigure(store, nights, keyOf('helsefellesskap', undefined));
    expect(figure.year).toBe(2025);
    expect(figure.thisYear.map(({ observation }) => observation?.value ?? null)).toEqual([2, ...Array(11).fill(null)]);
    expect(figure.lastYear[0]?.observation?.value).toBe(3);
    expect(figure.lastYear[11]?.observation?.value).toBe(4);
  });

  it('shows the country only beside values that do not follow the size of the place', () => {
    const share = { indicator: readmission.id, profile: 'ahus-67', variant: '-' } as const;
    const store = storeOf([month('2025-01', 0.2, { ...share, level: 'country', unit: '0' })]);
    const key = buildKey(
      readmission,
      { profile: undefined, variant: undefined, level: 'helsefellesskap', unit: undefined },
      frame,
    );
    expect(yearFigure(store, readmission, key).country).toHaveLength(12);
    expect(yearFigure(store, nights, keyOf('helsefellesskap', undefined)).country).toEqual([]);
  });

  it('ends the line of the country before a month that is not whole', () => {
    const share = { indicator: readmission.id, profile: 'ahus-67', variant: '-', level: 'country', unit: '0' } as const;
    const store = storeOf([month('2025-01', 0.17, share), month('2025-02', 0.31, { ...share, quality: 'incomplete' })]);
    const key = { ...keyOf('helsefellesskap', undefined), indicator: readmission.id, profile: 'ahus-67' } as const;
    const { country } = yearFigure(store, readmission, { ...key, variant: '-' });
    expect(country.map(({ observation }) => observation?.value ?? null)).toEqual([0.17, ...Array(11).fill(null)]);
  });

  it('has every period of the type that was computed, in order', () => {
    const quarter = { periodType: 'quarter' } as const;
    const store = storeOf([
      month('2025Q1', 2, quarter),
      month('2024Q4', 3, quarter),
      month('2024Q4', 9, { ...quarter, unit: 'H01' }),
    ]);
    const slots = buildTimeFigure(store, nights, keyOf('helsefellesskap', undefined));
    expect(slots.map(({ period, observation }) => [period.id, observation?.value])).toEqual([
      ['2024Q4', 3],
      ['2025Q1', 2],
    ]);
  });
});

describe('the split of a helsefellesskap', () => {
  const quarter = (level: Level, unit: string, value: number): Observation =>
    sampleObservation({ indicator: nights.id, level, unit, value, periodType: 'quarter', period: '2025Q1' });
  const question = { key: keyOf('helsefellesskap', undefined), helsefellesskap: 'H13', cut: null };
  function splitBy(store: ObservationStore, level: Level, asked = question): Pick<Split, 'rows' | 'scheme'> {
    return (
      buildSplits(store, geography, nights, asked).find((split) => split.level === level) ?? { rows: [], scheme: null }
    );
  }

  it('has the kommuner of the helsefellesskap by name, also those without a number, and no others', () => {
    const store = storeOf([
      quarter('kommune', '3222', 1),
      quarter('kommune', '3205', 2),
      quarter('kommune', '0301', 3),
    ]);
    const { rows } = splitBy(store, 'kommune');
    expect(rows).toHaveLength(geography.kommunerOf('H13').length);
    expect(rows.filter(({ measured }) => measured).map(({ name, current }) => [name, current?.value])).toEqual([
      ['Lillestrøm', 2],
      ['Lørenskog', 1],
    ]);
    expect(rows.filter(({ measured }) => !measured).every(({ current }) => current === null)).toBe(true);
  });

  it('has the bydeler of Oslo for Oslo, and none for Ahus', () => {
    const store = storeOf([quarter('bydel', '030110', 1)]);
    expect(splitBy(store, 'bydel').rows).toEqual([]);
    const oslo = splitBy(store, 'bydel', { ...question, helsefellesskap: 'H14' });
    expect(oslo.rows).toHaveLength(15);
    expect(oslo.rows.filter(({ measured }) => measured).map(({ name }) => name)).toEqual(['Grorud']);
  });

  it('has a table for each division into regions, with what cannot be added up', () => {
    const store = storeOf([quarter('region', 'H13-lsf-follo', 1), quarter('region', 'H13-forvaltning-follo', 2)]);
    const regional = buildSplits(store, geography, nights, question).filter(({ level }) => level === 'region');
    expect(regional.map(({ scheme, rows }) => [scheme?.name, rows.map(({ name }) => name)])).toEqual([
      ['Ledersamarbeidsforum', ['Follo', 'Gardermoen', 'Kongsvinger', 'Nedre Romerike']],
      ['Forvaltningsnettverk', ['Follo', 'Kongsvinger', 'Romerike']],
    ]);
    expect(regional.map(({ scheme }) => [scheme?.overlapping, scheme?.outside])).toEqual([
      [[], ['3232']],
      [['3220'], []],
    ]);
  });

  it('has everyone outside after the kommuner, and their own page', () => {
    const store = storeOf([quarter('kommune', '3205', 2), quarter('region', 'utenfor-H13', 3)]);
    const { rows } = splitBy(store, 'kommune');
    expect(rows.at(-1)).toMatchObject({ level: 'region', unit: 'utenfor-H13', name: 'Andre kommuner' });
    expect(rows.at(-1)?.current?.value).toBe(3);
    expect(keyOf('region', 'utenfor-H13')).toMatchObject({ level: 'region', unit: 'utenfor-H13' });
    expect(keyOf('region', 'utenfor-H14')).toMatchObject({ level: 'helsefellesskap', unit: 'H13' });
    expect(keyOf('region', 'H13-lsf-follo')).toMatchObject({ level: 'region', unit: 'H13-lsf-follo' });
    expect(keyOf('region', 'H14-sykehus-ous')).toMatchObject({ level: 'helsefellesskap', unit: 'H13' });
  });

  it('has the enheter of the files', () => {
    const store = storeOf([quarter('enhet', 'Medisin', 1), quarter('enhet', 'Kirurgi', 2)]);
    const { rows } = splitBy(store, 'enhet');
    expect(rows.map(({ name }) => name)).toEqual(['Kirurgi', 'Medisin']);
  });
});

describe('a small place', () => {
  const told = {
    indicator: readmission.id,
    profile: 'ahus-67',
    variant: '-',
    state: 'measured',
    lower: null,
    upper: null,
  } as const;
  const quarter = { ...told, periodType: 'quarter', period: '2025Q1' } as const;
  const three = { ...told, periodType: 'rolling-36', period: 'R36-2025-03' } as const;
  const hurdal = { level: 'kommune', unit: '3242' } as const;
  const all = { level: 'country', unit: '0' } as const;
  const store = storeOf([
    sampleObservation({ ...quarter, ...hurdal, numerator: 0, denominator: 3, value: 0 }),
    sampleObservation({ ...three, ...hurdal, numerator: 12, denominator: 48, value: 0.25 }),
    sampleObservation({ ...quarter, ...all, numerator: 16, denominator: 100, value: 0.16 }),
    sampleObservation({ ...three, ...all, numerator: 340, denominator: 2000, value: 0.17 }),
  ]);
  const key = { ...told, ...hurdal, periodType: 'quarter', period: '2025Q1' } as const;

  it('is told for the months it takes on its own page too', () => {
    const widened = buildWidened(store, readmission, key);
    expect(widened?.period.id).toBe('R36-2025-03');
    expect(widened?.headline.current).toMatchObject({ value: 0.25, period: 'R36-2025-03' });
    expect(buildWidened(store, readmission, { ...key, level: 'country', unit: '0' })).toBeNull();
    expect(buildWidened(store, readmission, { ...key, periodType: 'rolling-36', period: 'R36-2025-03' })).toBeNull();
  });

  it('stands beside all rows of the same months', () => {
    const [kommuner] = buildSplits(store, geography, readmission, { key, helsefellesskap: 'H13', cut: null });
    expect(kommuner?.country?.value).toBe(0.17);
    expect(kommuner?.countryPeriod?.id).toBe('R36-2025-03');
  });
});

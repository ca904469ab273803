import { expect, it } from 'vitest';
import { definitionOf } from '../../src/indicators/catalogue.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { createObservationStore } from '../../src/observations/observation-store.ts';
import { toldPeriods } from '../../src/observations/told-periods.ts';
import { sampleObservation } from './observation-samples.ts';

const nights = definitionOf('overliggerdogn');
const missing = { state: 'not-reported', value: null, numerator: null, quality: 'incomplete' } as const;
const rows = [
  sampleObservation({ ...missing, periodType: 'quarter', period: '2025Q2' }),
  sampleObservation({ ...missing, periodType: 'month', period: '2025-05' }),
  sampleObservation({ periodType: 'tertial', period: '2025T1' }),
  sampleObservation({ periodType: 'tertial', period: '2024T3' }),
  sampleObservation({ periodType: 'year', period: '2024', quality: 'adjusted' }),
  sampleObservation({ periodType: 'year', period: '2025', quality: 'incomplete' }),
  sampleObservation({ periodType: 'half-year', period: '2025H1', unit: 'H14' }),
];
const store = createObservationStore(buildColumns(rows));
const key = sampleObservation({ periodType: 'quarter', period: '2025Q2' });

it('finds the latest whole period of each type the file was counted by', () => {
  expect(toldPeriods(store, nights, key).map(({ id }) => id)).toEqual(['2025T1', '2024']);
});

it('finds none of a type the indicator has not, and none for a place without numbers', () => {
  expect(toldPeriods(store, { periodTypes: ['quarter', 'year'] }, key).map(({ id }) => id)).toEqual(['2024']);
  expect(toldPeriods(store, nights, { ...key, unit: 'H01' })).toEqual([]);
});

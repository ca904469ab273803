import { expect, it } from 'vitest';
import { layOutIntervalBars } from '../../src/charts/interval-bars-layout.ts';

function lay(values: readonly { value: number | null; upper: number | null }[], referenceValue: number | null = null) {
  return layOutIntervalBars({
    width: 900,
    rows: values.map(({ value, upper }) => ({ label: 'Ås', value, lower: 0, upper, text: '' })),
    numbers: values.map(() => '1,0'),
    referenceValue,
    formatTick: String,
  });
}

it('makes room for the whole of ordinary intervals', () => {
  const layout = lay([
    { value: 3, upper: 5 },
    { value: 4, upper: 9 },
  ]);
  expect(layout.toX(9)).toBeLessThanOrEqual(layout.right);
});

it('makes room for the line the bars are held against', () => {
  const layout = lay([{ value: 3, upper: 4 }], 30);
  expect(layout.toX(30)).toBeLessThanOrEqual(layout.right);
});

it('lets an interval far beyond the largest value run off the scale', () => {
  const layout = lay([
    { value: 5, upper: 43 },
    { value: 4, upper: 5 },
  ]);
  expect(layout.toX(43)).toBeGreaterThan(layout.right);
  expect(layout.toX(5)).toBeLessThan(layout.right);
  expect(layout.ticks.at(-1)).toBeLessThan(20);
});

it('shows intervals of nothing but zeros whole', () => {
  const layout = lay([{ value: 0, upper: 4 }]);
  expect(layout.toX(4)).toBeLessThanOrEqual(layout.right);
});

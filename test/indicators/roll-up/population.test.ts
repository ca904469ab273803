import { describe, expect, it } from 'vitest';
import { createInhabitants } from '../../../src/indicators/roll-up/population.ts';

const kommune = { level: 'kommune', unit: '3205' } as const;
const inhabitants = createInhabitants([
  { ...kommune, year: 2025, inhabitants: 95_000, adults: 74_000 },
  { ...kommune, year: 2026, inhabitants: 96_000, adults: 75_000 },
]);

describe('inhabitants to divide by', () => {
  it('are those of 1 January of the year after the period', () => {
    expect(inhabitants.all('kommune', '3205', '2024-03-31')).toBe(95_000);
    expect(inhabitants.all('kommune', '3205', '2025-12-31')).toBe(96_000);
    expect(inhabitants.adults('kommune', '3205', '2024-12-31')).toBe(74_000);
  });

  it('are the latest there are when that year is not known', () => {
    expect(inhabitants.all('kommune', '3205', '2026-06-30')).toBe(96_000);
    expect(inhabitants.all('kommune', '3205', '2015-06-30')).toBe(96_000);
  });

  it('are no number for a unit without population', () => {
    expect(inhabitants.all('bydel', '460101', '2024-03-31')).toBeNaN();
  });
});

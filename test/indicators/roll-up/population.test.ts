import { describe, expect, it } from 'vitest';
import { createRegions } from '../../../src/domain/region.ts';
import { createInhabitants } from '../../../src/indicators/roll-up/population.ts';

const regions = createRegions(
  [
    {
      id: 'A',
      name: 'A',
      helsefellesskap: 'H13',
      scheme: 'a',
      schemeName: 'A',
      members: [
        { komnr: '3205', bydel: null, from: null, to: null },
        { komnr: '3207', bydel: null, from: null, to: '2025-06-30' },
      ],
    },
  ],
  () => ['3205', '3207'],
);
const kommune = { level: 'kommune', unit: '3205' } as const;
const inhabitants = createInhabitants(
  [
    { ...kommune, year: 2025, inhabitants: 95_000, adults: 74_000 },
    { ...kommune, year: 2026, inhabitants: 96_000, adults: 75_000 },
    { ...kommune, unit: '3207', year: 2026, inhabitants: 60_000, adults: 45_000.2 },
  ],
  regions,
);

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

  it('are in a region those of its members on the last day of the period', () => {
    expect(inhabitants.all('region', 'A', '2025-06-30')).toBe(156_000);
    expect(inhabitants.adults('region', 'A', '2025-06-30')).toBe(120_000.2);
    expect(inhabitants.all('region', 'A', '2025-07-31')).toBe(96_000);
    expect(inhabitants.all('region', 'B', '2025-07-31')).toBeNaN();
  });

  it('are no number for a unit without population', () => {
    expect(inhabitants.all('bydel', '460101', '2024-03-31')).toBeNaN();
  });
});

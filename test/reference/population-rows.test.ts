import { describe, expect, it, test } from 'vitest';
import { geography } from '../../src/reference/geography-facts.ts';
import { loadPopulation } from '../../src/reference/population-facts.ts';
import { buildPopulationRows } from '../../src/reference/population-rows.ts';

const population = await loadPopulation();
const rows = buildPopulationRows(population, geography);

function rowOf(level: string, unit: string, year: number): (typeof rows)[number] | undefined {
  return rows.find((row) => row.level === level && row.unit === unit && row.year === year);
}

describe('the population', () => {
  test.each([
    [2024, 5_550_203],
    [2025, 5_594_340],
    [2026, 5_627_400],
  ])('of the country on 1 January %i is %i', (year, inhabitants) => {
    expect(rowOf('country', '0', year)?.inhabitants).toBe(inhabitants);
  });

  it('covers seven years of one country, 4 rhf, 19 helsefellesskap, 357 kommuner and 15 bydeler', () => {
    expect(population.years).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(rows).toHaveLength(7 * (1 + 4 + 19 + 357 + 15));
  });

  it('is the same at every level that covers the country', () => {
    for (const year of population.years) {
      for (const level of ['rhf', 'helsefellesskap', 'kommune']) {
        const parts = rows.filter((row) => row.level === level && row.year === year);
        const whole = rowOf('country', '0', year);
        expect(parts.reduce((total, row) => total + row.inhabitants, 0)).toBe(whole?.inhabitants);
        expect(parts.reduce((total, row) => total + row.adults, 0)).toBeCloseTo(whole?.adults ?? 0, 4);
      }
    }
  });

  it('counts adults of Lillestrøm in 2025 as 20 and over and two fifths of 15–19', () => {
    const groups = population.bySexAndAge('3205', 2025);
    const women = groups.slice(0, 19);
    const men = groups.slice(19);
    const adults = [women, men].flatMap((sex) => sex.slice(4)).reduce((total, count) => total + count, 0);
    const teens = (women[3] ?? 0) + (men[3] ?? 0);
    expect(rowOf('kommune', '3205', 2025)?.adults).toBeCloseTo(adults + teens * 0.4, 6);
  });

  it('of the 15 bydeler of Oslo is a little less than that of Oslo', () => {
    const bydeler = rows.filter((row) => row.level === 'bydel' && row.year === 2025);
    const total = bydeler.reduce((sum, row) => sum + row.inhabitants, 0);
    const oslo = rowOf('kommune', '0301', 2025)?.inhabitants ?? 0;
    expect(total).toBeLessThan(oslo);
    expect(total / oslo).toBeGreaterThan(0.99);
  });
});

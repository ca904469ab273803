import { describe, expect, it } from 'vitest';
import { createPopulation } from '../../src/domain/population.ts';

const population = createPopulation({
  years: [2024, 2025],
  sexes: ['K', 'M'],
  ages: ['10-14', '15-19', '20-24', '90+'],
  kommuner: [{ unit: '0101', counts: '1 2 3 4 5 6 7 8 10 20 30 40 50 60 70 80' }],
  bydeler: [{ unit: '010101', counts: '1 1 1 1 1 1 1 1 2 2 2 2 2 2 2 2' }],
});

describe('createPopulation', () => {
  it('adds up sexes and ages of the year asked for', () => {
    expect(population.inhabitants('0101', 2024)).toBe(36);
    expect(population.inhabitants('0101', 2025)).toBe(360);
    expect(population.inhabitants('010101', 2025)).toBe(16);
  });

  it('takes 20 and over whole and two fifths of 15–19 as adults', () => {
    expect(population.adults('0101', 2024)).toBeCloseTo(3 + 4 + 7 + 8 + (2 / 5) * (2 + 6), 10);
  });

  it('gives the groups of a year by sex, then age', () => {
    expect(population.bySexAndAge('0101', 2024)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('refuses a place or a year it does not know', () => {
    expect(() => population.inhabitants('9999', 2024)).toThrow(RangeError);
    expect(() => population.adults('0101', 2019)).toThrow(RangeError);
  });
});

import { describe, expect, it } from 'vitest';
import { findNeighbours, type PlaceStructure } from '../../src/domain/neighbours.ts';

function place(unit: string, inhabitants: number, from80 = 0.05): PlaceStructure {
  return { unit, inhabitants, under18: 0.2, from67: 0.18, from80 };
}

const unitsOf = (places: readonly PlaceStructure[], unit: string, count = 9): readonly string[] =>
  findNeighbours(places, unit, count).map((found) => found.place.unit);

describe('findNeighbours', () => {
  it('finds those of like size first, twice as large as far away as half as large', () => {
    const places = [place('a', 1000), place('b', 2000), place('c', 4000), place('d', 64_000)];
    expect(unitsOf(places, 'b')).toEqual(['a', 'c', 'd']);
    const [first, second] = findNeighbours(places, 'b', 2);
    expect(first?.distance).toBeCloseTo(second?.distance ?? 0, 12);
  });

  it('lets age count as size does', () => {
    const places = [place('a', 1000, 0.04), place('b', 1000, 0.1), place('c', 1300, 0.04), place('d', 90_000, 0.07)];
    expect(unitsOf(places, 'a', 1)).toEqual(['c']);
  });

  it('does not depend on the order of the places, and passes over measures in which none differs', () => {
    const places = [place('a', 1000), place('b', 1500), place('c', 9000)];
    expect(unitsOf([...places].reverse(), 'a')).toEqual(unitsOf(places, 'a'));
    expect(findNeighbours([place('a', 5), place('b', 5)], 'a', 1)[0]?.distance).toBe(0);
  });

  it('knows no neighbours of a place it does not know', () => {
    expect(findNeighbours([place('a', 5)], 'x', 3)).toEqual([]);
  });
});

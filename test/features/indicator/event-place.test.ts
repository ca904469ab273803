import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../src/domain/dated-event.ts';
import type { Level } from '../../../src/domain/observation.ts';
import { findEventPlace } from '../../../src/features/indicator/event-place.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { knownEvents } from '../../../src/reference/known-events.ts';

const [midt, sorOst] = ['983658776', '991324968'];

function labelsAt(level: Level, unit: string): readonly string[] {
  const key = { indicator: 'overliggerdogn', level, unit };
  return eventsOf(knownEvents, { key, ...findEventPlace(geography, key) }).map(({ label }) => label);
}

describe('where a number belongs', () => {
  it('is the RHF of its helsefellesskap, whatever the level', () => {
    for (const [level, unit] of [
      ['helsefellesskap', 'H13'],
      ['region', 'H13-lsf-follo'],
      ['kommune', '3205'],
      ['bydel', '030101'],
      ['rhf', sorOst],
    ] as const)
      expect(findEventPlace(geography, { level, unit }).rhf, level).toBe(sorOst);
  });

  it('has the kommuner it is made of, and no others', () => {
    const follo = findEventPlace(geography, { level: 'region', unit: 'H13-lsf-follo' }).kommuner;
    expect([...follo].sort()).toEqual(['3207', '3212', '3214', '3218']);
    expect(findEventPlace(geography, { level: 'kommune', unit: '3205' }).kommuner).toEqual(['3205']);
    expect(findEventPlace(geography, { level: 'helsefellesskap', unit: 'H13' }).kommuner).toHaveLength(21);
    const south = new Set(findEventPlace(geography, { level: 'rhf', unit: sorOst }).kommuner);
    expect(south.has('3205')).toBe(true);
    expect(south.has('5001')).toBe(false);
  });

  it('is anywhere for all rows, for an enhet and for those who live outside', () => {
    for (const [level, unit] of [
      ['country', '0'],
      ['enhet', 'Medisin'],
      ['region', 'utenfor-H13'],
    ] as const)
      expect(findEventPlace(geography, { level, unit }), level).toEqual({ rhf: null, kommuner: [] });
  });
});

it('draws a new journal system in one RHF in none of the regions of another', () => {
  expect(labelsAt('rhf', midt)).toContain('Bedre data');
  expect(labelsAt('helsefellesskap', 'H13')).not.toContain('Bedre data');
  expect(labelsAt('region', 'H13-lsf-follo')).not.toContain('Bedre data');
});

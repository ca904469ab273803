import { beforeAll, describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/domain/observation.ts';
import type { Population } from '../../../src/domain/population.ts';
import {
  buildFrame,
  buildGroupSize,
  buildKommuneSizes,
  buildOverlaps,
  type GroupQuestion,
} from '../../../src/features/groups/groups.model.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { groupPairs, priorityGroups } from '../../../src/indicators/groups/priority-groups.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { createObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { loadPopulation } from '../../../src/reference/population-facts.ts';
import { sampleObservation, samplePeriod } from '../../observations/observation-samples.ts';

const definition = definitionOf('prioriterte-grupper');
const year = {
  indicator: definition.id,
  variant: '-',
  periodType: 'year',
  period: '2025',
  level: 'helsefellesskap',
  unit: 'H13',
} as const;
let population: Population;

beforeAll(async () => {
  population = await loadPopulation();
});

function count(profile: string, value: number | null, part: Partial<Observation> = {}): Observation {
  const state = value === null ? 'suppressed' : 'measured';
  return sampleObservation({ ...year, profile, value, numerator: value, denominator: null, state, ...part });
}

function ask(observations: readonly Observation[], komnr?: string): GroupQuestion {
  const group = priorityGroups.find(({ id }) => id === 'skropelige-eldre');
  if (group === undefined) throw new RangeError('No such group');
  const store = createObservationStore(buildColumns(observations));
  const frame = buildFrame(geography, 'H13', komnr, samplePeriod('2025'));
  return { store, geography, population, definition, group, frame };
}

describe('the size of a group', () => {
  it('is told as a share of the inhabitants of its ages', () => {
    const size = buildGroupSize(ask([count('skropelige-eldre', 1200)]));
    const old = geography
      .kommunerOf('H13')
      .reduce((sum, { komnr }) => sum + population.aged(komnr, 2026, { from: 75, to: null }), 0);
    expect(size.share).toBeCloseTo(1200 / old, 12);
  });

  it('has no share where the number is hidden', () => {
    expect(buildGroupSize(ask([count('skropelige-eldre', null)])).share).toBeNull();
  });

  it('is told for more months where a kommune has few, and for the period where it has enough', () => {
    const at = (unit: string, value: number, part: Partial<Observation> = {}): Observation =>
      count('skropelige-eldre', value, { level: 'kommune', unit, ...part });
    const rolling = { periodType: 'rolling-36', period: 'R36-2025-12' } as const;
    const sizes = buildKommuneSizes(ask([at('3205', 40), at('3242', 4), at('3242', 12, rolling)]));
    const of = (unit: string) => sizes.find((each) => each.unit === unit);
    expect([of('3205')?.current?.value, of('3205')?.widened]).toEqual([40, null]);
    expect([of('3242')?.current?.value, of('3242')?.widened?.id]).toEqual([12, 'R36-2025-12']);
    expect(sizes.map(({ name }) => name)).toEqual(
      sizes.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'nb')),
    );
  });
});

describe('what a group has in common with others', () => {
  it('is told as a part of either', () => {
    const counts = [count('skropelige-eldre', 200), count('flere-kroniske', 400), count('eldre-kroniske', 50)];
    const [withDisorder, withChronic] = buildOverlaps(ask(counts), priorityGroups, groupPairs);
    expect(withChronic).toMatchObject({ ofThis: 0.25, ofOther: 0.125 });
    expect(withDisorder).toMatchObject({ both: null, ofThis: null, ofOther: null });
  });

  it('is nobody where both are told of and no patient was ever in both', () => {
    const counts = [count('skropelige-eldre', 200), count('flere-kroniske', 400), count('psykisk-rus', null)];
    const [withDisorder, withChronic] = buildOverlaps(ask(counts), priorityGroups, groupPairs);
    expect(withChronic).toMatchObject({ both: { value: 0, state: 'measured' }, ofThis: 0, ofOther: 0 });
    expect(withDisorder).toMatchObject({ both: null, ofThis: null, ofOther: null });
  });

  it('is that of the kommune where one is looked at', () => {
    const place = { level: 'kommune', unit: '3205' } as const;
    const counts = [count('skropelige-eldre', 20, place), count('eldre-kroniske', 5, place)];
    const overlaps = buildOverlaps(ask(counts, '3205'), priorityGroups, groupPairs);
    expect(overlaps.map(({ ofThis }) => ofThis)).toEqual([null, 0.25]);
  });
});

it('looks at no kommune of another helsefellesskap', () => {
  expect(buildFrame(geography, 'H13', '0301', samplePeriod('2025'))).toMatchObject({
    level: 'helsefellesskap',
    unit: 'H13',
  });
});

import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../../src/features/profile/profile.model.ts';
import { buildContext, buildStructures } from '../../../src/features/profile/structure.model.ts';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { createObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { loadPopulation } from '../../../src/reference/population-facts.ts';
import { sampleObservation, samplePeriod } from '../../observations/observation-samples.ts';

const population = await loadPopulation();

describe('the people of a place', () => {
  it('of a helsefellesskap are those of its kommuner', () => {
    const year = population.years.at(-1) ?? 0;
    const context = buildContext(geography, population, 'helsefellesskap', 'H13');
    const sum = geography.kommunerOf('H13').reduce((all, { komnr }) => all + population.inhabitants(komnr, year), 0);
    expect(context.inhabitants).toBe(sum);
    expect(context.from67).toBeGreaterThan(context.from80);
    expect(context.under18 + context.from67).toBeLessThan(1);
  });

  it('have a share of 80 and over that is counted in whole five-year groups', () => {
    const year = population.years.at(-1) ?? 0;
    const counts = population.bySexAndAge('3205', year);
    const old = [16, 17, 18].reduce((all, group) => all + (counts[group] ?? 0) + (counts[group + 19] ?? 0), 0);
    expect(buildContext(geography, population, 'kommune', '3205').from80).toBeCloseTo(
      old / population.inhabitants('3205', year),
      12,
    );
  });

  it('are told of for all 19 and for all kommuner', () => {
    expect(buildStructures(geography, population, 'helsefellesskap')).toHaveLength(19);
    expect(buildStructures(geography, population, 'kommune')).toHaveLength(geography.kommuner.length);
  });
});

describe('the profile of a place', () => {
  const share = { indicator: 'reinnleggelse-30d', profile: 'ahus-67', variant: '-', periodType: 'year' } as const;
  const of2025 = { ...share, period: '2025', numerator: 300, denominator: 1500, value: 0.2, lower: 0.18, upper: 0.22 };
  const rows = [
    sampleObservation(of2025),
    sampleObservation({ ...of2025, period: '2024', value: 0.15, lower: 0.13, upper: 0.17 }),
    sampleObservation({ ...of2025, level: 'country', unit: '0', value: 0.2, lower: 0.195, upper: 0.205 }),
    sampleObservation({ ...of2025, indicator: 'prioriterte-grupper', profile: 'barn-og-unge' }),
  ];

  it('holds what has numbers but groups of patients, against the year before and against all together', () => {
    const sections = buildProfile(createObservationStore(buildColumns(rows)), geography, catalogue, {
      level: 'helsefellesskap',
      unit: 'H13',
      period: samplePeriod('2025'),
      cut: null,
    });
    expect(sections).toHaveLength(1);
    const [row] = sections[0]?.rows ?? [];
    expect(row?.change.verdict).toBe('worse');
    expect(row?.difference.verdict).toBe('no-certain-change');
  });
});

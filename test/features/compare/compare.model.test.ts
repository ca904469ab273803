import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/domain/observation.ts';
import { buildComparison, type Comparison, type ComparisonOrder } from '../../../src/features/compare/compare.model.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { createObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { sampleObservation } from '../../observations/observation-samples.ts';

const rate = { indicator: 'overliggerdogn-per-1000', periodType: 'year', period: '2025' } as const;
const country = sampleObservation({
  ...rate,
  level: 'country',
  unit: '0',
  value: 13,
  lower: 12.5,
  upper: 13.5,
  denominator: 5_000_000,
});
const ahus = sampleObservation({ ...rate, value: 16, lower: 15, upper: 17, numerator: 9600, denominator: 600_000 });
/** The 18 beside Ahus: together they are the whole country. */
const others = geography.helsefellesskap
  .filter(({ id }) => id !== ahus.unit)
  .map(({ id }) => ({ ...ahus, unit: id, value: 12 }));

function compare(
  rows: readonly Observation[],
  order: ComparisonOrder = 'navn',
  indicator = rate.indicator as string,
): Comparison {
  const store = createObservationStore(buildColumns(rows));
  const definition = definitionOf(indicator);
  const inhabitants = new Map([
    ['H13', 600_000],
    ['H14', 720_000],
  ]);
  return buildComparison(store, geography, {
    definition,
    key: { ...ahus, indicator },
    level: 'helsefellesskap',
    order,
    inhabitants,
    cut: null,
  });
}

describe('the model of the comparison', () => {
  it('shows all 19, also those without a number, and marks the chosen one', () => {
    const { rows } = compare([country, ahus]);
    expect(rows).toHaveLength(19);
    expect(rows.filter(({ observation }) => observation !== null).map(({ unit }) => unit)).toEqual(['H13']);
    expect(rows.filter(({ chosen }) => chosen).map(({ unit }) => unit)).toEqual(['H13']);
  });

  it('tells the difference from the country in units, in per cent and in what is counted', () => {
    const row = compare([country, ahus, ...others]).rows.find(({ unit }) => unit === 'H13');
    expect(row?.judgement.difference?.absolute).toBeCloseTo(3, 12);
    expect(row?.judgement.difference?.relative).toBeCloseTo(3 / 13, 12);
    expect(row?.inCounts?.count).toBeCloseTo(1800, 9);
    expect(row?.judgement.verdict).toBe('worse');
  });

  it('sorts by name, by inhabitants or by place, and never by value', () => {
    expect(
      compare([country, ahus])
        .rows.map(({ name }) => name)
        .slice(0, 3),
    ).toEqual(['Agder', 'Ahus', 'Bergen']);
    expect(
      compare([country, ahus], 'storrelse')
        .rows.map(({ unit }) => unit)
        .slice(0, 2),
    ).toEqual(['H14', 'H13']);
    expect(compare([country, ahus], 'geografi').rows[0]?.unit).toBe('H01');
  });

  it('gives the same order whatever the values are', () => {
    const turned = { ...ahus, value: 1, lower: 0.5, upper: 2 };
    const order = (comparison: Comparison): string[] => comparison.rows.map(({ unit }) => unit);
    expect(order(compare([country, turned]))).toEqual(order(compare([country, ahus])));
  });

  it('draws no difference from a country of which the files hold a part, for numbers per inhabitant of all of it', () => {
    const part = compare([country, ahus]);
    expect(part.fit).toBe('part-of-country');
    expect(part.rows.every(({ judgement }) => judgement.difference === null)).toBe(true);
    expect(compare([country, ahus, ...others]).fit).toBe('fits');
  });

  it('prints small rates finely enough to tell them apart', () => {
    const small = [country, ahus, ...others].map((one) => ({ ...one, value: 0.0134 }));
    expect(compare(small).definition.decimals).toBe(3);
    expect(compare([country, ahus, ...others]).definition.decimals).toBe(1);
  });

  it('draws no difference for numbers that follow the size of the place', () => {
    const nights = { ...ahus, indicator: 'overliggerdogn' };
    const all = { ...country, indicator: 'overliggerdogn' };
    const comparison = compare([all, nights], 'navn', 'overliggerdogn');
    expect(comparison.fit).toBe('follows-size');
    expect(comparison.rows.find(({ unit }) => unit === 'H13')?.judgement).toEqual({
      verdict: 'not-comparable',
      difference: null,
    });
  });
});

describe('the regions of a helsefellesskap', () => {
  const [lsf, forvaltning] = geography.regions.schemesOf('H13');
  const [follo, romerike] = ['H13-lsf-follo', 'H13-lsf-nedre-romerike'];

  function compareRegions(scheme = lsf, period = '2025'): Comparison {
    const rows = [ahus, { ...ahus, level: 'region', unit: follo, value: 20, lower: 19, upper: 21 } as const];
    return buildComparison(createObservationStore(buildColumns(rows)), geography, {
      definition: definitionOf(rate.indicator),
      key: { ...ahus, period },
      level: 'region',
      scheme: scheme ?? null,
      order: 'storrelse',
      inhabitants: new Map([
        [follo, 1000],
        [romerike, 3000],
      ]),
      cut: null,
    });
  }

  it('are held against the helsefellesskap, in the order asked for, also those without a number', () => {
    const { rows, reference, fit } = compareRegions();
    expect(rows.map(({ name }) => name)).toEqual(['Nedre Romerike', 'Follo', 'Gardermoen', 'Kongsvinger']);
    expect([reference?.unit, fit]).toEqual(['H13', 'fits']);
    expect(rows.find(({ unit }) => unit === follo)?.judgement.verdict).toBe('worse');
    expect(rows.filter(({ observation }) => observation !== null)).toHaveLength(1);
  });

  it('are those of one division, which says which kommuner its regions share', () => {
    const { rows, scheme } = compareRegions(forvaltning);
    expect(rows.map(({ name }) => name)).toEqual(['Follo', 'Kongsvinger', 'Romerike']);
    expect(scheme?.overlapping.map((komnr) => geography.unitName('kommune', komnr))).toContain('Enebakk');
  });

  it('leave out a region that nobody belongs to in the period', () => {
    if (lsf === undefined) throw new RangeError('Ahus has divisions');
    const [first, ...others] = lsf.regions;
    if (first === undefined) throw new RangeError('Ahus has regions');
    const closed = { ...first, members: first.members.map((member) => ({ ...member, to: '2024-06-30' })) };
    const dated = { ...lsf, regions: [closed, ...others] };
    expect(compareRegions(dated, '2024').rows).toHaveLength(4);
    expect(compareRegions(dated, '2025').rows).toHaveLength(3);
  });
});

import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/domain/observation.ts';
import { buildComparison, type Comparison } from '../../../src/features/compare/compare.model.ts';
import { buildFunnel, funnelMeasureOf, funnelSteps } from '../../../src/features/compare/funnel.model.ts';
import { buildTimeGrid } from '../../../src/features/compare/panels.model.ts';
import { buildScatter, chooseOther } from '../../../src/features/compare/scatter.model.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { createObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { sampleObservation } from '../../observations/observation-samples.ts';

const series = { indicator: 'reinnleggelse-30d', profile: 'ahus-67', variant: '-', periodType: 'year' } as const;
const numerators = [30, 45, 20, 12, 60, 25, 8, 50];
const denominators = [200, 250, 90, 80, 300, 110, 60, 210];

function share(unit: string, numerator: number, denominator: number, fields: Partial<Observation> = {}): Observation {
  return sampleObservation({
    ...series,
    unit,
    period: '2025',
    numerator,
    denominator,
    value: numerator / denominator,
    ...fields,
  });
}

const eight = geography.helsefellesskap
  .slice(0, 8)
  .map(({ id }, index) => share(id, numerators[index] ?? 0, denominators[index] ?? 1));

function compare(rows: readonly Observation[], indicator: string = series.indicator): Comparison {
  return buildComparison(createObservationStore(buildColumns(rows)), geography, {
    definition: definitionOf(indicator),
    key: { ...series, indicator, level: 'helsefellesskap', unit: 'H13', period: '2025' },
    level: 'helsefellesskap',
    order: 'navn',
    inhabitants: new Map(),
    cut: null,
  });
}

describe('the funnel of a comparison', () => {
  it('has the limits of the method, smallest place first, and counts those it cannot place', () => {
    const view = buildFunnel(compare(eight));
    if (typeof view === 'string') throw new Error(view);
    expect(view.funnel.centre).toBeCloseTo(0.192308, 6);
    expect(view.rows.map(({ point }) => point.denominator)).toEqual([60, 80, 90, 110, 200, 210, 250, 300]);
    expect(view.rows[4]?.warning.upper).toBeCloseTo(0.261604, 6);
    expect(view.left).toBe(11);
  });

  it('leaves hidden numbers out', () => {
    const hidden = share('H09', 3, 100, { state: 'suppressed', numerator: null, denominator: null, value: null });
    const view = buildFunnel(compare([...eight, hidden]));
    expect(typeof view === 'string' ? view : view.rows.length).toBe(8);
  });

  it('calls a place outside 99,8 per cent worse or better by the direction of the indicator', () => {
    const alike = geography.helsefellesskap.slice(0, 18).map(({ id }) => share(id, 40, 200));
    const view = buildFunnel(compare([...alike, share('H19', 100, 200)]));
    if (typeof view === 'string') throw new Error(view);
    const found = view.rows.find(({ row }) => row.unit === 'H19');
    expect(found).toMatchObject({ zone: 'action-high', verdict: 'worse' });
    expect(
      view.rows.filter(({ zone }) => zone === 'inside').every(({ verdict }) => verdict === 'no-certain-change'),
    ).toBe(true);
  });

  it('is not drawn for nights, for means and counts, or for a single place', () => {
    expect(funnelMeasureOf(definitionOf('overliggerdogn-per-1000'))).toBe('clustered');
    expect(funnelMeasureOf(definitionOf('liggetid-etter-meldt'))).toBe('other-kind');
    expect(buildFunnel(compare(eight.slice(0, 1)))).toBe('too-few-places');
  });

  it('has limits that narrow from the smallest to past the largest', () => {
    const view = buildFunnel(compare(eight));
    if (typeof view === 'string') throw new Error(view);
    const steps = funnelSteps(
      view.funnel,
      view.rows.map(({ point }) => point.denominator),
    );
    expect(steps[0]?.size).toBeCloseTo(36, 9);
    expect(steps.at(-1)?.size).toBeCloseTo(312, 9);
    for (const [index, { action, warning }] of steps.entries()) {
      expect(action.upper).toBeGreaterThanOrEqual(warning.upper);
      expect(action.upper).toBeLessThanOrEqual(steps[index - 1]?.action.upper ?? 1);
    }
  });

  it('does not change when the places come in another order', () => {
    const [one, other] = [buildFunnel(compare(eight)), buildFunnel(compare([...eight].reverse()))];
    if (typeof one === 'string' || typeof other === 'string') throw new Error('no funnel');
    expect(other.rows.map(({ row, zone }) => [row.unit, zone])).toEqual(
      one.rows.map(({ row, zone }) => [row.unit, zone]),
    );
  });
});

describe('two indicators across each other', () => {
  it('holds places with both numbers, from the lowest first one', () => {
    const other = eight.slice(0, 3).map((one) => ({ ...one, indicator: 'stormottakere-andel-liggedogn' }));
    const view = buildScatter(compare(eight), compare(other, 'stormottakere-andel-liggedogn'));
    expect(view.rows).toHaveLength(3);
    expect(view.left).toBe(16);
    const values = view.rows.map(({ x }) => x.value);
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });
});

describe('the other of two indicators', () => {
  const all = ['overliggerdogn-per-1000', 'reinnleggelse-30d', 'fact-dekning'].map(definitionOf);
  const pick = (first: string, wanted?: string) => chooseOther(all, definitionOf(first), wanted).id;

  it('is the wished one, else a usual one', () => {
    expect(pick('fact-dekning', 'overliggerdogn-per-1000')).toBe('overliggerdogn-per-1000');
    expect(pick('fact-dekning')).toBe('reinnleggelse-30d');
    expect(pick('fact-dekning', 'egen-borte')).toBe('reinnleggelse-30d');
  });

  it('is never the first itself', () => {
    expect(pick('reinnleggelse-30d')).toBe('overliggerdogn-per-1000');
    expect(pick('reinnleggelse-30d', 'reinnleggelse-30d')).toBe('overliggerdogn-per-1000');
    expect(chooseOther(all.slice(2), definitionOf('fact-dekning'), undefined).id).toBe('fact-dekning');
  });
});

describe('places through time', () => {
  it('gives every place the same periods, gaps included', () => {
    const before = share('H01', 10, 100, { period: '2023' });
    const rows = [...eight, before];
    const grid = buildTimeGrid(createObservationStore(buildColumns(rows)), compare(rows), {
      ...series,
      level: 'helsefellesskap',
      unit: 'H13',
      period: '2025',
    });
    expect(grid.rows).toHaveLength(19);
    expect(new Set(grid.rows.map(({ slots }) => slots.map(({ period }) => period.id).join()))).toHaveLength(1);
  });
});

describe('the kommuner of a helsefellesskap', () => {
  it('are held against the helsefellesskap itself, all of them, none chosen', () => {
    const own = share('H13', 200, 1000, { lower: 0.18, upper: 0.23 });
    const kommune = share('3205', 40, 100, { level: 'kommune', lower: 0.31, upper: 0.5 });
    const comparison = buildComparison(createObservationStore(buildColumns([own, kommune])), geography, {
      definition: definitionOf(series.indicator),
      key: { ...series, level: 'helsefellesskap', unit: 'H13', period: '2025' },
      level: 'kommune',
      order: 'navn',
      inhabitants: new Map(),
      cut: null,
    });
    expect(comparison.rows).toHaveLength(geography.kommunerOf('H13').length);
    expect(comparison.rows.some(({ chosen }) => chosen)).toBe(false);
    expect(comparison.rows.find(({ unit }) => unit === '3205')?.judgement.verdict).toBe('worse');
    expect(comparison.reference?.unit).toBe('H13');
  });
});

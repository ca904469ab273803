import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { buildSeriesIndex, type FactGroup } from '../../../src/indicators/roll-up/series.ts';
import { geography } from '../../../src/reference/geography-facts.ts';

const nights = definitionOf('overliggerdogn');
const perThousand = definitionOf('overliggerdogn-per-1000');

const medicine: FactGroup = {
  profiles: ['-'],
  variant: 'gross',
  basis: 'all',
  komnr: '3205',
  bydel: null,
  enhet: 'Medisin',
};

function placesOf(group: Partial<FactGroup>, definition = nights, home: string | null = null): string[] {
  const index = buildSeriesIndex([{ ...medicine, ...group }], definition, { geography, home });
  return (index.seriesOfGroup[0] ?? []).map((number) => {
    const series = index.series[number];
    return `${series?.variant} ${series?.level} ${series?.unit}`;
  });
}

describe('the series of a fact', () => {
  it('are the country, its rhf, helsefellesskap and kommune, and its enhet', () => {
    expect(placesOf({})).toEqual([
      'gross country 0',
      `gross rhf ${geography.helsefellesskapById('H13')?.rhf}`,
      'gross helsefellesskap H13',
      'gross kommune 3205',
      'gross region H13-lsf-nedre-romerike',
      'gross region H13-forvaltning-romerike',
      'gross enhet Medisin',
    ]);
  });

  it('have a bydel too when it is one of that kommune', () => {
    expect(placesOf({ komnr: '0301', bydel: '030110' })).toContain('gross bydel 030110');
    expect(placesOf({ komnr: '3205', bydel: '030110' }).join()).not.toContain('bydel');
  });

  it('are the country and the enhet alone when the home is unknown', () => {
    expect(placesOf({ komnr: null })).toEqual(['gross country 0', 'gross enhet Medisin']);
  });

  it('are none at all for an unknown home where inhabitants are the denominator', () => {
    expect(placesOf({ komnr: null }, perThousand)).toEqual([]);
    expect(placesOf({}, perThousand).join()).not.toContain('enhet');
  });

  it('follow the basis of the fact', () => {
    expect(placesOf({ basis: 'enhet' })).toEqual(['gross enhet Medisin']);
    expect(placesOf({ basis: 'area' }).join()).not.toContain('enhet');
  });

  it('have one for all who live outside the helsefellesskap the data set is about, an unknown home among them', () => {
    expect(placesOf({ komnr: '3205' }, nights, 'H13').join()).not.toContain('utenfor');
    for (const komnr of ['0301', null]) {
      expect(placesOf({ komnr }, nights, 'H13')).toContain('gross region utenfor-H13');
      expect(placesOf({ komnr }, perThousand, 'H13').join()).not.toContain('utenfor');
    }
  });

  it('leave out profiles that the definition does not know', () => {
    expect(placesOf({ profiles: ['nki'] })).toEqual([]);
  });

  it('are those of every profile that shares it and that the definition knows', () => {
    const shared = { ...medicine, variant: '-', profiles: ['overligger', 'nki', 'skde'] };
    const { series, seriesOfGroup } = buildSeriesIndex([shared], definitionOf('reinnleggelse-30d'), {
      geography,
      home: null,
    });
    const told = (seriesOfGroup[0] ?? []).map((number) => series[number]);
    for (const profile of ['nki', 'skde'])
      expect(told.filter((one) => one?.profile === profile).map((one) => `${one?.level} ${one?.unit}`)).toEqual(
        placesOf({}).map((place) => place.replace('gross ', '')),
      );
    expect(new Set(told.map((one) => one?.profile))).toEqual(new Set(['nki', 'skde']));
  });
});

describe('the index', () => {
  it('has every unit in both variants, also when only one of them has facts', () => {
    const { series } = buildSeriesIndex([medicine], nights, { geography, home: null });
    expect(series.filter(({ level }) => level === 'kommune').map(({ variant }) => variant)).toEqual(['gross', 'net']);
  });

  it('tells from when to when a bydel adds to a region', () => {
    const alna = { ...medicine, komnr: '0301', bydel: '030112' };
    const { series, datedOfGroup } = buildSeriesIndex([alna], nights, { geography, home: null });
    expect(datedOfGroup[0]?.map((one) => ({ ...one, series: series[one.series]?.unit }))).toEqual([
      { series: 'H14-sykehus-ahus', from: null, to: '2025-12-31' },
      { series: 'H14-sykehus-ous', from: '2026-01-01', to: null },
    ]);
  });

  it('is in the same order whatever the order of the facts', () => {
    const groups = ['3222', '0301', '3205'].map((komnr) => ({ ...medicine, komnr }));
    const { series } = buildSeriesIndex(groups, nights, { geography, home: null });
    expect(buildSeriesIndex(groups.toReversed(), nights, { geography, home: null }).series).toEqual(series);
  });
});

import { describe, expect, it } from 'vitest';
import { createGeography, type GeographyFacts } from '../../src/domain/geography.ts';

const facts: GeographyFacts = {
  countryName: 'Landet',
  helsefellesskap: [
    {
      id: 'H01',
      name: 'Helsefellesskapet Nord',
      shortName: 'Nord',
      aliases: ['Nordre del'],
      committee: 'SSU',
      helseforetak: 'Sykehuset Nord HF',
      helseforetakOrgnr: '100000001',
      rhf: '900000001',
      rhfName: 'Helse Alle RHF',
      tile: { label: 'Nord', column: 0, row: 0 },
    },
  ],
  kommuner: [
    { komnr: '0101', name: 'Nes', fylke: 'A', helsefellesskap: 'H01' },
    { komnr: '0202', name: 'Nes', fylke: 'B', helsefellesskap: 'H01' },
    { komnr: '0203', name: 'Vik', fylke: 'B', helsefellesskap: 'H01' },
  ],
  bydeler: [
    { bydel: '010101', komnr: '0101', name: 'Øst', ownUnit: true },
    { bydel: '010199', komnr: '0101', name: 'Uoppgitt', ownUnit: false },
  ],
  carry: [
    { retired: '0001', komnr: '0203' },
    { retired: '0002', komnr: null },
  ],
  outsideName: 'Andre',
  regions: [
    {
      id: 'H01-a-1',
      name: 'Vest',
      helsefellesskap: 'H01',
      scheme: 'a',
      schemeName: 'Nettverk',
      members: [
        { komnr: '0101', bydel: null, from: null, to: '2024-12-31' },
        { komnr: '0203', bydel: null, from: null, to: null },
      ],
    },
    {
      id: 'H01-a-2',
      name: 'Øst',
      helsefellesskap: 'H01',
      scheme: 'a',
      schemeName: 'Nettverk',
      members: [
        { komnr: '0101', bydel: '010101', from: '2025-01-01', to: null },
        { komnr: '0203', bydel: null, from: null, to: null },
      ],
    },
  ],
  splits: [{ date: '2024-01-01', successors: ['0203'] }],
};

describe('createGeography', () => {
  const geography = createGeography(facts);

  it('finds a helsefellesskap by any of its names, whatever the case and spaces', () => {
    for (const name of ['H01', 'h01', ' nord ', 'HELSEFELLESSKAPET  NORD', 'nordre del', 'Sykehuset Nord HF']) {
      expect(geography.findHelsefellesskap(name)?.id).toBe('H01');
    }
    expect(geography.findHelsefellesskap('Sør')).toBeNull();
  });

  it('tells kommuner of the same name apart by their fylke only where needed', () => {
    expect(geography.unitName('kommune', '0101')).toBe('Nes (A)');
    expect(geography.unitName('kommune', '0203')).toBe('Vik');
  });

  it('gives an unknown unit its own number as name', () => {
    expect(geography.unitName('kommune', '9999')).toBe('9999');
    expect(geography.unitShortName('helsefellesskap', 'H99')).toBe('H99');
    expect(geography.kommunerOf('H99')).toEqual([]);
    expect(geography.kommune('9999')).toBeNull();
  });

  it('separates numbers in use, carried, split and unknown', () => {
    expect(geography.resolveKommune('0101').status).toBe('current');
    expect(geography.resolveKommune('0001')).toEqual({ status: 'carried', komnr: '0203' });
    expect(geography.resolveKommune('0002')).toEqual({ status: 'split', komnr: null });
    expect(geography.resolveKommune('0003')).toEqual({ status: 'unknown', komnr: null });
  });

  it('lists as bydeler only those that are units', () => {
    expect(geography.bydelerOf('0101').map(({ bydel }) => bydel)).toEqual(['010101']);
    expect(geography.bydel('010199')?.name).toBe('Uoppgitt');
    expect(geography.bydelerOf('0203')).toEqual([]);
  });
});

describe('regions', () => {
  const { regions, breaksOf, unitName, unitShortName } = createGeography(facts);

  it('have their members day by day, a kommune or one bydel of it', () => {
    expect(regions.membersOn('H01-a-1', '2024-12-31').map(({ komnr }) => komnr)).toEqual(['0101', '0203']);
    expect(regions.membersOn('H01-a-1', '2025-01-01').map(({ komnr }) => komnr)).toEqual(['0203']);
    expect(regions.membershipsOf('0101', null).map(({ region }) => region)).toEqual(['H01-a-1']);
    expect(regions.membershipsOf('0101', '010101').map(({ region }) => region)).toEqual(['H01-a-1', 'H01-a-2']);
  });

  it('tell which kommuner lie in two of a division on the same day, and which in none', () => {
    expect(regions.schemesOf('H01')).toMatchObject([{ id: 'a', overlapping: ['0203'], outside: ['0202'] }]);
    expect(regions.schemesOf('H02')).toEqual([]);
  });

  it('carry the division in their name, since two may share one', () => {
    expect(unitName('region', 'H01-a-1')).toBe('Vest (nettverk)');
    expect(unitShortName('region', 'H01-a-1')).toBe('Vest');
    expect(unitName('region', 'utenfor-H01')).toBe('Andre');
  });

  it('break where members come or go, and every unit of a kommune that was split out breaks that day', () => {
    const split = { date: '2024-01-01', kind: 'split' };
    expect(breaksOf('region', 'H01-a-1')).toEqual([split, { date: '2025-01-01', kind: 'membership' }]);
    expect(breaksOf('kommune', '0203')).toEqual([split]);
    expect(breaksOf('helsefellesskap', 'H01')).toEqual([split]);
    expect(breaksOf('kommune', '0101')).toEqual([]);
  });
});

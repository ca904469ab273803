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

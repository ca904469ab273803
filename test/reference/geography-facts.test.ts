import { describe, expect, it, test } from 'vitest';
import { geography } from '../../src/reference/geography-facts.ts';

describe('kommuner and helsefellesskap', () => {
  it('are 357 kommuner, each in exactly one of 19 helsefellesskap', () => {
    expect(geography.kommuner).toHaveLength(357);
    expect(new Set(geography.kommuner.map(({ komnr }) => komnr)).size).toBe(357);
    expect(geography.helsefellesskap.map(({ id }) => id)).toEqual(
      Array.from({ length: 19 }, (_, index) => `H${String(index + 1).padStart(2, '0')}`),
    );
    const placed = geography.helsefellesskap.flatMap(({ id }) => geography.kommunerOf(id));
    expect(placed).toHaveLength(357);
    expect(new Set(placed.map(({ komnr }) => komnr)).size).toBe(357);
  });

  test.each([
    ['H01', 18],
    ['H02', 24],
    ['H03', 20],
    ['H04', 18],
    ['H05', 19],
    ['H06', 19],
    ['H07', 27],
    ['H08', 17],
    ['H09', 18],
    ['H10', 16],
    ['H11', 15],
    ['H12', 13],
    ['H13', 21],
    ['H14', 1],
    ['H15', 42],
    ['H16', 21],
    ['H17', 6],
    ['H18', 17],
    ['H19', 25],
  ])('%s has %i kommuner', (id, members) => {
    expect(geography.kommunerOf(id)).toHaveLength(members);
  });

  it('give Ahus the 21 kommuner of its area and no part of Oslo', () => {
    expect(geography.kommunerOf('H13').map(({ komnr }) => komnr)).toEqual(
      '3205 3207 3209 3212 3214 3218 3220 3222 3224 3226 3228 3230 3232 3238 3240 3242 3401 3414 3415 3416 3417'.split(
        ' ',
      ),
    );
    expect(geography.kommunerOf('H14').map(({ name }) => name)).toEqual(['Oslo']);
  });

  it('belong to four regional helseforetak', () => {
    expect(geography.rhf.map(({ name }) => name)).toEqual([
      'Helse Nord RHF',
      'Helse Midt-Norge RHF',
      'Helse Vest RHF',
      'Helse Sør-Øst RHF',
    ]);
  });

  it('stand on tiles of their own', () => {
    const places = geography.helsefellesskap.map(({ tile }) => `${tile.column},${tile.row}`);
    expect(new Set(places).size).toBe(19);
    expect(geography.helsefellesskapById('H01')?.tile).toEqual({ label: 'Finnmark', column: 5, row: 0 });
    expect(geography.helsefellesskapById('H19')?.tile).toEqual({ label: 'Agder', column: 1, row: 9 });
  });

  it('share no name, so that a name finds one helsefellesskap', () => {
    for (const one of geography.helsefellesskap) {
      for (const name of [one.id, one.name, one.shortName, one.helseforetak, ...one.aliases]) {
        expect(geography.findHelsefellesskap(name)?.id, name).toBe(one.id);
      }
    }
  });
});

describe('bydeler', () => {
  it('are 15 in Oslo, without Sentrum, Marka and those not stated', () => {
    expect(geography.bydelerOf('0301')).toHaveLength(15);
    expect(geography.bydel('030116')).toMatchObject({ name: 'Sentrum', ownUnit: false });
  });

  it('are known in Bergen, Stavanger and Trondheim too', () => {
    expect(geography.bydelerOf('4601')).toHaveLength(8);
    expect(geography.bydelerOf('1103')).toHaveLength(9);
    expect(geography.bydelerOf('5001')).toHaveLength(4);
  });

  it('lie in the kommune their number begins with', () => {
    for (const { bydel, komnr } of geography.bydeler) {
      expect(bydel.slice(0, 4)).toBe(komnr);
      expect(geography.kommune(komnr)).not.toBeNull();
    }
  });
});

describe('retired kommunenumre', () => {
  test.each([
    ['0231', '3205', 'Skedsmo 2019, through 3030 Lillestrøm 2020'],
    ['0227', '3205', 'Fet 2019'],
    ['0226', '3205', 'Sørum 2019'],
    ['0213', '3207', 'Ski 2019'],
    ['0217', '3207', 'Oppegård 2019'],
    ['0221', '3226', 'Aurskog-Høland 2019'],
    ['0121', '3226', 'Rømskog 2019'],
    ['3030', '3205', 'Lillestrøm 2023'],
    ['3020', '3207', 'Nordre Follo 2023'],
    ['3036', '3238', 'Nannestad 2023'],
    ['1601', '5001', 'Trondheim 2017'],
    ['1201', '4601', 'Bergen 2019'],
    ['2012', '5601', 'Alta 2019'],
  ])('%s is carried to %s: %s', (retired, komnr) => {
    expect(geography.resolveKommune(retired)).toEqual({ status: 'carried', komnr });
  });

  test.each(['1507', '1504', '1534', '1850', '1613', '5012'])('%s was split and is carried to none', (retired) => {
    expect(geography.resolveKommune(retired)).toEqual({ status: 'split', komnr: null });
  });

  it('are 481, none of them in use again, each carried to a kommune of 2024 or split', () => {
    expect(geography.carry).toHaveLength(481);
    expect(new Set(geography.carry.map(({ retired }) => retired)).size).toBe(481);
    for (const { retired, komnr } of geography.carry) {
      expect(geography.kommune(retired), retired).toBeNull();
      if (komnr !== null) expect(geography.kommune(komnr), retired).not.toBeNull();
    }
    expect(geography.carry.filter(({ komnr }) => komnr === null)).toHaveLength(9);
  });

  it('leave numbers of today and no numbers alone', () => {
    expect(geography.resolveKommune('0301')).toEqual({ status: 'current', komnr: '0301' });
    expect(geography.resolveKommune('9999')).toEqual({ status: 'unknown', komnr: null });
    expect(geography.resolveKommune('')).toEqual({ status: 'unknown', komnr: null });
  });
});

describe('names', () => {
  it('carry the fylke where two kommuner share one', () => {
    expect(geography.unitName('kommune', '3419')).toBe('Våler (Innlandet)');
    expect(geography.unitName('kommune', '3114')).toBe('Våler (Østfold)');
    expect(geography.unitName('kommune', '3205')).toBe('Lillestrøm');
    expect(new Set(geography.kommuner.map(({ komnr }) => geography.unitName('kommune', komnr))).size).toBe(357);
  });

  it('are long in headings and short where room is scarce', () => {
    expect(geography.unitName('helsefellesskap', 'H13')).toBe('Helsefellesskapet Ahus og kommunene');
    expect(geography.unitShortName('helsefellesskap', 'H13')).toBe('Ahus');
    expect(geography.unitShortName('rhf', '883658752')).toBe('Helse Nord');
    expect(geography.unitName('country', '0')).toBe('Hele datasettet');
    expect(geography.unitName('enhet', 'Medisin 3')).toBe('Medisin 3');
  });
});

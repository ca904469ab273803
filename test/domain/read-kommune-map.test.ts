import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, isInside, ringSize, snapRing } from '../../src/domain/kommune-map.ts';
import { readKommuneMap } from '../../src/domain/read-kommune-map.ts';
import { geography } from '../../src/reference/geography-facts.ts';

type Place = readonly [number, number];

/** A square of two kilometres with its corner at a place in metres. */
function square(x: number, y: number, side = 2000): readonly Place[] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
}

function feature(properties: object, ...polygons: readonly (readonly (readonly Place[])[])[]): object {
  return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates: polygons } };
}

function collection(...features: readonly object[]): object {
  return { type: 'FeatureCollection', features };
}

function read(content: unknown) {
  return readKommuneMap(typeof content === 'string' ? content : JSON.stringify(content), geography.resolveKommune);
}

const [oslo, eastern] = [square(260_000, 6_640_000), square(262_000, 6_640_000)];
const utm = collection(
  feature({ kommunenummer: '0301', kommunenavn: 'Oslo' }, [oslo]),
  feature({ kommunenummer: '3205', kommunenavn: 'Lillestrøm' }, [eastern]),
);

describe('a map of kommuner', () => {
  it('is read from metres, with north up and neighbours that meet', () => {
    const { map } = read(utm);
    expect(map?.shapes.map(({ komnr }) => komnr)).toEqual(['0301', '3205']);
    const [west, east] = (map?.shapes ?? []).map((shape) => boundsOf([shape]));
    expect(west?.right).toBe(east?.left);
    expect(west?.top).toBe(-6_642_000 / 50);
    expect((west?.bottom ?? 0) - (west?.top ?? 0)).toBe(40);
  });

  it('is read from the file of Kartverket: several collections under names of their own', () => {
    const borders = collection({
      type: 'Feature',
      properties: { kommunenummer: '0301' },
      geometry: { type: 'LineString', coordinates: oslo },
    });
    const file = { 'administrative_enheter.kommunegrense': borders, 'administrative_enheter.kommune': utm };
    expect(read(file).map?.shapes).toHaveLength(2);
  });

  it.each(['kommunenummer', 'KOMMUNENR', 'komm', 'id', 'Kommune nr. (2024)'])('has its numbers in «%s»', (name) => {
    const file = collection(feature({ navn: 'Oslo', [name]: '0301' }, [oslo]), feature({ [name]: 3205 }, [eastern]));
    expect(read(file).map?.shapes.map(({ komnr }) => komnr)).toEqual(['0301', '3205']);
  });

  it('takes numbers that have lost their zero', () => {
    expect(read(collection(feature({ nr: 301 }, [oslo]))).map?.shapes[0]?.komnr).toBe('0301');
  });

  it('carries retired kommuner forward, each with all its parts', () => {
    // Skedsmo, Fet and Sørum became Lillestrøm, which is 3205 today
    const file = collection(
      feature({ nr: '0231' }, [oslo]),
      feature({ nr: '0227' }, [eastern]),
      feature({ nr: '0226' }, [square(264_000, 6_640_000)]),
    );
    const { map } = read(file);
    expect(map?.shapes.map(({ komnr, rings }) => [komnr, rings.length])).toEqual([['3205', 3]]);
  });

  it('is read from degrees, in the same plane', () => {
    const degrees = collection(
      feature({ nr: '0301' }, [
        [
          [10.6, 59.8],
          [10.9, 59.8],
          [10.9, 60.0],
          [10.6, 60.0],
          [10.6, 59.8],
        ],
      ]),
    );
    const box = boundsOf(read(degrees).map?.shapes ?? []);
    // 0,2 degrees of latitude are 22,3 km, 0,3 of longitude at 59,9° are 16,8 km
    expect(((box?.bottom ?? 0) - (box?.top ?? 0)) * 50).toBeGreaterThan(22_000);
    expect(((box?.bottom ?? 0) - (box?.top ?? 0)) * 50).toBeLessThan(25_000);
    expect(((box?.right ?? 0) - (box?.left ?? 0)) * 50).toBeGreaterThan(16_500);
  });

  it('is read from degrees with latitude first, as some services write them', () => {
    const ring = [
      [10.6, 59.8],
      [10.9, 59.8],
      [10.9, 60.0],
    ] as const;
    const swapped = ring.map(([longitude, latitude]): Place => [latitude, longitude]);
    expect(read(collection(feature({ nr: '0301' }, [swapped]))).map).toEqual(
      read(collection(feature({ nr: '0301' }, [ring]))).map,
    );
  });

  it('has coarser lines for the whole country, by the same steps and with neighbours that meet', () => {
    const { map } = read(utm);
    const [west, east] = (map?.overview ?? []).map((shape) => boundsOf([shape]));
    expect(west?.right).toBe(east?.left);
    // Two kilometres are four steps of 500 metres, told in steps of 50
    expect((west?.bottom ?? 0) - (west?.top ?? 0)).toBe(40);
    expect(map?.overview.flatMap(({ rings }) => rings.flat()).every((at) => at % 10 === 0)).toBe(true);
    const tiny = read(collection(feature({ nr: '0301' }, [square(260_020, 6_640_020, 200)]))).map;
    expect(tiny?.overview).toEqual(tiny?.shapes);
  });

  it('keeps holes and islands', () => {
    const island = square(300_000, 6_640_000);
    const { map } = read(collection(feature({ nr: '0301' }, [oslo, square(260_500, 6_640_500, 500)], [island])));
    const rings = map?.shapes[0]?.rings ?? [];
    expect(rings).toHaveLength(3);
    expect(isInside(rings, 260_100 / 50, -6_640_100 / 50)).toBe(true);
    expect(isInside(rings, 260_700 / 50, -6_640_700 / 50)).toBe(false);
  });

  it('tells of numbers that are no kommune', () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      feature({ nr: '0301' }, [square(260_000 + at * 2000, 6_640_000)]),
    );
    expect(read(collection(...many, feature({ nr: '2100' }, [oslo]))).map?.unknown).toEqual(['2100']);
  });

  it.each([
    ['PK', 'not-json'],
    ['', 'not-json'],
    [{ type: 'Topology', objects: {} }, 'no-areas'],
    [
      collection({ type: 'Feature', properties: { nr: '0301' }, geometry: { type: 'Point', coordinates: [10, 60] } }),
      'no-areas',
    ],
    [[1, 2], 'no-areas'],
    [collection(feature({ navn: 'Oslo' }, [oslo])), 'no-numbers'],
    [collection(feature({ nr: '0301' }, [square(10, 10, 1)])), 'elsewhere'],
    [collection({ type: 'Feature', properties: null, geometry: null }), 'no-areas'],
  ])('refuses %j: %s', (content, fault) => {
    expect(read(content)).toEqual({ map: null, fault });
  });

  it('is never broken by what stands in a file', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { map, fault } = read(text);
        expect(map === null).toBe(fault !== null);
      }),
    );
  });
});

describe('a coarser grid', () => {
  it('leaves out what has no area left, and never moves a point more than half a step', () => {
    expect(
      snapRing(
        [0, 0, 10, 0, 10, 10, 0, 10],
        (x) => x / 100,
        (y) => y / 100,
      ),
    ).toBeNull();
    const place = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 3, maxLength: 30 }), (places) => {
        const snapped = snapRing(
          places.flat(),
          (x) => x / 10,
          (y) => y / 10,
        );
        if (snapped === null) return;
        expect(ringSize(snapped)).toBeGreaterThan(0);
        for (let at = 0; at < snapped.length; at += 2) {
          const near = places.some(
            ([x, y]) =>
              Math.abs(x / 10 - (snapped[at] ?? 0)) <= 0.5 && Math.abs(y / 10 - (snapped[at + 1] ?? 0)) <= 0.5,
          );
          expect(near).toBe(true);
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { MapReading } from '../../src/domain/kommune-map.ts';
import { createMapShelf } from '../../src/session/map-shelf.ts';

const map = { shapes: [{ komnr: '0301', rings: [[0, 0, 1, 0, 1, 1]] }], overview: [], unknown: [] };
const file = (name: string): File => new File(['{}'], name);

describe('the map of a tab', () => {
  it('is shown until it is forgotten, and told of while it is read', async () => {
    const shelf = createMapShelf(async () => ({ map, fault: null }));
    const seen: boolean[] = [];
    shelf.subscribe(() => seen.push(shelf.current().pending));
    await shelf.load(file('kommuner.geojson'));
    expect(seen).toEqual([true, false]);
    expect(shelf.current()).toMatchObject({ map, name: 'kommuner.geojson', fault: null });
    shelf.forget();
    expect(shelf.current().map).toBeNull();
  });

  it('stays when a later file is refused, or cannot be held in memory', async () => {
    const answers: MapReading[] = [
      { map, fault: null },
      { map: null, fault: 'no-areas' },
    ];
    const shelf = createMapShelf(() => {
      const answer = answers.shift();
      return answer === undefined ? Promise.reject(new Error('out of memory')) : Promise.resolve(answer);
    });
    await shelf.load(file('kommuner.geojson'));
    await shelf.load(file('grenser.geojson'));
    expect(shelf.current()).toMatchObject({
      map,
      fault: 'no-areas',
      name: 'grenser.geojson',
      mapName: 'kommuner.geojson',
    });
    await shelf.load(file('stor.geojson'));
    expect(shelf.current()).toMatchObject({ map, fault: 'too-large', pending: false });
  });
});

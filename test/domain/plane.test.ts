import { describe, expect, it } from 'vitest';
import { toUtm33 } from '../../src/domain/plane.ts';

describe('degrees as metres of UTM zone 33', () => {
  it('have the length of the meridian along 15° east', () => {
    // From the equator to 60° north along the GRS80 ellipsoid: 6 654 072,819 m
    const [x, y] = toUtm33(15, 60);
    expect(x).toBeCloseTo(500_000, 6);
    expect(y).toBeCloseTo(6_654_072.819 * 0.9996, 1);
  });

  it('mirror about the meridian and grow eastwards and northwards', () => {
    const [west, east] = [toUtm33(10, 63), toUtm33(20, 63)];
    expect(west[0] + east[0]).toBeCloseTo(1_000_000, 4);
    expect(west[1]).toBeCloseTo(east[1], 4);
    expect(toUtm33(15, 64)[1]).toBeGreaterThan(toUtm33(15, 63)[1]);
  });

  it('keep angles from Lindesnes to Vardø: a step north and one east are as long, and at right angles', () => {
    const [a, e2] = [6_378_137, 0.006_694_380_022_9];
    for (const [lon, lat] of [
      [5, 58],
      [7, 62.5],
      [25, 71],
      [31, 70.4],
    ] as const) {
      const phi = (lat * Math.PI) / 180;
      const w = 1 - e2 * Math.sin(phi) ** 2;
      const north = 10 / ((a * (1 - e2)) / w ** 1.5);
      const east = 10 / ((a / Math.sqrt(w)) * Math.cos(phi));
      const degrees = 180 / Math.PI;
      const [x, y] = toUtm33(lon, lat);
      const [nx, ny] = toUtm33(lon, lat + north * degrees);
      const [ex, ey] = toUtm33(lon + east * degrees, lat);
      expect((nx - x) * (ex - x) + (ny - y) * (ey - y)).toBeCloseTo(0, 1);
      expect(Math.hypot(nx - x, ny - y)).toBeCloseTo(Math.hypot(ex - x, ey - y), 2);
      // The scale of a transverse Mercator: 0,9996 · (1 + x²/2R²)
      expect(Math.hypot(nx - x, ny - y) / 10).toBeCloseTo(0.9996 * (1 + ((x - 500_000) / 6_380_000) ** 2 / 2), 3);
    }
  });
});

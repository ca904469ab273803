/** A place on the ground in metres, x eastwards and y northwards. */
export type PlanePoint = readonly [x: number, y: number];

const [axis, flattening] = [6_378_137, 1 / 298.257_222_101];
const centralMeridian = 15;
const scale = 0.9996;
const falseEasting = 500_000;

const n = flattening / (2 - flattening);
const radius = (axis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const series = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5,
  (61 * n ** 3) / 240,
] as const;
const eccentricity = (2 * Math.sqrt(n)) / (1 + n);

/**
 * Degrees (WGS84 or ETRS89) as metres of UTM zone 33, which maps of all of Norway are drawn in.
 * Method: the series of Krüger to third order (Karney 2011, J Geodesy 85:475–485); within a millimetre in zone, centimetres
 * in the outer parts of Norway.
 */
export function toUtm33(longitude: number, latitude: number): PlanePoint {
  const [lat, lon] = [(latitude * Math.PI) / 180, ((longitude - centralMeridian) * Math.PI) / 180];
  const sine = Math.sin(lat);
  const t = Math.sinh(Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine));
  const xi = Math.atan2(t, Math.cos(lon));
  const eta = Math.asinh(Math.sin(lon) / Math.hypot(t, Math.cos(lon)));
  let [east, north] = [eta, xi];
  series.forEach((term, index) => {
    const order = 2 * (index + 1);
    east += term * Math.cos(order * xi) * Math.sinh(order * eta);
    north += term * Math.sin(order * xi) * Math.cosh(order * eta);
  });
  return [falseEasting + scale * radius * east, scale * radius * north];
}

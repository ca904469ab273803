/** A place by its size and age structure. Shares are 0–1 of all inhabitants. */
export interface PlaceStructure {
  readonly unit: string;
  readonly inhabitants: number;
  readonly under18: number;
  readonly from67: number;
  readonly from80: number;
}

/** A place like another, and how far away it is in standard deviations. */
export interface Neighbour {
  readonly place: PlaceStructure;
  readonly distance: number;
}

/** What two places are compared by. Size counts by its logarithm: twice as large is as far at both ends. */
const measures: readonly ((place: PlaceStructure) => number)[] = [
  ({ inhabitants }) => Math.log(Math.max(1, inhabitants)),
  ({ under18 }) => under18,
  ({ from67 }) => from67,
  ({ from80 }) => from80,
];

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/**
 * The places most like `unit` by size and age structure, nearest first: the Euclidean distance between inhabitants (by
 * logarithm), share under 18, share of 67 and over and share of 80 and over, each in standard deviations over all
 * places. A measure in which no place differs counts nothing. Empty when the place is not among them.
 */
export function findNeighbours(places: readonly PlaceStructure[], unit: string, count: number): readonly Neighbour[] {
  const own = places.find((place) => place.unit === unit);
  if (own === undefined) return [];
  const deviations = measures.map((measure) => deviationOf(places.map(measure)));
  const distanceTo = (place: PlaceStructure): number =>
    Math.hypot(
      ...measures.map((measure, index) => {
        const deviation = deviations[index] ?? 0;
        return deviation === 0 ? 0 : (measure(place) - measure(own)) / deviation;
      }),
    );
  return places
    .filter((place) => place !== own)
    .map((place) => ({ place, distance: distanceTo(place) }))
    .sort((a, b) => a.distance - b.distance || (a.place.unit < b.place.unit ? -1 : 1))
    .slice(0, count);
}

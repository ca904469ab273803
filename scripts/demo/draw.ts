import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance by integers only, so that one seed gives the same data on every machine. */
export interface Draw {
  /** A whole number, both ends included */
  int(from: number, to: number): number;
  chance(thousandths: number): boolean;
  /** How many successes before the first failure, with the mean given in thousandths; never above `most` */
  count(meanThousandths: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** An index, drawn in proportion to the weights behind `weigh` */
  index(weights: Weights): number;
  /** A new array in random order */
  shuffle<Item>(items: readonly Item[]): Item[];
}

/** Running sums of whole-number weights. */
export interface Weights {
  readonly sums: Float64Array;
  readonly total: number;
}

export function weigh(weights: readonly number[]): Weights {
  const sums = new Float64Array(weights.length);
  let total = 0;
  weights.forEach((weight, index) => {
    total += Math.max(0, Math.floor(weight));
    sums[index] = total;
  });
  if (total === 0) throw new RangeError('Weights must have a sum above 0');
  return { sums, total };
}

function firstAbove(sums: Float64Array, point: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > point) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A stream of chance. Streams of different `part` under the same seed do not follow each other. */
export function createDraw(seed: number, part: number): Draw {
  const generator = xoroshiro128plus((Math.imul(seed, 0x9e3779b1) ^ Math.imul(part + 1, 0x85ebca6b)) | 0);
  const int = (from: number, to: number): number => uniformInt(generator, from, to);
  for (let turn = 0; turn < 16; turn += 1) generator.next();
  const chance = (thousandths: number): boolean => int(0, 999) < thousandths;
  return {
    int,
    chance,
    count(meanThousandths, most) {
      const thousandths = Math.floor((1000 * meanThousandths) / (meanThousandths + 1000));
      let successes = 0;
      while (successes < most && chance(thousandths)) successes += 1;
      return successes;
    },
    pick(items) {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
    index: (weights) => firstAbove(weights.sums, int(0, weights.total - 1)),
    shuffle(items) {
      const order = items.map((item) => ({ item, place: int(0, 0xffffffff) }));
      return order.sort((a, b) => a.place - b.place).map(({ item }) => item);
    },
  };
}

/** Whole numbers in proportion to the weights that sum to exactly `total` (largest remainder, ties by order). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) throw new RangeError('Weights must have a sum above 0');
  const shares = weights.map((weight, index) => {
    const whole = Math.floor((total * weight) / sum);
    return { index, whole, rest: (total * weight) % sum };
  });
  let left = total - shares.reduce((a, { whole }) => a + whole, 0);
  const counts = shares.map(({ whole }) => whole);
  for (const { index } of [...shares].sort((a, b) => b.rest - a.rest || a.index - b.index)) {
    if (left === 0) break;
    counts[index] = (counts[index] ?? 0) + 1;
    left -= 1;
  }
  return counts;
}

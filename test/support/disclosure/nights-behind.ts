import { poissonCount } from '../../../src/domain/interval.ts';

/** What is shown of the nights of a place. */
export interface Told {
  readonly count: number;
  readonly lower: number;
  readonly upper: number;
}

interface Band {
  readonly least: number;
  readonly most: number;
}

const slack = 1e-6;

/** Sum of squares over patients that a shown number tells of, where its spread is told in steps of a factor. */
function squaresOf({ count, upper }: Told, step: number): Band {
  const stretch = (upper - count) / (poissonCount(count).upper - count);
  const most = count * stretch ** 2;
  const least = step === 1 ? most : most / step ** 2;
  return { least: Math.max(count, least) - slack * most, most: Math.min(count ** 2, most) + slack * most };
}

/** Every sum of squares of whole numbers that add up to n. */
const partitions = new Map<number, ReadonlySet<number>>();

function squaresOfParts(n: number): ReadonlySet<number> {
  const known = partitions.get(n);
  if (known !== undefined) return known;
  const found = new Set<number>(n === 0 ? [0] : []);
  for (let part = 1; part <= n; part++) for (const rest of squaresOfParts(n - part)) found.add(rest + part ** 2);
  partitions.set(n, found);
  return found;
}

function fits(own: number, other: number, { least, most }: Band): boolean {
  const others = squaresOfParts(other);
  return [...squaresOfParts(own)].some((a) => [...others].some((b) => a + b >= least && a + b <= most));
}

/**
 * The nights that one of two hidden kommuner may have, each with at least one, from the sum of all, the shown ones, and
 * the limits of them: squares over patients add up over kommuner as nights do.
 */
export function nightsBehind(all: Told, shown: readonly Told[], step: number): Band {
  const squares = [all, ...shown].map((told) => squaresOf(told, step));
  const nights = shown.reduce((left, { count }) => left - count, all.count);
  const [whole, ...parts] = squares;
  const left = {
    least: parts.reduce((sum, { most }) => sum - most, whole?.least ?? 0),
    most: parts.reduce((sum, { least }) => sum - least, whole?.most ?? 0),
  };
  const possible = Array.from({ length: nights - 1 }, (_, index) => index + 1).filter((own) =>
    fits(own, nights - own, left),
  );
  return { least: Math.min(...possible), most: Math.max(...possible) };
}

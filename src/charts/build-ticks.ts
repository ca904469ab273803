const roundSteps = [1, 2, 2.5, 5, 10];

/**
 * Axis values from zero up to and over `highest`, in round steps of 1, 2, 2,5 or 5 times a power of ten. About `count`
 * steps. `[0, 1]` when there is nothing to show or everything is zero. `highest` must not be negative. With `whole` there
 * is no tick between two whole numbers, for what is counted comes in no halves.
 */
export function buildTicks(highest: number, count = 4, whole = false): readonly number[] {
  if (!(highest > 0) || !Number.isFinite(highest)) return [0, 1];
  const rough = whole ? Math.max(1, highest / count) : highest / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const isRound = (step: number): boolean => !whole || Number.isInteger(step * power);
  const factor = roundSteps.find((step) => isRound(step) && step * power >= rough * (1 - 1e-9)) ?? 10;
  const step = factor * power;
  const steps = Math.ceil(highest / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/**
 * Axis values from at or under `lowest` to at or over `highest`, in round steps; for drawings that need not begin at
 * zero, since nothing in them is as long as its number. Room is made where both are the same.
 */
export function buildRangeTicks(lowest: number, highest: number, count = 4): readonly number[] {
  if (!Number.isFinite(lowest) || !Number.isFinite(highest)) return [0, 1];
  const span = highest - lowest;
  if (!(span > Math.abs(highest) * 1e-9)) {
    const around = buildTicks(Math.max(Math.abs(highest), Math.abs(lowest)) * 1.2, count);
    return lowest < 0 ? around.map((tick) => -tick).reverse() : around;
  }
  const step = buildTicks(span, count)[1] ?? 1;
  const [first, last] = [Math.floor(lowest / step + 1e-9), Math.ceil(highest / step - 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The greatest number a chart must have room for; 0 when there is none. */
export function highestOf(values: readonly (number | null | undefined)[]): number {
  return values.reduce<number>((highest, value) => Math.max(highest, value ?? 0), 0);
}

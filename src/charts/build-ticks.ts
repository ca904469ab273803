const roundSteps = [1, 2, 2.5, 5, 10];

/**
 * Axis values from zero up to and over `highest`, in round steps of 1, 2, 2,5 or 5 times a power of ten. About `count`
 * steps. `[0, 1]` when there is nothing to show or everything is zero. `highest` must not be negative.
 */
export function buildTicks(highest: number, count = 4): readonly number[] {
  if (!(highest > 0) || !Number.isFinite(highest)) return [0, 1];
  const rough = highest / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = roundSteps.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10;
  const step = factor * power;
  const steps = Math.ceil(highest / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** The greatest number a chart must have room for; 0 when there is none. */
export function highestOf(values: readonly (number | null | undefined)[]): number {
  return values.reduce<number>((highest, value) => Math.max(highest, value ?? 0), 0);
}

/** Shades from light to dark; the number stands beside the shade, so that it is never alone in saying it. */
export const shades = 5;

/** Which shade a value has between the lowest and the highest; the middle one where all are equal, none without a value. */
export function shadeOf(value: number | null, lowest: number, highest: number): number | null {
  if (value === null) return null;
  if (!(highest > lowest)) return 2;
  return Math.min(shades - 1, Math.floor(((value - lowest) / (highest - lowest)) * shades));
}

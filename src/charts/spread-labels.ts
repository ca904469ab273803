/**
 * Moves label heights apart until no two are closer than `gap`, each as little as possible in turn, within `top` and
 * `bottom`. Keeps the order given by the heights; the answer is in the order of the input. When there is no room for
 * all, the lowest ones run past `top`.
 */
export function spreadLabels(heights: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  const placed: number[] = [];
  for (const { height } of order) placed.push(Math.max(height, top, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  for (let place = placed.length - 1, limit = bottom; place >= 0; place--) {
    placed[place] = Math.min(placed[place] ?? limit, limit);
    limit = (placed[place] ?? limit) - gap;
  }
  const spread: number[] = [];
  for (const [place, { index }] of order.entries()) spread[index] = placed[place] ?? bottom;
  return spread;
}

/** How the roll-up turns facts into a value. */
export type IndicatorKind =
  /** Σ numerator / Σ denominator, 0–1 */
  | 'proportion'
  /** Σ numerator / Σ denominator, in the indicator's unit */
  | 'mean'
  /** Σ numerator */
  | 'count'
  /** Σ numerator / inhabitants × `perInhabitants`; unknown kommune never counts */
  | 'rate'
  /** Σ numerator (nights) / covered days of the period */
  | 'census'
  /** distinct people in the period */
  | 'person-count'
  /** distinct people in the period / inhabitants 18 and over, 0–1; unknown kommune never counts */
  | 'person-share'
  /** distinct entities at the period's last covered day */
  | 'stock-count'
  /** Σ numerator at the period's last covered day / inhabitants 18 and over, 0–1 */
  | 'stock-coverage'
  /** Σ numerator / Σ denominator at the period's last covered day; what held last holds until it is told anew */
  | 'stock-mean'
  /** Σ numerator reported for the period's last day / inhabitants × `perInhabitants`; nothing is carried forward */
  | 'stock-rate'
  /** Σ numerator / Σ denominator reported for the period's last day; nothing is carried forward */
  | 'stock-ratio';

const shares: ReadonlySet<IndicatorKind> = new Set(['proportion', 'person-share', 'stock-coverage']);
const wholes: ReadonlySet<IndicatorKind> = new Set(['count', 'person-count', 'stock-count']);
const stocks: ReadonlySet<IndicatorKind> = new Set([
  'stock-count',
  'stock-coverage',
  'stock-mean',
  'stock-rate',
  'stock-ratio',
]);
const reportedStocks: ReadonlySet<IndicatorKind> = new Set(['stock-rate', 'stock-ratio']);
const amounts: ReadonlySet<IndicatorKind> = new Set(['count', 'census', 'person-count', 'stock-count']);
const perInhabitants: ReadonlySet<IndicatorKind> = new Set(['rate', 'person-share', 'stock-coverage', 'stock-rate']);
const sums: ReadonlySet<IndicatorKind> = new Set(['count', 'rate', 'person-count', 'person-share']);

/** Values are shares 0–1, printed in per cent. */
export function isShare(kind: IndicatorKind): boolean {
  return shares.has(kind);
}

/** Values are counts, told in whole numbers. */
export function isWhole({ kind, decimals }: { readonly kind: IndicatorKind; readonly decimals: number }): boolean {
  return wholes.has(kind) && decimals === 0;
}

/** Values hold at a day; a full account of how things stood, without chance in it. */
export function isStock(kind: IndicatorKind): boolean {
  return stocks.has(kind);
}

/** A stock that is told for whole periods by its sender: without a report for the last day there is no number. */
export function isReportedStock(kind: IndicatorKind): boolean {
  return reportedStocks.has(kind);
}

/** A small place and a large one differ by their size alone. */
export function dependsOnSize(kind: IndicatorKind): boolean {
  return amounts.has(kind);
}

/** The denominator is inhabitants: an unknown home has none, and neither has a unit of a hospital. */
export function isPerInhabitants(kind: IndicatorKind): boolean {
  return perInhabitants.has(kind);
}

/** Grows day by day, so that days that are not all there say nothing against a whole period. */
export function growsOverTime(kind: IndicatorKind): boolean {
  return sums.has(kind);
}

import { type IndicatorKind, isShare } from './indicator-kind.ts';

/** What decides how a value looks in print; shares count their decimals in per cent. */
export interface PrintScale {
  readonly kind: IndicatorKind;
  readonly decimals: number;
}

const printers = new Map<string, Intl.NumberFormat>();

/** Kept, since a matrix of all kommuner compares thousands of values and making a formatter is slow. */
function printerOf(share: boolean, decimals: number): Intl.NumberFormat {
  const key = `${share} ${decimals}`;
  const known = printers.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('en', {
    style: share ? 'percent' : 'decimal',
    maximumFractionDigits: decimals,
    minimumFractionDigits: decimals,
    signDisplay: 'negative',
  });
  printers.set(key, made);
  return made;
}

/**
 * −1, 0 or 1 as `a` is printed lower than, equal to, or higher than `b`. A reader who sees two equal numbers must not be
 * told that one of them is higher. Rounds as number formatting does, which multiplying and `toFixed` do not.
 */
export function comparePrinted(a: number, b: number, { kind, decimals }: PrintScale): -1 | 0 | 1 {
  const print = printerOf(isShare(kind), decimals);
  if (print.format(a) === print.format(b)) return 0;
  return a < b ? -1 : 1;
}

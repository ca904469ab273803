import { filledOf, type NumberedRow, usualWidth } from './row-shape.ts';

/**
 * Headings as wide as most rows are. Empty columns at the right end come and go with the program that wrote the file:
 * they are added where every row has them, and dropped where no row has.
 */
export function settleWidth(headings: readonly string[], rows: readonly NumberedRow[]): readonly string[] {
  const width = usualWidth(rows);
  if (width > headings.length) {
    const isEmpty = rows.every(({ fields }) => filledOf(fields.slice(headings.length)).length === 0);
    return isEmpty ? [...headings, ...Array.from({ length: width - headings.length }, () => '')] : headings;
  }
  const surplus = headings.slice(width);
  return width > 1 && surplus.every((heading) => heading === '') ? headings.slice(0, width) : headings;
}

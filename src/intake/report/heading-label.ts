import { formatColumnPosition } from '../../text/intake-problems.ts';

const longestLabel = 80;

/**
 * How a column is named to the user. A file without headings has its first row in their place, so a heading with many
 * digits, or none at all, is told by its position instead of its text.
 */
export function headingLabel(headings: readonly string[], position: number): string {
  const heading = headings[position] ?? '';
  const digits = heading.replace(/\D/g, '').length;
  if (heading === '' || heading.length > longestLabel || digits >= 6) return formatColumnPosition(position + 1);
  return heading;
}

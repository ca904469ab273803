import { normaliseHeading } from '../recognise/normalise-heading.ts';

/** FNV-1a over the code units, 64 bits as 16 hex digits: short, stable, and made of nothing but the headings. */
function digestOf(text: string): string {
  let digest = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    digest = BigInt.asUintN(64, (digest ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return digest.toString(16).padStart(16, '0');
}

/** Fingerprint of a set of headings: the same whatever their order, letter case, spaces and marks. */
export function shapeOf(headings: readonly string[]): string {
  return digestOf(headings.map(normaliseHeading).sort().join('\n'));
}

const longestHeading = 80;

/**
 * Whether these can be kept as headings. A file without headings has its first row in their place, and a row is never
 * kept: a heading has letters, few digits and is short.
 */
export function areNames(headings: readonly string[]): boolean {
  const named = headings.filter((heading) => heading.trim() !== '');
  const isName = (heading: string): boolean =>
    /\p{L}/u.test(heading) && heading.length <= longestHeading && heading.replace(/\D/g, '').length < 6;
  return named.length > 0 && named.every(isName);
}

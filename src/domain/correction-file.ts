import type { Correction } from './correction.ts';

const headings = ['opphold_id', 'fra_dato', 'til_dato', 'art', 'status', 'registrert_dato', 'komnr_ny', 'av'];

function quoteCell(text: string): string {
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The text of an extract of kind `rettelse`, as both parties keep it: UTF-8 with BOM, `;` and CRLF, rows in an order that
 * depends on what they say alone, so that equal lists are equal bytes.
 */
export function formatCorrections(list: readonly Correction[]): string {
  const lines = list.map(({ stay, from, to, art, status, registered, komnr, by }) =>
    [stay, from, to, art, status, registered ?? '', komnr ?? '', by ?? ''].map(quoteCell).join(';'),
  );
  return `\ufeff${[headings.join(';'), ...lines.sort()].map((line) => `${line}\r\n`).join('')}`;
}

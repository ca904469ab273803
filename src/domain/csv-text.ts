function quoteCell(text: string): string {
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Cells as a CSV file for people: UTF-8 with BOM, `;` and CRLF. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(quoteCell).join(';')}\r\n`).join('')}`;
}

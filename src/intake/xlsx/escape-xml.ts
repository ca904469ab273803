const written: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function hexOf(letter: string): string {
  return letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** What XML cannot hold or would change: controls, and half of a pair. */
const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as a cell of a workbook holds it; reading it back gives every letter as it was. */
export function escapeXml(text: string): string {
  return text
    .replace(looksEscaped, '_x005F_')
    .replace(unwritable, (letter) => `_x${hexOf(letter)}_`)
    .replace(/[&<>"]/g, (letter) => written[letter] ?? letter);
}

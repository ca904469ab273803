/**
 * Brings spellings of one heading together: letter case, spaces, underscores and marks fall away, and æ, ø, å meet
 * both of their ASCII spellings (`Utskrevet tid` = `UTSKREVET_TID`, `kjønn` = `kjoenn` = `kjonn`). Only for comparing.
 */
export function normaliseHeading(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replaceAll('oe', 'o')
    .replaceAll('aa', 'a')
    .replace(/[^a-z0-9]/g, '');
}

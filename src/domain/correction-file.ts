import type { Correction } from './correction.ts';
import { formatCsv } from './csv-text.ts';

const headings = ['opphold_id', 'fra_dato', 'til_dato', 'art', 'status', 'registrert_dato', 'komnr_ny', 'av'];

/**
 * The text of an extract of kind `rettelse`, as both parties keep it. Rows are in an order that depends on what they say
 * alone, so that equal lists are equal bytes.
 */
export function formatCorrections(list: readonly Correction[]): string {
  const rows = list.map(({ stay, from, to, art, status, registered, komnr, by }) => [
    stay,
    from,
    to,
    art,
    status,
    registered ?? '',
    komnr ?? '',
    by ?? '',
  ]);
  const keyed = rows.map((row) => ({ row, key: row.join('\u001f') }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : 1));
  return formatCsv([headings, ...keyed.map(({ row }) => row)]);
}

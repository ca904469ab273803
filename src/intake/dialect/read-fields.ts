import type { TextDelimiter } from '../../domain/reading-choices.ts';
import { decodeProbe } from '../decode/decode-text.ts';

const quote = '"';

/** Where the quote stands that closes a field; -1 where none does. Doubled quotes are text. */
function findClosingQuote(text: string, from: number): number {
  let at = text.indexOf(quote, from);
  while (at >= 0 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
}

/** Fields of one record without its line end, by the rules of `scanRecords`; a field with a broken quote stays as it is. */
export function readFields(record: Uint8Array, delimiter: TextDelimiter): readonly string[] {
  const text = decodeProbe(record);
  const fields: string[] = [];
  for (let start = 0; start <= text.length; ) {
    const opening = text.startsWith(` ${quote}`, start) ? start + 1 : start;
    const closing = text[opening] === quote ? findClosingQuote(text, opening + 1) : -1;
    const next = text.indexOf(delimiter, Math.max(start, closing + 1));
    const end = next < 0 ? text.length : next;
    const isQuoted = closing >= 0 && /^ *$/.test(text.slice(closing + 1, end));
    fields.push(isQuoted ? text.slice(opening + 1, closing).replaceAll('""', quote) : text.slice(start, end));
    start = end + 1;
  }
  return fields;
}

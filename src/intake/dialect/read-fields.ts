import Papa from 'papaparse';
import type { TextDelimiter } from '../../domain/reading-choices.ts';
import { decodeProbe } from '../decode/decode-text.ts';

/** Fields of one record without its line end. */
export function readFields(record: Uint8Array, delimiter: TextDelimiter): readonly string[] {
  return Papa.parse<string[]>(decodeProbe(record), { delimiter, quoteChar: '"', newline: '\n' }).data[0] ?? [];
}

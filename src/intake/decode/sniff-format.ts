import type { TextEncoding } from '../../domain/reading-choices.ts';
import type { CheckId } from '../../text/intake-problems.ts';
import { detectTextForm } from './text-form.ts';

/** What the first bytes say the file is; a check id where it is something intake does not read. */
export type FormatSniff =
  | { readonly format: 'csv' | 'parquet' }
  | { readonly format: 'unknown'; readonly check: CheckId };

const signatures: readonly { readonly bytes: readonly number[]; readonly check: CheckId }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], check: 'pdf-file' },
  { bytes: [0x50, 0x41, 0x52, 0x45], check: 'parquet-encrypted' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], check: 'archive-nested' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], check: 'archive-nested' },
  { bytes: [0x1f, 0x8b], check: 'archive-nested' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], check: 'xls-file' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], check: 'packing-unknown' },
  { bytes: [0x52, 0x61, 0x72, 0x21], check: 'packing-unknown' },
  { bytes: [0x42, 0x5a, 0x68], check: 'packing-unknown' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58], check: 'packing-unknown' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], check: 'packing-unknown' },
];
const tarSignature = [0x75, 0x73, 0x74, 0x61, 0x72];
const tarSignatureStart = 257;

const parquetMagic = [0x50, 0x41, 0x52, 0x31];

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function isBlank(text: Uint8Array): boolean {
  return text.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

/** One in so many bytes may be a control character where some are zeros: a damaged table, not another kind of file. */
const leastBytesPerControl = 50;

function isBinary(text: Uint8Array): boolean {
  if (!text.includes(0)) return false;
  const controls = text.filter((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d)).length;
  return controls * leastBytesPerControl > text.length;
}

/** A page for logging in, saved under the name of the file that was asked for. */
function isMarkup(text: Uint8Array): boolean {
  return /^\s*<(!doctype|html|\?xml)/i.test(new TextDecoder('latin1').decode(text.subarray(0, 256)));
}

/**
 * @param head the first bytes of the file, some tens of kB
 * @param size bytes of the whole file
 * @param encoding what a person says the text is written in
 */
export function sniffFormat(head: Uint8Array, size: number, encoding?: TextEncoding): FormatSniff {
  if (startsWith(head, parquetMagic)) return { format: 'parquet' };
  const known = signatures.find((signature) => startsWith(head, signature.bytes));
  if (known !== undefined) return { format: 'unknown', check: known.check };
  if (startsWith(head.subarray(tarSignatureStart), tarSignature)) {
    return { format: 'unknown', check: 'packing-unknown' };
  }
  const form = detectTextForm(head, encoding);
  const text = head.subarray(form.markBytes);
  const isWide = form.encoding === 'utf-16le' || form.encoding === 'utf-16be';
  if (size === head.length && isBlank(isWide ? text.filter((byte) => byte !== 0) : text)) {
    return { format: 'unknown', check: 'file-empty' };
  }
  return !isWide && (isBinary(text) || isMarkup(text))
    ? { format: 'unknown', check: 'not-a-table' }
    : { format: 'csv' };
}

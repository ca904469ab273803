import type { CheckId } from '../../text/intake-problems.ts';

/** What the first bytes say the file is; a check id where it is something intake does not read. */
export type FormatSniff =
  | { readonly format: 'csv' | 'parquet' }
  | { readonly format: 'unknown'; readonly check: CheckId };

const signatures: readonly { readonly bytes: readonly number[]; readonly check: CheckId }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], check: 'pdf-file' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], check: 'archive-nested' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], check: 'archive-nested' },
  { bytes: [0x1f, 0x8b], check: 'archive-nested' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], check: 'xls-file' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], check: 'packing-unknown' },
  { bytes: [0x52, 0x61, 0x72, 0x21], check: 'packing-unknown' },
  { bytes: [0x42, 0x5a, 0x68], check: 'packing-unknown' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58], check: 'packing-unknown' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], check: 'packing-unknown' },
  { bytes: [0xff, 0xfe], check: 'utf16-file' },
  { bytes: [0xfe, 0xff], check: 'utf16-file' },
];
const tarSignature = [0x75, 0x73, 0x74, 0x61, 0x72];
const tarSignatureStart = 257;

const parquetMagic = [0x50, 0x41, 0x52, 0x31];

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function isBlank(head: Uint8Array): boolean {
  return head.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

/** @param head the first bytes of the file, some tens of kB. @param size bytes of the whole file */
export function sniffFormat(head: Uint8Array, size: number): FormatSniff {
  if (startsWith(head, parquetMagic)) return { format: 'parquet' };
  const known = signatures.find((signature) => startsWith(head, signature.bytes));
  if (known !== undefined) return { format: 'unknown', check: known.check };
  if (startsWith(head.subarray(tarSignatureStart), tarSignature))
    return { format: 'unknown', check: 'packing-unknown' };
  const text = startsWith(head, [0xef, 0xbb, 0xbf]) ? head.subarray(3) : head;
  if (size === head.length && isBlank(text)) return { format: 'unknown', check: 'file-empty' };
  if (head.includes(0)) return { format: 'unknown', check: 'not-a-table' };
  return { format: 'csv' };
}

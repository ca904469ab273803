import type { WorkOptions } from '../table/opened-table.ts';
import { crc32 } from './crc32.ts';
import { inflate, isTooLarge, type Unpacked } from './unpacked-bytes.ts';
import type { ZipEntry } from './zip-directory.ts';

const headerSignature = 0x04034b50;
const headerBytes = 30;
const readBytes = 8 * 1024 * 1024;

/** How an entry is packed. Others than these are not read. */
export const storedMethod = 0;
export const deflateMethod = 8;

async function slicePacked(content: Blob, entry: ZipEntry): Promise<Blob | null> {
  const header = new DataView(await content.slice(entry.offset, entry.offset + headerBytes).arrayBuffer());
  if (header.byteLength < headerBytes || header.getUint32(0, true) !== headerSignature) return null;
  const start = entry.offset + headerBytes + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = content.slice(start, start + entry.packedBytes);
  return packed.size === entry.packedBytes ? packed : null;
}

async function crcOf(content: Blob, signal: AbortSignal | undefined): Promise<number> {
  let crc = 0;
  for (let at = 0; at < content.size; at += readBytes) {
    signal?.throwIfAborted();
    crc = crc32(new Uint8Array(await content.slice(at, at + readBytes).arrayBuffer()), crc);
  }
  return crc;
}

/**
 * What an entry that is stored or deflated holds. Length and checksum are held against the directory's.
 *
 * @throws the abort reason when stopped
 */
export async function unzipEntry(content: Blob, entry: ZipEntry, options: WorkOptions): Promise<Unpacked> {
  if (isTooLarge(entry.bytes, entry.packedBytes)) return { fault: 'too-large' };
  const packed = await slicePacked(content, entry);
  if (packed === null) return { fault: 'broken' };
  if (entry.method === storedMethod) {
    const whole = packed.size === entry.bytes && (await crcOf(packed, options.signal)) === entry.crc;
    return whole ? { content: packed } : { fault: 'broken' };
  }
  let crc = 0;
  const unpacked = await inflate(packed, 'deflate-raw', options, (chunk) => {
    crc = crc32(chunk, crc);
  });
  if ('fault' in unpacked) return unpacked;
  return unpacked.content.size === entry.bytes && crc === entry.crc ? unpacked : { fault: 'broken' };
}

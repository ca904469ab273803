import { Gunzip } from 'fflate';
import type { WorkOptions } from '../table/opened-table.ts';
import { crc32 } from './crc32.ts';
import { inflate, type Unpacked, UnpackedBytes } from './unpacked-bytes.ts';

const trailerBytes = 8;
const readBytes = 1024 * 1024;

interface Member {
  start: number;
  crc: number;
  size: number;
}

/** Each member ends with the checksum and length (modulo 2^32) of what it holds. */
async function isWhole(packed: Blob, member: Member, end: number): Promise<boolean> {
  const trailer = new DataView(await packed.slice(end - trailerBytes, end).arrayBuffer());
  if (trailer.byteLength < trailerBytes) return false;
  return trailer.getUint32(0, true) === member.crc && trailer.getUint32(4, true) === member.size % 2 ** 32;
}

/**
 * Unpacks a gzip file of several members, one after another, as `cat a.gz b.gz` and parallel packers write them;
 * browsers' own unpackers refuse those.
 *
 * @throws the abort reason when stopped
 */
export async function gunzipMembers(packed: Blob, { signal, onProgress }: WorkOptions): Promise<Unpacked> {
  const bytes = new UnpackedBytes(packed.size);
  const members: Member[] = [{ start: 0, crc: 0, size: 0 }];
  let tooLarge = false;
  const gunzip = new Gunzip((chunk) => {
    const member = members.at(-1);
    if (member === undefined || chunk.length === 0) return;
    member.crc = crc32(chunk, member.crc);
    member.size += chunk.length;
    tooLarge ||= !bytes.add(new Uint8Array(chunk));
  });
  gunzip.onmember = (start) => {
    if (start > 0) members.push({ start, crc: 0, size: 0 });
  };
  for (let at = 0; at < packed.size && !tooLarge; at += readBytes) {
    signal?.throwIfAborted();
    const piece = new Uint8Array(await packed.slice(at, at + readBytes).arrayBuffer());
    try {
      gunzip.push(piece, at + readBytes >= packed.size);
    } catch {
      return { fault: 'broken' };
    }
    onProgress?.(Math.min(1, (at + readBytes) / packed.size), 0);
  }
  if (tooLarge) return { fault: 'too-large' };
  for (const [index, member] of members.entries()) {
    const end = members[index + 1]?.start ?? packed.size;
    if (!(await isWhole(packed, member, end))) return { fault: 'broken' };
  }
  return { content: bytes.toBlob() };
}

/**
 * What a gzip file holds. Length and checksum are held against what the file says of itself.
 *
 * @throws the abort reason when stopped
 */
export async function gunzip(packed: Blob, options: WorkOptions): Promise<Unpacked> {
  const unpacked = await inflate(packed, 'gzip', options, () => undefined);
  if ('content' in unpacked || unpacked.fault !== 'broken') return unpacked;
  return gunzipMembers(packed, options);
}

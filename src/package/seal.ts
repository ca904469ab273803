import { sha256 } from './hash-list.ts';

/**
 * The last bytes of a package: a zip comment that names every byte before it. The hash list tells which member was
 * changed; the seal tells that nothing at all was, headers included.
 */

const endRecordBytes = 22;
const endSignature = 0x06054b50;
const words = 'fellestall-pakke sha256:';
const sealBytes = words.length + 64;

/** Null where no end record stands right before a comment of this length. */
function commentAt(bytes: Uint8Array, length: number): number | null {
  const start = bytes.length - length - endRecordBytes;
  if (start < 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, endRecordBytes);
  const isEnd = view.getUint32(0, true) === endSignature && view.getUint16(endRecordBytes - 2, true) === length;
  return isEnd ? bytes.length - length : null;
}

/** The archive with its seal. @param archive a zip without a comment */
export async function sealArchive(archive: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = new Uint8Array(archive.length + sealBytes);
  sealed.set(archive);
  new DataView(sealed.buffer).setUint16(archive.length - 2, sealBytes, true);
  const hash = await sha256(sealed.slice(0, archive.length));
  sealed.set(new TextEncoder().encode(`${words}${hash}`), archive.length);
  return sealed;
}

/**
 * `none` where the archive has no comment at all, as when it was unpacked and packed again: then the hash list alone
 * must answer. `broken` where the end of the file is not as we write it.
 */
export async function checkSeal(bytes: Uint8Array<ArrayBuffer>): Promise<'whole' | 'none' | 'broken'> {
  const at = commentAt(bytes, sealBytes);
  if (at === null) return commentAt(bytes, 0) === null ? 'broken' : 'none';
  const found = new TextDecoder().decode(bytes.subarray(at));
  return found === `${words}${await sha256(bytes.slice(0, at))}` ? 'whole' : 'broken';
}

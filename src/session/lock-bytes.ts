import { inTurns } from './in-turns.ts';

/** A lock longer than this, in bytes, is kept compressed: that of a country is some 65 MB as text. */
const longestPlain = 1_000_000;

/** Greatest text that a compressed lock may become: what says it is more is no lock of ours. */
const largestText = 400_000_000;

/** Largest file that may be a lock. */
const largestLockFile = 100_000_000;

/** Bytes that a gzip file begins with. */
const gzipMark = [0x1f, 0x8b] as const;

/** What the name of a file that may be a lock ends with. */
export const lockEndings = ['.json', '.json.gz'] as const;

/** A lock as it is kept: text any tool can read, compressed by gzip where it is long. */
export interface LockBytes {
  readonly content: Blob;
  /** One of `lockEndings` */
  readonly ending: (typeof lockEndings)[number];
}

function* encode(pieces: Generator<string, void>): Generator<void, Blob> {
  const encoded: Blob[] = [];
  for (const piece of pieces) {
    encoded.push(new Blob([piece]));
    yield;
  }
  return new Blob(encoded, { type: 'application/json' });
}

/** Packs the text of a lock into a file, piece by piece, so that the page answers meanwhile. */
export async function packLock(pieces: Generator<string, void>): Promise<LockBytes> {
  const plain = (await inTurns(encode(pieces))) ?? new Blob();
  if (plain.size <= longestPlain) return { content: plain, ending: '.json' };
  const packed = await new Response(plain.stream().pipeThrough(new CompressionStream('gzip'))).blob();
  return { content: new Blob([packed], { type: 'application/gzip' }), ending: '.json.gz' };
}

async function isCompressed(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, gzipMark.length).arrayBuffer());
  return gzipMark.every((byte, place) => start[place] === byte);
}

async function inflate(file: Blob, limit: number): Promise<string | null> {
  const parts: string[] = [];
  const decoder = new TextDecoder();
  let length = 0;
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > limit) {
        await reader.cancel();
        return null;
      }
      parts.push(decoder.decode(read.value, { stream: true }));
    }
  } catch {
    return null;
  }
  return parts.join('') + decoder.decode();
}

/**
 * The text of a file that may be a lock, told by its bytes and not its name; null where it is too large, or a gzip file
 * that is cut short or damaged.
 * @param limit bytes of text at most
 */
export async function unpackLock(file: Blob, limit = largestText): Promise<string | null> {
  if (file.size > largestLockFile) return null;
  return (await isCompressed(file)) ? inflate(file, limit) : file.text();
}

import { createSha256 } from './sha256.ts';

/** Up to here the platform's own hash is used, which holds all bytes for a moment. */
const largestWhole = 256 * 1024 * 1024;
const pieceBytes = 8 * 1024 * 1024;

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface HashOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told between the pieces of a large file: share done, 0–1 */
  readonly onProgress?: (share: number) => void;
}

async function hashPieces(content: Blob, { signal, onProgress }: HashOptions): Promise<string> {
  const hash = createSha256();
  for (let offset = 0; offset < content.size; offset += pieceBytes) {
    signal?.throwIfAborted();
    onProgress?.(offset / content.size);
    hash.update(new Uint8Array(await content.slice(offset, offset + pieceBytes).arrayBuffer()));
  }
  return hash.digest();
}

/** SHA-256 of a file's bytes, hex. `crypto.subtle` is missing on insecure origins, and large files go in pieces. */
export async function hashBlob(content: Blob, options: HashOptions = {}): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (subtle === undefined || content.size > largestWhole) return hashPieces(content, options);
  options.signal?.throwIfAborted();
  return toHex(await subtle.digest('SHA-256', await content.arrayBuffer()));
}

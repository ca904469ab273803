import type { WorkOptions } from '../table/opened-table.ts';

/** Why bytes could not be unpacked. */
export type UnpackFault = 'broken' | 'too-large';

export type Unpacked = { readonly content: Blob } | { readonly fault: UnpackFault };

/** Up to here anything may be unpacked, however well it was packed. */
const alwaysAllowedBytes = 128 * 1024 * 1024;
/** Tables of text pack some ten to a hundred times; a trap packs a thousand. */
const largestRatio = 300;
const largestBytes = 16 * 1024 ** 3;
const pieceBytes = 16 * 1024 * 1024;

/** Whether unpacking so much from so little is a trap, or more than any machine can hold. */
export function isTooLarge(unpackedBytes: number, packedBytes: number): boolean {
  if (unpackedBytes > largestBytes) return true;
  return unpackedBytes > alwaysAllowedBytes && unpackedBytes > packedBytes * largestRatio;
}

/**
 * Collects unpacked bytes piece by piece; each piece is handed to the platform, which may keep it outside of memory.
 * `add` answers false when the bytes have become too many.
 */
export class UnpackedBytes {
  readonly #packedBytes: number;
  readonly #pieces: Blob[] = [];
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #waiting = 0;
  size = 0;

  constructor(packedBytes: number) {
    this.#packedBytes = packedBytes;
  }

  add(chunk: Uint8Array<ArrayBuffer>): boolean {
    this.size += chunk.length;
    if (isTooLarge(this.size, this.#packedBytes)) return false;
    this.#chunks.push(chunk);
    this.#waiting += chunk.length;
    if (this.#waiting >= pieceBytes) this.#handOver();
    return true;
  }

  toBlob(): Blob {
    this.#handOver();
    return new Blob(this.#pieces);
  }

  #handOver(): void {
    this.#pieces.push(new Blob(this.#chunks));
    this.#chunks = [];
    this.#waiting = 0;
  }
}

/**
 * Unpacks bytes with the platform's own unpacker, in a stream. What the packed bytes themselves say of their content
 * (length, checksum) is judged by `visit`, which is given every chunk.
 *
 * @throws the abort reason when stopped
 */
export async function inflate(
  packed: Blob,
  format: CompressionFormat,
  { signal, onProgress }: WorkOptions,
  visit: (chunk: Uint8Array) => void,
): Promise<Unpacked> {
  const bytes = new UnpackedBytes(packed.size);
  let taken = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      taken += chunk.length;
      onProgress?.(taken / packed.size, 0);
      controller.enqueue(chunk);
    },
  });
  const reader = packed.stream().pipeThrough(counted).pipeThrough(new DecompressionStream(format)).getReader();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const next = await reader.read().catch(() => null);
      if (next === null) return { fault: 'broken' };
      if (next.done) return { content: bytes.toBlob() };
      visit(next.value);
      if (!bytes.add(next.value)) return { fault: 'too-large' };
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

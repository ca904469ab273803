import { manifestMember } from './package-form.ts';

/** The central directory of a package lies within its last bytes. */
const tailBytes = 256 * 1024;
const headBytes = 256;

function holds(bytes: Uint8Array, words: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(words);
}

/**
 * Whether a file is a package, whole or not: told by its own name inside it, at the front or in the directory at the end,
 * so that one that was renamed or cut off is known too.
 */
export async function isPackage(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false;
  if (holds(head, manifestMember)) return true;
  return holds(new Uint8Array(await file.slice(-tailBytes).arrayBuffer()), manifestMember);
}

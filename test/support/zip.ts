import { type Zippable, zipSync } from 'fflate';

const when = new Date(2025, 2, 1);

/** An archive of texts and bytes by name. */
export function toZip(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [name, content] of Object.entries(entries)) {
    files[name] = [typeof content === 'string' ? encoder.encode(content) : content, { mtime: when }];
  }
  return new Uint8Array(zipSync(files));
}

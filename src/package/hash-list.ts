/** Names of members with the SHA-256 of what they hold, hex. */
export type HashList = ReadonlyMap<string, string>;

const line = /^([0-9a-f]{64}) {2}(\S[^\r\n]*)$/;

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One line per member in the order of their names, as `sha256sum` writes and checks them. */
export function formatHashList(list: HashList): string {
  const names = [...list.keys()].sort();
  return names.map((name) => `${list.get(name) ?? ''}  ${name}\n`).join('');
}

/** Null where the text is not wholly such a list, or names a member twice. */
export function readHashList(text: string): HashList | null {
  const list = new Map<string, string>();
  const lines = text.split('\n');
  if (lines.pop() !== '') return null;
  for (const each of lines) {
    const [, hash, name] = line.exec(each) ?? [];
    if (hash === undefined || name === undefined || list.has(name)) return null;
    list.set(name, hash);
  }
  return list;
}

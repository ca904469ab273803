/** One file of an archive, as the directory at its end tells. */
export interface ZipEntry {
  readonly name: string;
  /** 0 is stored as it is, 8 is deflate */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own header begins */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const longestComment = 65_535;
const locatorBytes = 20;
const entryBytes = 46;
const unset16 = 0xffff;
const unset32 = 0xffffffff;
const zip64Field = 0x0001;
const unicodeNameField = 0x7075;

interface Directory {
  readonly offset: number;
  readonly bytes: number;
  readonly count: number;
}

async function viewOf(content: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await content.slice(from, to).arrayBuffer());
}

function readLong(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Archives over 4 GB, or of very many files, keep their numbers in a second record before the first. */
async function findLongDirectory(content: Blob, end: number): Promise<Directory | null> {
  if (end < locatorBytes) return null;
  const locator = await viewOf(content, end - locatorBytes, end);
  if (locator.getUint32(0, true) !== locatorSignature) return null;
  const start = readLong(locator, 8);
  const record = await viewOf(content, start, start + 56);
  if (record.byteLength < 56 || record.getUint32(0, true) !== end64Signature) return null;
  return { count: readLong(record, 32), bytes: readLong(record, 40), offset: readLong(record, 48) };
}

async function findDirectory(content: Blob): Promise<Directory | null> {
  const from = Math.max(0, content.size - endBytes - longestComment);
  const tail = await viewOf(content, from, content.size);
  for (let at = tail.byteLength - endBytes; at >= 0; at--) {
    if (tail.getUint32(at, true) !== endSignature) continue;
    const count = tail.getUint16(at + 10, true);
    const bytes = tail.getUint32(at + 12, true);
    const offset = tail.getUint32(at + 16, true);
    const isLong = count === unset16 || bytes === unset32 || offset === unset32;
    return isLong ? findLongDirectory(content, from + at) : { count, bytes, offset };
  }
  return null;
}

/** Letters of the old code page 865, Nordic DOS; of names only these matter. */
const dosLetters: Readonly<Record<number, string>> = {
  134: 'å',
  143: 'Å',
  145: 'æ',
  146: 'Æ',
  155: 'ø',
  157: 'Ø',
  129: 'ü',
  130: 'é',
  132: 'ä',
  142: 'Ä',
  148: 'ö',
  153: 'Ö',
};
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Archives say seldom how names are written: UTF-8 where the bytes allow it, else as DOS did. */
function decodeName(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : (dosLetters[byte] ?? '_'))).join('');
  }
}

/** The extra fields of an entry by their number. */
function readExtras(view: DataView, from: number, to: number): ReadonlyMap<number, DataView> {
  const extras = new Map<number, DataView>();
  for (let at = from; at + 4 <= to; ) {
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > to) break;
    extras.set(view.getUint16(at, true), new DataView(view.buffer, view.byteOffset + at + 4, size));
    at += 4 + size;
  }
  return extras;
}

function bytesOf(view: DataView, from: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + from, length);
}

function readEntry(view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } | null {
  if (at + entryBytes > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extraStart = at + entryBytes + nameLength;
  const next = extraStart + extraLength + view.getUint16(at + 32, true);
  if (next > view.byteLength) return null;
  const extras = readExtras(view, extraStart, extraStart + extraLength);
  const long = extras.get(zip64Field);
  let longAt = 0;
  const number = (value: number): number => {
    if (value !== unset32 || long === undefined || longAt + 8 > long.byteLength) return value;
    longAt += 8;
    return readLong(long, longAt - 8);
  };
  const bytes = number(view.getUint32(at + 24, true));
  const packedBytes = number(view.getUint32(at + 20, true));
  const offset = number(view.getUint32(at + 42, true));
  const unicode = extras.get(unicodeNameField);
  const name =
    unicode !== undefined && unicode.byteLength > 5
      ? bytesOf(unicode, 5, unicode.byteLength - 5)
      : bytesOf(view, at + entryBytes, nameLength);
  return {
    entry: {
      name: decodeName(name).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedBytes,
      bytes,
      offset,
    },
    next,
  };
}

/** The files of an archive, folders left out, in the order of its directory; null where the directory is broken. */
export async function readZipDirectory(content: Blob): Promise<readonly ZipEntry[] | null> {
  const directory = await findDirectory(content);
  if (directory === null || directory.offset + directory.bytes > content.size) return null;
  const view = await viewOf(content, directory.offset, directory.offset + directory.bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < directory.count; index++) {
    const read = readEntry(view, at);
    if (read === null) return null;
    if (!read.entry.name.endsWith('/')) entries.push(read.entry);
    at = read.next;
  }
  return entries;
}

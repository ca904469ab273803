import type { CheckId } from '../../text/intake-problems.ts';

const sectorShiftAt = 30;
const directorySectorAt = 48;

function utf16(text: string): string {
  return Array.from(text, (letter) => `${letter}\u0000`).join('');
}

const encryptedName = utf16('EncryptedPackage');
const documentNames = [utf16('WordDocument'), utf16('PowerPoint Document')];

/** Whether the bytes begin an old office file: a file system within a file. */
export function isCompoundFile(head: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => head[index] === byte);
}

/**
 * What an office file of the old form is. Workbooks under a password are also of this form, whatever their ending; the
 * names in the first sector of its directory tell.
 */
export async function judgeCompoundFile(content: Blob): Promise<CheckId> {
  const header = new DataView(await content.slice(0, 512).arrayBuffer());
  if (header.byteLength < 512) return 'xls-file';
  const sectorBytes = 2 ** Math.min(header.getUint16(sectorShiftAt, true), 16);
  const start = (header.getUint32(directorySectorAt, true) + 1) * sectorBytes;
  const directory = await content.slice(start, start + 8 * sectorBytes).arrayBuffer();
  const names = new TextDecoder('latin1').decode(directory);
  if (names.includes(encryptedName)) return 'office-encrypted';
  return documentNames.some((name) => names.includes(name)) ? 'office-document' : 'xls-file';
}

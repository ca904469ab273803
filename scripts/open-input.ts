import { constants, openAsBlob } from 'node:fs';
import { access, stat } from 'node:fs/promises';

/** The content of a file, null when there is no such file, it is a folder, or it may not be read. */
export async function openInput(path: string): Promise<Blob | null> {
  try {
    if (!(await stat(path)).isFile()) return null;
    await access(path, constants.R_OK);
    return await openAsBlob(path);
  } catch {
    return null;
  }
}

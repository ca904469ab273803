import { isUnchanged, type RememberedFile } from './remembered-file.ts';

/** What became of a remembered file that was asked for. */
export type FoundFile =
  | { readonly outcome: 'same' | 'changed'; readonly remembered: RememberedFile; readonly file: File }
  | { readonly outcome: 'gone' | 'denied'; readonly remembered: RememberedFile };

async function isAllowed(handle: FileSystemFileHandle): Promise<boolean> {
  const access = { mode: 'read' } as const;
  const state = (await handle.queryPermission?.(access)) ?? 'granted';
  return (state === 'prompt' ? await handle.requestPermission?.(access) : state) === 'granted';
}

async function find(remembered: RememberedFile): Promise<FoundFile> {
  const { handle } = remembered;
  try {
    if (!(await isAllowed(handle))) return { outcome: 'denied', remembered };
    const file = await handle.getFile();
    return { outcome: isUnchanged(remembered, file) ? 'same' : 'changed', remembered, file };
  } catch (error) {
    const denied = error instanceof DOMException && ['NotAllowedError', 'SecurityError'].includes(error.name);
    return { outcome: denied ? 'denied' : 'gone', remembered };
  }
}

/** Asks for all at once: the browser lets a page ask only just after a click. */
export function findRemembered(files: readonly RememberedFile[]): Promise<readonly FoundFile[]> {
  return Promise.all(files.map(find));
}

import type { DroppedFiles } from './held-handle.ts';

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/**
 * Asks for files in the dialog that gives lasting ways to them.
 *
 * @returns nothing chosen: no files. Null where the browser has no such dialog, or does not let us use it
 */
export async function pickFiles(accept: string, multiple: boolean): Promise<DroppedFiles | null> {
  if (window.showOpenFilePicker === undefined) return null;
  try {
    const handles = await window.showOpenFilePicker({
      multiple,
      types: [{ accept: { 'text/csv': accept.split(',') } }],
    });
    const files = await Promise.all(handles.map((handle) => handle.getFile()));
    return { files, handles: handles.map(async (handle) => handle) };
  } catch (error) {
    return isAbort(error) ? { files: [], handles: [] } : null;
  }
}

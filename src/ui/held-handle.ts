/** The browser's lasting way to a file that was chosen or dropped; null where it gives none. */
type HeldHandle = FileSystemFileHandle | null;

export type OnFiles = (files: readonly File[], handles: readonly Promise<HeldHandle>[]) => void;

function isFileHandle(handle: FileSystemHandle | null | undefined): handle is FileSystemFileHandle {
  return handle?.kind === 'file' && 'getFile' in handle;
}

async function askFor(item: DataTransferItem): Promise<HeldHandle> {
  try {
    const handle = await item.getAsFileSystemHandle?.();
    return isFileHandle(handle) ? handle : null;
  } catch {
    return null;
  }
}

export interface DroppedFiles {
  readonly files: readonly File[];
  readonly handles: readonly Promise<HeldHandle>[];
}

/** To be called in the drop event itself: what it carries is gone when the event is. */
export function takeDropped(transfer: DataTransfer | null): DroppedFiles {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const dropped = items.flatMap((item) => {
    const file = item.getAsFile();
    return file === null ? [] : [{ file, handle: askFor(item) }];
  });
  return { files: dropped.map(({ file }) => file), handles: dropped.map(({ handle }) => handle) };
}

import type { Delivery } from '../domain/delivery.ts';

/** What is told of one table of a file: the sheet or entry it is, null where the file is one table. */
export interface RememberedDelivery {
  readonly part: string | null;
  readonly delivery: Delivery;
}

/** A file that was read here, so that it can be found again: its name and the browser's way to it, never what it says. */
export interface RememberedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970, as the machine tells them */
  readonly lastModified: number;
  readonly usedAt: number;
  /** When the page was opened that used it last; 0 when a newer file took its place or it was removed */
  readonly opening: number;
  readonly deliveries: readonly RememberedDelivery[];
  /** Some table of it was read by choices that no recipe keeps, so that they are gone when it is opened again */
  readonly chosen: boolean;
  readonly handle: FileSystemFileHandle;
}

export const mostRemembered = 20;

/** Newest first, one of each id, and no more than are kept. */
export function withRemembered(
  files: readonly RememberedFile[],
  added: readonly RememberedFile[],
): readonly RememberedFile[] {
  const ids = new Set(added.map(({ id }) => id));
  return [...added, ...files.filter(({ id }) => !ids.has(id))]
    .sort((a, b) => b.usedAt - a.usedAt || a.name.localeCompare(b.name))
    .slice(0, mostRemembered);
}

/** The files in use when the page was last open before now. */
export function filesOfLastTime(files: readonly RememberedFile[], now: number): readonly RememberedFile[] {
  const last = Math.max(0, ...files.map(({ opening }) => opening).filter((opening) => opening < now));
  return last === 0 ? [] : files.filter(({ opening }) => opening === last);
}

/** Whether a file looks untouched since it was remembered. */
export function isUnchanged(
  remembered: Pick<RememberedFile, 'size' | 'lastModified'>,
  file: Pick<File, 'size' | 'lastModified'>,
): boolean {
  return remembered.size === file.size && remembered.lastModified === file.lastModified;
}

/** Whether nothing is to be written down anew. */
export function isSameMemory(one: RememberedFile, other: RememberedFile): boolean {
  return JSON.stringify({ ...one, handle: null }) === JSON.stringify({ ...other, handle: null });
}

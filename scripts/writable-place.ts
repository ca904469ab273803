import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

async function isUsable(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  try {
    await access(found === null ? dirname(path) : path, constants.W_OK);
    return found?.isDirectory() !== true;
  } catch {
    return false;
  }
}

/** The first of the places that no file can be written to: no such folder, a folder itself, or not allowed; else null. */
export async function findUnwritable(paths: readonly (string | null)[]): Promise<string | null> {
  for (const path of paths) {
    if (path !== null && !(await isUsable(path))) return path;
  }
  return null;
}

/** Where an answer could not be written after all; null where the fault is another. */
export function findPlaceOf(error: unknown, places: readonly (string | null)[]): string | null {
  if (!(error instanceof Error && 'path' in error)) return null;
  const { path } = error;
  return places.find((place) => place !== null && place === path) ?? null;
}

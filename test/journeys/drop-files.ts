import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export function fileAt(path: string): DroppedFile {
  const url = new URL(`../../${path}`, import.meta.url);
  return { name: basename(url.pathname), bytes: readFileSync(url) };
}

export function textFile(name: string, text: string): DroppedFile {
  return { name, bytes: Buffer.from(text, 'utf8') };
}

/** Drops files on the page the way a hand does: one drop event that carries them all. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const parts = files.map(({ name, bytes }) => ({ name, text: bytes.toString('base64') }));
  const transfer = await page.evaluateHandle((dropped) => {
    const carried = new DataTransfer();
    for (const { name, text } of dropped) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      carried.items.add(new File([bytes], name));
    }
    return carried;
  }, parts);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

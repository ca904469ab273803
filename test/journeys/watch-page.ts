import type { Page } from '@playwright/test';

/** Everything that a browser keeps for the page, as one text: stores with their content, cookies and caches. */
export async function dumpKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const ask = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie, await caches.keys()];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await ask(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        kept.push(name, store, await ask(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(kept);
  });
}

/** Counts what is copied, by hand or by script, from the first page that is opened. */
export async function watchClipboard(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const copied: string[] = [];
    Object.assign(window, { copied });
    for (const name of ['copy', 'cut']) document.addEventListener(name, () => copied.push(name));
    const write = navigator.clipboard?.writeText.bind(navigator.clipboard);
    if (write === undefined) return;
    navigator.clipboard.writeText = (text) => {
      copied.push('written');
      return write(text);
    };
  });
  return () => page.evaluate(() => ('copied' in window && Array.isArray(window.copied) ? window.copied.length : 0));
}

/** One thing the app keeps in the browser's store. */
export interface StoredItem {
  readonly key: string;
  readonly bytes: number;
}

const ours = 'fellestall';

/** What the browser's store holds of ours; empty where it may not be read. */
export function listStored(): readonly StoredItem[] {
  try {
    return Object.entries({ ...window.localStorage })
      .filter(([key]) => key.startsWith(ours))
      .map(([key, text]) => ({ key, bytes: new TextEncoder().encode(String(text)).length }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  } catch {
    return [];
  }
}

/** A connection that is still open lets the deletion wait until the page is gone, which it soon is. */
function deleteDatabase(): Promise<void> {
  return new Promise((resolve) => {
    try {
      const asked = indexedDB.deleteDatabase(ours);
      asked.onsuccess = () => resolve();
      asked.onerror = () => resolve();
      asked.onblocked = () => resolve();
    } catch {
      resolve();
    }
  });
}

/** Takes every trace of ours out of the browser's stores. What belongs to other pages of the same address stays. */
export async function emptyStores(): Promise<void> {
  try {
    for (const { key } of listStored()) window.localStorage.removeItem(key);
  } catch {
    // A store that may not be written holds nothing of ours.
  }
  await deleteDatabase();
}

import { type Delivery, deliveryQualities } from '../domain/delivery.ts';
import type { RememberedDelivery, RememberedFile } from './remembered-file.ts';

/** Where remembered files outlive the tab. */
export interface RememberedStorage {
  /** Whether anything may be kept at all; so until it is switched off */
  isOn(): boolean;
  setOn(on: boolean): void;
  /** In no order. Null where the browser keeps no handles, or keeps nothing for us */
  readAll(): Promise<readonly RememberedFile[] | null>;
  write(put: readonly RememberedFile[], removed: readonly string[]): Promise<void>;
}

const key = 'fellestall.husk-filer';
const store = 'filer';

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('fellestall', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(store, { keyPath: 'id' });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
    asked.onblocked = () => reject(new DOMException('The store is held by another page', 'AbortError'));
  });
}

async function inStore<T>(mode: IDBTransactionMode, work: (files: IDBObjectStore) => () => T): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const answer = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(answer());
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function decodeDelivery(value: unknown): Delivery | null {
  if (!isRecord(value)) return null;
  const { source, cut } = value;
  const quality = deliveryQualities.find((known) => known === value['quality']);
  if (typeof source !== 'string' || quality === undefined) return null;
  return { source, cut: typeof cut === 'string' ? cut : null, quality };
}

function decodeDeliveries(value: unknown): readonly RememberedDelivery[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).flatMap((item) => {
    const delivery = decodeDelivery(item['delivery']);
    const part = item['part'];
    return delivery === null ? [] : [{ part: typeof part === 'string' ? part : null, delivery }];
  });
}

/** Null for what no version of ours has written. */
function decodeFile(value: unknown): RememberedFile | null {
  if (!isRecord(value)) return null;
  const { id, name, size, lastModified, usedAt, opening, handle } = value;
  if (typeof id !== 'string' || typeof name !== 'string' || !(handle instanceof FileSystemFileHandle)) return null;
  if (typeof size !== 'number' || typeof lastModified !== 'number') return null;
  if (typeof usedAt !== 'number' || typeof opening !== 'number') return null;
  const deliveries = decodeDeliveries(value['deliveries']);
  return { id, name, size, lastModified, usedAt, opening, deliveries, chosen: value['chosen'] === true, handle };
}

/** Handles live in IndexedDB, the only store that takes them; the switch beside the other settings. */
export const browserRememberedStorage: RememberedStorage = {
  isOn() {
    try {
      return window.localStorage.getItem(key) !== 'av';
    } catch {
      return false;
    }
  },
  setOn(on) {
    try {
      window.localStorage.setItem(key, on ? 'på' : 'av');
    } catch {
      // What cannot be kept is not on the next time either.
    }
  },
  async readAll() {
    if (window.showOpenFilePicker === undefined) return null;
    try {
      return await inStore('readonly', (files) => {
        const asked: IDBRequest<unknown[]> = files.getAll();
        return () => asked.result.flatMap((value) => decodeFile(value) ?? []);
      });
    } catch {
      return null;
    }
  },
  write: (put, removed) =>
    inStore('readwrite', (files) => {
      for (const file of put) files.put(file);
      for (const id of removed) files.delete(id);
      return () => undefined;
    }),
};

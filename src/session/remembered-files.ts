import type { Deliveries } from '../domain/delivery.ts';
import type { FileReport } from '../domain/file-report.ts';
import { isAccepted } from './file-progress.ts';
import { createListeners } from './listeners.ts';
import { type FoundFile, findRemembered } from './open-remembered.ts';
import {
  filesOfLastTime,
  isSameMemory,
  type RememberedDelivery,
  type RememberedFile,
  withRemembered,
} from './remembered-file.ts';
import type { RememberedStorage } from './remembered-storage.ts';

/** What is known of files used before, replaced whole at every change. */
export interface RememberedState {
  /** `unavailable` where the browser keeps no handles, and until that is known */
  readonly status: 'unavailable' | 'off' | 'on';
  /** Newest first */
  readonly files: readonly RememberedFile[];
  /** Ids of those in use now */
  readonly inUse: readonly string[];
  /** Ids of those in use when the page was last open */
  readonly lastTime: readonly string[];
  /** The ones `restore` brings back */
  readonly forgotten: readonly RememberedFile[];
  /** What came of the files last asked for, where it is worth telling */
  readonly told: readonly FoundFile[];
  /** Ids of those that were read without the choices they were read by before */
  readonly unchosen: readonly string[];
  readonly busy: boolean;
}

/** Files of earlier days, reopened through handles. Rows are never kept; see `RememberedFile`. */
export interface RememberedFiles {
  subscribe(listener: () => void): () => void;
  current(): RememberedState;
  /** To be called in the click that asks: the browser may have to ask the user for leave */
  open(ids: readonly string[]): Promise<void>;
  forget(ids: readonly string[]): void;
  restore(): void;
  /** Forgets what is told of */
  dismiss(): void;
  /** Off forgets everything and keeps nothing more */
  setOn(on: boolean): void;
}

/** A remembered file that is there. */
export type ReadableFile = Extract<FoundFile, { readonly file: File }>;

interface FilesInForce {
  readonly files: readonly FileReport[];
  readonly deliveries: Deliveries;
}

export type Handle = FileSystemFileHandle | null;

export interface RememberedShelf extends RememberedFiles {
  /** Files on their way in, each with its handle or null; remembered when they are accepted */
  offer(files: readonly File[], handles: readonly Promise<Handle>[]): Promise<void>;
  /** Keeps what is remembered in step with the files in force */
  follow(inForce: FilesInForce): void;
}

interface Offer {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
  readonly usedAt: number;
  readonly handle: FileSystemFileHandle;
  id: string | null;
  forgotten: boolean;
}

async function sameEntry(
  files: readonly RememberedFile[],
  handle: FileSystemFileHandle,
): Promise<RememberedFile | null> {
  for (const file of files) if (await file.handle.isSameEntry(handle)) return file;
  return null;
}

function deliveriesOf({ files, deliveries }: FilesInForce, name: string): readonly RememberedDelivery[] {
  return files.filter(isAccepted).flatMap((file) => {
    const delivery = deliveries[file.id];
    return file.name === name && delivery !== undefined ? [{ part: file.part, delivery }] : [];
  });
}

function isChosen({ files }: FilesInForce, name: string): boolean {
  return files.some(
    (file) => file.name === name && isAccepted(file) && file.recipe === null && Object.keys(file.choices).length > 0,
  );
}

const nothing: RememberedState = {
  status: 'unavailable',
  files: [],
  inUse: [],
  lastTime: [],
  forgotten: [],
  told: [],
  unchosen: [],
  busy: false,
};

/**
 * @param read resolves when the files are read, with the ids of those read without choices they had before
 * @param now when this page was opened, milliseconds since 1970
 */
export function createRememberedFiles(
  storage: RememberedStorage,
  read: (files: readonly ReadableFile[]) => Promise<readonly string[]>,
  now: number,
): RememberedShelf {
  const listeners = createListeners();
  let state = nothing;
  let offers: Offer[] = [];
  let last: FilesInForce | null = null;
  let queue: Promise<void> = Promise.resolve();

  function show(part: Partial<RememberedState>): void {
    const files = part.files ?? state.files;
    const inUse = files.filter(({ opening }) => opening === now).map(({ id }) => id);
    const lastTime = filesOfLastTime(files, now).map(({ id }) => id);
    state = { ...state, ...part, inUse, lastTime };
    listeners.tell();
  }

  /** Another tab may have written meanwhile, so what is stored is read before it is changed. */
  function change(work: (stored: readonly RememberedFile[]) => Promise<readonly RememberedFile[]>): Promise<void> {
    queue = queue.then(async () => {
      const stored = await storage.readAll();
      if (stored === null) return show(nothing);
      if (!storage.isOn()) {
        await storage.write(
          [],
          stored.map(({ id }) => id),
        );
        return show({ ...nothing, status: 'off' });
      }
      const files = await work(withRemembered([], stored));
      const put = files.filter((file) => !stored.some((old) => isSameMemory(old, file)));
      const removed = stored.filter(({ id }) => !files.some((file) => file.id === id)).map(({ id }) => id);
      if (put.length + removed.length > 0) await storage.write(put, removed);
      show({ status: 'on', files });
    });
    queue = queue.catch(() => show(nothing));
    return queue;
  }

  async function settle(stored: readonly RememberedFile[], inForce: FilesInForce): Promise<readonly RememberedFile[]> {
    const names = new Set(inForce.files.filter(isAccepted).map(({ name }) => name));
    let files = stored;
    for (const offer of offers) {
      const { name, size, lastModified, usedAt, handle } = offer;
      if (offer.forgotten || (offer.id === null && !names.has(name))) continue;
      const same = await sameEntry(files, handle);
      if (offer.id !== null && same === null) continue;
      offer.id = same?.id ?? crypto.randomUUID();
      const opening = names.has(name) ? now : 0;
      const deliveries = deliveriesOf(inForce, name);
      const chosen = isChosen(inForce, name);
      const seen = { id: offer.id, name, size, lastModified, usedAt, opening, deliveries, chosen, handle };
      files = withRemembered(files, [seen]);
    }
    return files;
  }

  /** Taking all files away is no word on any of them. */
  function keepUp(inForce: FilesInForce): void {
    if (offers.length === 0 || !inForce.files.some(isAccepted)) return;
    void change((stored) => settle(stored, inForce));
  }

  function follow(inForce: FilesInForce): void {
    const moved = last?.files !== inForce.files || last.deliveries !== inForce.deliveries;
    last = inForce;
    if (moved) keepUp(inForce);
  }

  async function offer(files: readonly File[], handles: readonly Promise<Handle>[]): Promise<void> {
    const [found] = await Promise.all([Promise.all(handles), queue]);
    if (state.status !== 'on') return;
    const usedAt = Date.now();
    for (const [index, { name, size, lastModified }] of files.entries()) {
      const handle = found[index] ?? null;
      if (handle !== null) offers.push({ name, size, lastModified, usedAt, handle, id: null, forgotten: false });
    }
    if (last !== null) keepUp(last);
  }

  async function open(ids: readonly string[]): Promise<void> {
    if (state.busy) return;
    show({ busy: true, told: [], unchosen: [] });
    const found = await findRemembered(state.files.filter(({ id }) => ids.includes(id)));
    show({ told: found.filter(({ outcome }) => outcome !== 'same') });
    const here = found.filter((each) => 'file' in each);
    try {
      const unchosen = here.length > 0 ? await read(here) : [];
      const isTold = ({ outcome, remembered: { id } }: FoundFile): boolean =>
        outcome !== 'same' || unchosen.includes(id);
      if (unchosen.length > 0) show({ told: found.filter(isTold), unchosen });
    } finally {
      show({ busy: false });
    }
  }

  function mark(ids: readonly string[], forgotten: boolean): void {
    for (const each of offers) if (each.id !== null && ids.includes(each.id)) each.forgotten = forgotten;
  }

  function setOn(on: boolean): void {
    offers = [];
    storage.setOn(on);
    void change(async (stored) => stored);
  }

  void change(async (stored) => stored);

  return {
    subscribe: listeners.subscribe,
    current: () => state,
    offer,
    follow,
    open,
    forget(ids) {
      mark(ids, true);
      show({ forgotten: state.files.filter(({ id }) => ids.includes(id)) });
      void change(async (stored) => stored.filter(({ id }) => !ids.includes(id)));
    },
    restore() {
      const { forgotten } = state;
      mark(
        forgotten.map(({ id }) => id),
        false,
      );
      show({ forgotten: [] });
      void change(async (stored) => withRemembered(stored, forgotten));
    },
    dismiss: () => show({ forgotten: [], told: [], unchosen: [] }),
    setOn,
  };
}

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Deliveries } from '../../src/domain/delivery.ts';
import type { FileReport } from '../../src/domain/file-report.ts';
import {
  filesOfLastTime,
  isUnchanged,
  mostRemembered,
  type RememberedFile,
  withRemembered,
} from '../../src/session/remembered-file.ts';
import { createRememberedFiles, type ReadableFile, type RememberedShelf } from '../../src/session/remembered-files.ts';
import type { RememberedStorage } from '../../src/session/remembered-storage.ts';
import { buildReport } from '../app/sample-report.ts';

/** A disk in memory: what a handle leads to is what `disk` holds under its path now. */
const disk = new Map<string, File>();

class DiskHandle implements FileSystemFileHandle {
  readonly kind = 'file';
  readonly name: string;
  readonly #path: string;
  permission: PermissionState = 'granted';

  constructor(path: string) {
    this.#path = path;
    this.name = path.slice(path.lastIndexOf('/') + 1);
  }

  async getFile(): Promise<File> {
    const file = disk.get(this.#path);
    if (file === undefined) throw new DOMException('Gone', 'NotFoundError');
    return file;
  }

  async isSameEntry(other: FileSystemHandle): Promise<boolean> {
    return other instanceof DiskHandle && other.#path === this.#path;
  }

  queryPermission = async (): Promise<PermissionState> => this.permission;
  requestPermission = async (): Promise<PermissionState> => 'denied';

  createWritable(): Promise<FileSystemWritableFileStream> {
    throw new Error('read only');
  }

  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle> {
    throw new Error('read only');
  }
}

function fileOf(path: string, text: string, lastModified = 1): File {
  const file = new File([text], path.slice(path.lastIndexOf('/') + 1), { lastModified });
  disk.set(path, file);
  return file;
}

function memory(): RememberedStorage & { readonly kept: Map<string, RememberedFile>; on: boolean } {
  const storage = {
    kept: new Map<string, RememberedFile>(),
    on: true,
    isOn: () => storage.on,
    setOn: (on: boolean) => {
      storage.on = on;
    },
    readAll: async () => [...storage.kept.values()],
    write: async (put: readonly RememberedFile[], removed: readonly string[]) => {
      for (const file of put) storage.kept.set(file.id, file);
      for (const id of removed) storage.kept.delete(id);
    },
  };
  return storage;
}

async function accept(
  shelf: RememberedShelf,
  paths: readonly string[],
  deliveries: Deliveries = {},
): Promise<readonly FileReport[]> {
  const files = paths.map((path) => disk.get(path) ?? fileOf(path, path));
  const handles = paths.map(async (path) => new DiskHandle(path));
  await shelf.offer(files, handles);
  const reports = files.map(({ name }, index) => buildReport({ id: `f${index}`, name }));
  shelf.follow({ files: reports, deliveries });
  await vi.waitFor(() => expect(shelf.current().inUse.length).toBeGreaterThanOrEqual(1));
  return reports;
}

function shelfOf(storage: RememberedStorage, now: number, read: (files: readonly ReadableFile[]) => void = () => {}) {
  return createRememberedFiles(
    storage,
    async (files) => {
      read(files);
      return files.flatMap(({ remembered: { id, chosen } }) => (chosen ? [id] : []));
    },
    now,
  );
}

function names(files: readonly RememberedFile[]): readonly string[] {
  return files.map(({ name }) => name).sort();
}

function remembered(parts: Partial<RememberedFile>): RememberedFile {
  const handle = new DiskHandle('x.csv');
  return {
    id: 'a',
    name: 'x.csv',
    size: 1,
    lastModified: 1,
    usedAt: 1,
    opening: 1,
    deliveries: [],
    chosen: false,
    handle,
    ...parts,
  };
}

describe('files used before', () => {
  it('are newest first, one of each, and no more than are kept', () => {
    const some = fc.array(fc.record({ id: fc.string({ maxLength: 1 }), usedAt: fc.nat() }), { maxLength: 60 });
    fc.assert(
      fc.property(some, (records) => {
        const files = records.reduce<readonly RememberedFile[]>((all, it) => withRemembered(all, [remembered(it)]), []);
        expect(files.length).toBeLessThanOrEqual(mostRemembered);
        expect(new Set(files.map(({ id }) => id)).size).toBe(files.length);
        const used = files.map(({ usedAt }) => usedAt);
        expect(used).toEqual([...used].sort((a, b) => b - a));
      }),
    );
  });

  it('of last time are those of the newest opening before this one', () => {
    const files = [
      remembered({ id: 'now', opening: 30 }),
      remembered({ id: 'last', opening: 20 }),
      remembered({ id: 'older', opening: 10 }),
      remembered({ id: 'replaced', opening: 0 }),
    ];
    expect(filesOfLastTime(files, 30).map(({ id }) => id)).toEqual(['last']);
    expect(filesOfLastTime([remembered({ opening: 0 })], 30)).toEqual([]);
  });

  it('are changed when their size or time is', () => {
    expect(isUnchanged({ size: 1, lastModified: 2 }, { size: 1, lastModified: 2 })).toBe(true);
    expect(isUnchanged({ size: 1, lastModified: 2 }, { size: 1, lastModified: 3 })).toBe(false);
    expect(isUnchanged({ size: 1, lastModified: 2 }, { size: 2, lastModified: 2 })).toBe(false);
  });
});

describe('what a browser remembers of files', () => {
  it('is kept when a file is accepted, once for each file on the disk, and nothing of what it says', async () => {
    const storage = memory();
    const shelf = shelfOf(storage, 10);
    fileOf('c/avvist.csv', 'hemmelig');
    await shelf.offer([fileOf('c/avvist.csv', 'hemmelig')], [Promise.resolve(new DiskHandle('c/avvist.csv'))]);
    const delivery = { source: 'NPR', cut: '2025-04-01', quality: 'locked' } as const;
    await accept(shelf, ['c/opphold.csv'], { f0: delivery });
    await accept(shelf, ['c/opphold.csv'], { f0: delivery });
    expect(names(shelf.current().files)).toEqual(['opphold.csv']);
    expect(JSON.stringify([...storage.kept.values()])).not.toContain('hemmelig');
    const [kept] = storage.kept.values();
    expect(kept?.deliveries).toEqual([{ part: null, delivery }]);
  });

  it('tells next time which files were in use, without those a newer one replaced', async () => {
    const storage = memory();
    const shelf = shelfOf(storage, 10);
    const reports = await accept(shelf, ['d/gammel.csv', 'd/andre.csv']);
    shelf.follow({ files: reports.slice(1), deliveries: {} });
    await vi.waitFor(() => expect(shelf.current().inUse).toHaveLength(1));
    shelf.follow({ files: [], deliveries: {} });
    const later = shelfOf(storage, 20);
    await vi.waitFor(() => expect(later.current().lastTime).toHaveLength(1));
    const { files, lastTime, inUse } = later.current();
    expect(names(files.filter(({ id }) => lastTime.includes(id)))).toEqual(['andre.csv']);
    expect(names(files)).toEqual(['andre.csv', 'gammel.csv']);
    expect(inUse).toEqual([]);
  });

  it('opens what is there, and tells what is changed, gone or not allowed', async () => {
    const storage = memory();
    await accept(shelfOf(storage, 10), ['e/lik.csv', 'e/endret.csv', 'e/borte.csv', 'e/nektet.csv']);
    fileOf('e/endret.csv', 'noe annet', 99);
    disk.delete('e/borte.csv');
    for (const { name, handle } of storage.kept.values()) {
      if (name === 'nektet.csv' && handle instanceof DiskHandle) handle.permission = 'prompt';
    }
    const read: string[] = [];
    const later = shelfOf(storage, 20, (files) => read.push(...files.map(({ file }) => file.name)));
    await vi.waitFor(() => expect(later.current().lastTime).toHaveLength(4));
    await later.open(later.current().lastTime);
    expect(read.sort()).toEqual(['endret.csv', 'lik.csv']);
    const told = later.current().told.map(({ outcome, remembered: { name } }) => `${name} ${outcome}`);
    expect(told.sort()).toEqual(['borte.csv gone', 'endret.csv changed', 'nektet.csv denied']);
  });

  it('tells of a file whose choices of reading nobody asked to keep', async () => {
    const storage = memory();
    const shelf = shelfOf(storage, 10);
    await shelf.offer([fileOf('i/valgt.csv', 'x')], [Promise.resolve(new DiskHandle('i/valgt.csv'))]);
    shelf.follow({ files: [buildReport({ name: 'valgt.csv', choices: { headingLine: 3 } })], deliveries: {} });
    await vi.waitFor(() => expect(storage.kept.size).toBe(1));
    expect(JSON.stringify([...storage.kept.values()])).not.toContain('headingLine');
    const later = shelfOf(storage, 20);
    await vi.waitFor(() => expect(later.current().lastTime).toHaveLength(1));
    await later.open(later.current().lastTime);
    expect(later.current().told).toMatchObject([{ outcome: 'same', remembered: { name: 'valgt.csv' } }]);
    expect(later.current().unchosen).toEqual(later.current().lastTime);
  });

  it('is forgotten at once, and comes back only when that is undone', async () => {
    const storage = memory();
    const shelf = shelfOf(storage, 10);
    const reports = await accept(shelf, ['f/en.csv', 'f/to.csv']);
    const [first] = shelf.current().files;
    shelf.forget([first?.id ?? '']);
    await vi.waitFor(() => expect(storage.kept.size).toBe(1));
    shelf.follow({ files: [...reports], deliveries: {} });
    await vi.waitFor(() => expect(shelf.current().forgotten).toHaveLength(1));
    expect(storage.kept.size).toBe(1);
    shelf.restore();
    await vi.waitFor(() => expect(names([...storage.kept.values()])).toEqual(['en.csv', 'to.csv']));
  });

  it('is nothing when switched off', async () => {
    const storage = memory();
    const shelf = shelfOf(storage, 10);
    await accept(shelf, ['g/en.csv']);
    shelf.setOn(false);
    await vi.waitFor(() => expect(shelf.current()).toMatchObject({ status: 'off', files: [] }));
    expect(storage.kept.size).toBe(0);
    await shelf.offer([fileOf('g/to.csv', 'x')], [Promise.resolve(new DiskHandle('g/to.csv'))]);
    shelf.follow({ files: [buildReport({ name: 'to.csv' }), buildReport({ name: 'en.csv' })], deliveries: {} });
    shelf.setOn(true);
    await vi.waitFor(() => expect(shelf.current().status).toBe('on'));
    expect(storage.kept.size).toBe(0);
  });

  it('is not shown where the browser keeps nothing', async () => {
    const closed: RememberedStorage = { ...memory(), readAll: async () => null };
    const shelf = shelfOf(closed, 10);
    await shelf.offer([fileOf('h/en.csv', 'x')], [Promise.resolve(new DiskHandle('h/en.csv'))]);
    expect(shelf.current().status).toBe('unavailable');
  });
});

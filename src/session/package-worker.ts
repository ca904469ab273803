import { expose, transfer } from 'comlink';
import type { PublishedColumns } from '../disclosure/published-columns.ts';
import type { Indexed } from '../observations/observation-index.ts';
import { copyIndexed } from './copy-indexed.ts';
import { PackageHost } from './package-host.ts';

const host = new PackageHost();

/** What the main thread may ask of the worker that opens packages. */
const packageWorker = {
  open: (files: readonly File[]) => host.open(files),
  answer: (clash: string, option: string) => host.answer(clash, option),
  close: (code: string) => host.close(code),
  tell: () => host.tell(),
  columns: (): Indexed<PublishedColumns> | null => {
    const columns = host.columns();
    if (columns === null) return null;
    const { copy, buffers } = copyIndexed(columns);
    return transfer(copy, buffers);
  },
};

export type PackageWorker = typeof packageWorker;

expose(packageWorker);

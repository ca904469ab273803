import { type Remote, wrap } from 'comlink';
import type { PublishedColumns } from '../disclosure/published-columns.ts';
import type { RefusedPackage } from '../domain/shared-package.ts';
import type { Indexed } from '../observations/observation-index.ts';
import { isPackage } from '../package/is-package.ts';
import { createListeners } from './listeners.ts';
import type { OpenedPackages } from './package-host.ts';
import type { PackageWorker } from './package-worker.ts';

export interface PackageState {
  /** Null while none is open */
  readonly opened: OpenedPackages | null;
  /** Files of the last attempt that were not opened */
  readonly refused: readonly RefusedPackage[];
  readonly opening: boolean;
  /** Our own fault, told in the console's words */
  readonly failure: string | null;
}

/** Packages of published numbers that are open in this tab. They are read in a worker of their own, without an engine. */
export interface PackageShelf {
  subscribe(listener: () => void): () => void;
  current(): PackageState;
  /** Starts the worker ahead of need, so that a package opens when the network is gone */
  warmUp(): void;
  /**
   * Opens the packages among the files and gives the others back. While one is open, or where nothing else may be
   * opened, the others are told of as no packages and none is given back.
   */
  take(files: readonly File[], nothingElse?: boolean): Promise<readonly File[]>;
  answer(clash: string, option: string): Promise<void>;
  close(code: string): Promise<void>;
  /** Frees the memory of all of them */
  closeAll(): void;
  dismiss(): void;
  columns(): Promise<Indexed<PublishedColumns> | null>;
}

const none: PackageState = { opened: null, refused: [], opening: false, failure: null };

function startWorker(): Worker {
  return new Worker(new URL('./package-worker.ts', import.meta.url), { type: 'module', name: 'fellestall-package' });
}

/** Which of the files are packages, whole or not. */
export async function sortOutPackages(
  files: readonly File[],
): Promise<{ readonly packages: readonly File[]; readonly others: readonly File[] }> {
  const isOne = await Promise.all(files.map(isPackage));
  return {
    packages: files.filter((_file, place) => isOne[place]),
    others: files.filter((_file, place) => !isOne[place]),
  };
}

export function createPackageShelf(): PackageShelf {
  const listeners = createListeners();
  let state = none;
  let started: { readonly worker: Worker; readonly remote: Remote<PackageWorker> } | null = null;

  function show(next: PackageState): void {
    state = next;
    listeners.tell();
  }

  function remote(): Remote<PackageWorker> {
    if (started !== null) return started.remote;
    const worker = startWorker();
    worker.addEventListener('error', (event) => {
      stop();
      show({ ...none, failure: event.message || 'The package worker stopped' });
    });
    started = { worker, remote: wrap<PackageWorker>(worker) };
    return started.remote;
  }

  function stop(): void {
    started?.worker.terminate();
    started = null;
  }

  async function act(work: (worker: Remote<PackageWorker>) => Promise<readonly RefusedPackage[]>): Promise<void> {
    show({ ...state, opening: true, failure: null });
    try {
      const refused = await work(remote());
      const opened = await remote().tell();
      show({ opened: opened.packages.length === 0 ? null : opened, refused, opening: false, failure: null });
    } catch (error) {
      show({ ...state, opening: false, failure: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    subscribe: listeners.subscribe,
    current: () => state,
    warmUp: () => void remote(),
    async take(files, nothingElse = false) {
      const { packages, others } = await sortOutPackages(files);
      if (packages.length > 0) await act((worker) => worker.open(packages));
      if (others.length === 0 || (!nothingElse && state.opened === null)) return others;
      const noPackages = others.map(
        ({ name }): RefusedPackage => ({ fileName: name, fault: { kind: 'not-a-package' } }),
      );
      show({ ...state, refused: [...(packages.length > 0 ? state.refused : []), ...noPackages] });
      return [];
    },
    answer: (clash, option) =>
      act(async (worker) => {
        await worker.answer(clash, option);
        return [];
      }),
    close: (code) =>
      act(async (worker) => {
        await worker.close(code);
        return [];
      }),
    closeAll() {
      stop();
      show(none);
    },
    dismiss: () => show({ ...state, refused: [], failure: null }),
    columns: async () => (state.opened === null ? null : remote().columns()),
  };
}

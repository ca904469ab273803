import { proxy, type Remote, wrap } from 'comlink';
import type { DataWorker } from './data-worker.ts';
import type { IncomingFile } from './file-shelf.ts';
import { emptySnapshot, type Session, type SessionSnapshot } from './session.ts';

/** Synthetic files say so in their name, wherever they come from. */
function isSynthetic(name: string): boolean {
  return name.toLowerCase().includes('syntetisk');
}

/**
 * The session of this tab. Nothing is started until it is needed; rows live in the worker and are gone when the tab
 * closes. A worker that dies is reported as `failure`, and the next act starts a new one.
 */
export function createSession(): Session {
  const listeners = new Set<() => void>();
  let current: SessionSnapshot = emptySnapshot;
  let remote: Promise<Remote<DataWorker>> | null = null;
  let count = 0;

  function show(snapshot: SessionSnapshot): void {
    current = snapshot;
    for (const listener of listeners) listener();
  }

  async function startWorker(): Promise<Remote<DataWorker>> {
    const worker = new Worker(new URL('./data-worker.ts', import.meta.url), {
      type: 'module',
      name: 'fellestall-data',
    });
    worker.addEventListener('error', (event) => {
      remote = null;
      worker.terminate();
      show({ ...emptySnapshot, failure: event.message || 'The data worker stopped' });
    });
    const data = wrap<DataWorker>(worker);
    await data.listen(proxy(show));
    return data;
  }

  function data(): Promise<Remote<DataWorker>> {
    remote ??= startWorker();
    return remote;
  }

  function incoming(file: File): IncomingFile {
    count += 1;
    return { id: `f${count}`, name: file.name, content: file, synthetic: isSynthetic(file.name) };
  }

  async function act(work: (data: Remote<DataWorker>) => Promise<void>): Promise<void> {
    try {
      await work(await data());
    } catch (error) {
      show({ ...current, status: 'idle', failure: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => current,
    warmUp: () => void act((worker) => worker.warmUp()),
    addFiles: (files) => act((worker) => worker.addFiles(files.map(incoming))),
    replaceFile: (id, file) => act((worker) => worker.replaceFile(id, incoming(file))),
    removeFile: (id) => act((worker) => worker.removeFile(id)),
    restoreFile: () => act((worker) => worker.restoreFile()),
    cancel: () => void act((worker) => worker.cancel()),
    recompute: () => act((worker) => worker.recompute()),
    setCut: (cut) => act((worker) => worker.setCut(cut)),
    loadDemo: () => act((worker) => worker.loadDemo(document.baseURI)),
    clear: () => act((worker) => worker.clear()),
    analystColumns: async () => (await data()).analystColumns(),
    publishedColumns: async () => (await data()).publishedColumns(),
  };
}

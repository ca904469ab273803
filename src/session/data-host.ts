import { publish } from '../disclosure/publish.ts';
import type { PublishedColumns } from '../disclosure/published-columns.ts';
import { defaultPolicy } from '../disclosure/suppression-policy.ts';
import type { FileReport, IntakeProgress } from '../domain/extract-kind.ts';
import type { ObservationColumns } from '../domain/observation.ts';
import type { Engine } from '../engine/engine.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { computeObservations, proposeCut } from '../indicators/compute.ts';
import { createDataSet, dropExtract, refreshDataSet } from '../intake/data-set.ts';
import { type ExtractFile, readExtract } from '../intake/read-extract.ts';
import { loadReferenceTables } from '../reference/reference-tables.ts';
import { isAccepted, queued } from './file-progress.ts';
import { fingerprintOf } from './fingerprint.ts';
import { emptySnapshot, type SessionSnapshot } from './session.ts';
import { readTargets } from './targets.ts';

/** A file as it arrives, with whether it is known to be synthetic. */
export interface IncomingFile extends ExtractFile {
  readonly synthetic: boolean;
}

/** What the host does to the world outside it. */
export interface HostEffects {
  bootEngine(): Promise<Engine>;
  /** Told at every change; `progress` comes often, the rest seldom */
  onSnapshot(snapshot: SessionSnapshot): void;
}

/** Distinguishes a wish to stop from a fault. */
function isAbort(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted && error === signal.reason;
}

/**
 * Holds the engine, the files and the observations of one session, wherever it runs (a worker in the browser, plain
 * Node in tests). Acts are queued; each leaves the files already read as they were when it fails or is stopped.
 */
export class DataHost {
  readonly #effects: HostEffects;
  #engine: Promise<Engine> | null = null;
  #state: SessionSnapshot = emptySnapshot;
  #columns: ObservationColumns | null = null;
  #published: PublishedColumns | null = null;
  #chosenCut: string | null = null;
  #syntheticIds = new Set<string>();
  #contents = new Map<string, IncomingFile>();
  #queue: Promise<void> = Promise.resolve();
  #stop: AbortController | null = null;

  constructor(effects: HostEffects) {
    this.#effects = effects;
  }

  get snapshot(): SessionSnapshot {
    return this.#state;
  }

  async warmUp(): Promise<void> {
    await this.#boot();
  }

  /** Own files push synthetic ones out: the two are never mixed in one number. */
  addFiles(files: readonly IncomingFile[]): Promise<void> {
    return this.#act(async (engine, signal) => {
      const before = this.#state.files.filter(({ id }) => this.#syntheticIds.has(id));
      const accepted = await this.#readAll(engine, files, signal);
      const own = accepted.some(({ id }) => !this.#syntheticIds.has(id));
      if (own) for (const report of before) await this.#drop(engine, report);
      if (accepted.length > 0) await this.#compute(engine, signal);
    });
  }

  replaceFile(id: string, file: IncomingFile): Promise<void> {
    return this.#act(async (engine, signal) => {
      const old = this.#state.files.find((report) => report.id === id);
      const accepted = await this.#readAll(engine, [file], signal);
      if (old === undefined || (accepted.length === 0 && old.status === 'accepted')) return;
      await this.#drop(engine, old);
      await this.#compute(engine, signal);
    });
  }

  removeFile(id: string): Promise<void> {
    return this.#act(async (engine, signal) => {
      const report = this.#state.files.find((file) => file.id === id);
      if (report === undefined) return;
      if (this.#state.removed !== null) await dropExtract(engine, this.#state.removed);
      this.#change({ files: this.#state.files.filter((file) => file !== report), removed: report });
      if (report.status === 'accepted') await this.#compute(engine, signal);
    });
  }

  restoreFile(): Promise<void> {
    return this.#act(async (engine, signal) => {
      const report = this.#state.removed;
      if (report === null) return;
      this.#change({ files: [...this.#state.files, report], removed: null });
      if (report.status === 'accepted') await this.#compute(engine, signal);
    });
  }

  recompute(): Promise<void> {
    return this.#act((engine, signal) => this.#compute(engine, signal));
  }

  setCut(cut: string | null): Promise<void> {
    return this.#act(async (engine, signal) => {
      this.#chosenCut = cut;
      if (this.#state.files.length > 0) await this.#compute(engine, signal);
    });
  }

  clear(): Promise<void> {
    return this.#act(async (engine) => {
      for (const report of this.#state.files) await this.#drop(engine, report);
      if (this.#state.removed !== null) await dropExtract(engine, this.#state.removed);
      await refreshDataSet(engine, []);
      this.#chosenCut = null;
      this.#keep(null);
      this.#contents.clear();
      this.#syntheticIds.clear();
      this.#state = emptySnapshot;
      this.#change({});
    });
  }

  cancel(): void {
    this.#stop?.abort(new DOMException('Stopped by the user', 'AbortError'));
  }

  /** The bytes of a file as they were given, for reading it again; null when it is gone. */
  contentOf(id: string): IncomingFile | null {
    return this.#contents.get(id) ?? null;
  }

  analystColumns(): ObservationColumns | null {
    return this.#columns;
  }

  publishedColumns(): PublishedColumns | null {
    if (this.#columns === null) return null;
    this.#published ??= publish(this.#columns, catalogue, defaultPolicy);
    return this.#published;
  }

  async close(): Promise<void> {
    await this.#queue;
    if (this.#engine !== null) await (await this.#engine).close();
    this.#engine = null;
  }

  #boot(): Promise<Engine> {
    this.#engine ??= this.#start().catch((error: unknown) => {
      this.#engine = null;
      throw error;
    });
    return this.#engine;
  }

  async #start(): Promise<Engine> {
    const engine = await this.#effects.bootEngine();
    try {
      await loadReferenceTables(engine);
      await createDataSet(engine);
      return engine;
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  /** Runs one act behind the others; a stop is no failure, a fault becomes `failure` and leaves the session usable. */
  #act(work: (engine: Engine, signal: AbortSignal) => Promise<void>): Promise<void> {
    const turn = this.#queue.then(async () => {
      const stop = new AbortController();
      this.#stop = stop;
      this.#change({ status: 'reading', failure: null });
      try {
        await work(await this.#boot(), stop.signal);
      } catch (error) {
        if (!isAbort(error, stop.signal))
          this.#change({ failure: error instanceof Error ? error.message : String(error) });
      } finally {
        this.#stop = null;
        this.#change({ status: 'idle', progress: [] });
      }
    });
    this.#queue = turn;
    return turn;
  }

  async #readAll(engine: Engine, files: readonly IncomingFile[], signal: AbortSignal): Promise<FileReport[]> {
    this.#change({ progress: files.map(({ id, name }) => queued(id, name)) });
    const accepted: FileReport[] = [];
    for (const file of files) {
      const knownHashes = new Map(this.#state.files.filter(isAccepted).map((known) => [known.hash, known.name]));
      const onProgress = (progress: IntakeProgress): void => this.#progress(progress);
      const report = await readExtract(engine, file, { signal, onProgress, knownHashes });
      if (file.synthetic) this.#syntheticIds.add(report.id);
      this.#contents.set(report.id, file);
      if (isAccepted(report)) accepted.push(report);
      this.#progress({ ...queued(file.id, file.name), stage: 'done', rows: report.rowsRead, share: 1 });
      this.#change({ files: [...this.#state.files, report], stale: this.#state.stale || isAccepted(report) });
    }
    return accepted;
  }

  async #drop(engine: Engine, report: FileReport): Promise<void> {
    this.#change({ files: this.#state.files.filter((file) => file !== report) });
    this.#contents.delete(report.id);
    await dropExtract(engine, report);
  }

  async #compute(engine: Engine, signal: AbortSignal): Promise<void> {
    const accepted = this.#state.files.filter(isAccepted);
    this.#change({ status: 'computing', stale: true, progress: [] });
    await refreshDataSet(engine, accepted);
    const proposedCut = await proposeCut(engine);
    const cut = this.#chosenCut ?? proposedCut;
    const targets = await readTargets(engine);
    const synthetic = accepted.some(({ id }) => this.#syntheticIds.has(id));
    if (cut === null) {
      this.#keep(null);
      this.#change({ cut, proposedCut, targets, synthetic, fingerprint: null, stale: false });
      return;
    }
    const onProgress = (done: number, total: number, name: string): void =>
      this.#progress({
        ...queued('indicators', name),
        stage: 'computing',
        rows: done,
        share: total === 0 ? 1 : done / total,
      });
    const columns = await computeObservations(engine, { cut, signal, onProgress });
    const fingerprint = await fingerprintOf(
      accepted.map(({ hash }) => hash),
      cut,
    );
    this.#keep(columns);
    this.#change({ cut, proposedCut, targets, synthetic, fingerprint, stale: false });
  }

  #keep(columns: ObservationColumns | null): void {
    this.#columns = columns;
    this.#published = null;
  }

  #progress(progress: IntakeProgress): void {
    const others = this.#state.progress.filter(({ fileId }) => fileId !== progress.fileId);
    this.#change({ progress: [...others, progress] });
  }

  #change(part: Partial<SessionSnapshot>): void {
    this.#state = { ...this.#state, ...part };
    this.#effects.onSnapshot(this.#state);
  }
}

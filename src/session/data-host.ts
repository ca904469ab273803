import type { PublishedColumns } from '../disclosure/published-columns.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { ChangeColumns } from '../domain/delivery-change.ts';
import type { ExtractPreview } from '../domain/extract-preview.ts';
import type { FileReport } from '../domain/file-report.ts';
import type { ObservationColumns } from '../domain/observation.ts';
import type { OwnIndicator } from '../domain/own-indicator.ts';
import type { QualityListWish } from '../domain/quality-list.ts';
import type { ReadingChoices } from '../domain/reading-choices.ts';
import type { Recipe } from '../domain/recipe.ts';
import type { Engine } from '../engine/engine.ts';
import { isOutOfMemory } from '../engine/engine-error.ts';
import { recipeOfReport } from '../intake/recipe/build-recipe.ts';
import { type ActContext, type ChosenView, noChosenView } from './act-context.ts';
import { ActQueue } from './act-queue.ts';
import { answerDelivery, forgetEarlier, undoDelivery } from './answer-delivery.ts';
import { changeOwn } from './change-own.ts';
import { clearSession } from './clear-session.ts';
import { computeNumbers } from './compute-numbers.ts';
import type { DeliveryAnswer } from './delivery-review.ts';
import { FilePreviews } from './file-previews.ts';
import { FileShelf, type IncomingFile } from './file-shelf.ts';
import { HostCorrections } from './host-corrections.ts';
import { HostEngine } from './host-engine.ts';
import { judgeFiles } from './judge-files.ts';
import { listQuality } from './list-quality.ts';
import { withFaults } from './own-entries.ts';
import { publishNumbers } from './publish-numbers.ts';
import { removeFile, restoreFile } from './remove-file.ts';
import { rereadFile } from './reread-file.ts';
import { refreshReview } from './review-deliveries.ts';
import { ReviewMemory } from './review-memory.ts';
import type { SessionSnapshot } from './session.ts';
import { SessionAnswers } from './session-answers.ts';
import { SessionNumbers } from './session-numbers.ts';
import { SessionPackages } from './session-packages.ts';
import { SessionState } from './session-state.ts';
import { setDelivery } from './set-delivery.ts';
import { addFiles, replaceFile } from './take-in-files.ts';
import type { WayOfReading } from './way-of-reading.ts';
import { Workbench } from './workbench.ts';

/** What the host does to the world outside it. */
export interface HostEffects {
  bootEngine(): Promise<Engine>;
  /** Told at every change, with the part that changed; `progress` comes often, the rest seldom */
  onSnapshot(snapshot: SessionSnapshot, part: Partial<SessionSnapshot>): void;
}

/**
 * Holds the engine, the files and the observations of one session, wherever it runs (a worker in the browser, plain
 * Node in tests). Acts are queued; each leaves the files already read as they were when it fails or is stopped.
 */
export class DataHost {
  readonly #engine: HostEngine;
  readonly #state: SessionState;
  readonly #shelf = new FileShelf();
  readonly #numbers = new SessionNumbers();
  readonly #reviews = new ReviewMemory();
  readonly #queue = new ActQueue();
  readonly #previews = new FilePreviews();
  readonly corrections = new HostCorrections({ act: (work) => this.#act(work), ask: (work) => this.#ask(work) });
  readonly workbench = new Workbench({
    queue: this.#queue,
    boot: () => this.#engine.boot(),
    cut: () => this.snapshot.cut,
  });
  readonly answers = new SessionAnswers((work) => this.#ask(work));
  readonly packages = new SessionPackages((work) => this.#ask(work));
  #recipes: readonly Recipe[] = [];
  #chosen: ChosenView = noChosenView;

  constructor(effects: HostEffects) {
    this.#engine = new HostEngine(() => effects.bootEngine());
    this.#state = new SessionState((snapshot, part) => effects.onSnapshot(snapshot, part));
  }

  get snapshot(): SessionSnapshot {
    return this.#state.snapshot;
  }

  async warmUp(): Promise<void> {
    await this.#engine.boot();
  }

  addFiles(files: readonly IncomingFile[]): Promise<void> {
    return this.#act((context) => addFiles(context, files), files);
  }

  replaceFile(id: string, file: IncomingFile): Promise<void> {
    return this.#act((context) => replaceFile(context, id, file), [file]);
  }

  setDelivery(id: string, delivery: Delivery): Promise<void> {
    return this.#act((context) => setDelivery(context, id, delivery));
  }

  answerDelivery(answer: DeliveryAnswer, after?: string): Promise<void> {
    return this.#act((context) => answerDelivery(context, answer, after));
  }

  undoDelivery(): Promise<void> {
    return this.#act(undoDelivery);
  }

  removeFile(id: string): Promise<void> {
    return this.#act((context) => removeFile(context, id));
  }

  restoreFile(): Promise<void> {
    return this.#act(restoreFile);
  }

  setRecipes(recipes: readonly Recipe[]): void {
    this.#recipes = recipes;
  }

  /** Asked beside the queue: a person is waiting for it. Null when a newer one was asked for or the file is gone. */
  async previewFile(id: string, choices: ReadingChoices): Promise<ExtractPreview | null> {
    const file = this.#shelf.find(id);
    return file === null ? null : this.#previews.run(await this.#engine.boot(), file, choices);
  }

  /** @param keepsOld lets a reading that was accepted stand where the new one is refused */
  async rereadFile(id: string, way: WayOfReading, keepsOld = true): Promise<FileReport | null> {
    let report: FileReport | null = null;
    await this.#act(async (context) => {
      await forgetEarlier(context);
      report = await rereadFile(context, id, way, keepsOld);
    });
    return report;
  }

  async undoReread(): Promise<void> {
    const { reread } = this.snapshot;
    if (reread === null) return;
    await this.rereadFile(reread.id, reread.before, false);
    this.#state.change({ reread: null });
  }

  /** @param today ISO date */
  recipeOf(id: string, today: string): Recipe | null {
    const report = this.snapshot.files.find((file) => file.id === id);
    return report ? recipeOfReport(report, today) : null;
  }

  /** Without an engine there is nothing to count, so none is started for it */
  async setOwn(indicators: readonly OwnIndicator[]): Promise<void> {
    if (!this.#engine.isStarted) this.#state.change({ own: withFaults(indicators, new Map()) });
    else await this.#act((context) => changeOwn(context, indicators));
  }

  recompute(): Promise<void> {
    return this.#act(computeNumbers);
  }

  /** Every act ends by judging the files where that is not done; this one does nothing else. */
  judge(): Promise<void> {
    return this.#act(() => Promise.resolve());
  }

  async qualityList(wish: QualityListWish): Promise<Blob | null> {
    let list: Blob | null = null;
    await this.#act(async (context) => {
      list = await listQuality(context, wish);
    });
    return list;
  }

  choose(part: Partial<ChosenView>): Promise<void> {
    return this.#act(async (context) => {
      this.#chosen = { ...this.#chosen, ...part };
      if (this.snapshot.files.length > 0) await computeNumbers({ ...context, chosen: this.#chosen });
    });
  }

  clear(): Promise<void> {
    return this.#act(async (context) => {
      await clearSession(context);
      await this.corrections.forget(context.engine);
      this.#chosen = noChosenView;
    });
  }

  cancel(): void {
    this.#queue.stop();
  }

  analystColumns(): ObservationColumns | null {
    return this.#numbers.analyst();
  }

  deliveryChanges(): ChangeColumns | null {
    return this.#reviews.changes;
  }

  publishedColumns(): Promise<PublishedColumns | null> {
    return this.#ask(publishNumbers);
  }

  close(): Promise<void> {
    return this.#queue.idle().then(() => this.#engine.close());
  }

  #act(work: (context: ActContext) => Promise<void>, coming: readonly IncomingFile[] = []): Promise<void> {
    return this.#run(async (signal) => {
      this.workbench.forget();
      this.#state.change({ status: 'reading', failure: null, memoryFull: false });
      try {
        const engine = await this.#engine.boot(coming);
        await work(this.#context(engine, signal));
        await refreshReview(this.#context(engine, signal));
        await judgeFiles(this.#context(engine, signal));
      } finally {
        await this.#engine.restWhenEmpty(this.snapshot);
        this.#state.change({ status: 'idle', progress: [] });
      }
    });
  }

  /** Asks in the same queue without changing what is shown; null when it was stopped or failed. */
  async #ask<T>(work: (context: ActContext) => Promise<T>): Promise<T | null> {
    let answer: T | null = null;
    await this.#run(async (signal) => {
      this.workbench.forget();
      answer = await work(this.#context(await this.#engine.boot(), signal));
    });
    return answer;
  }

  #run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    return this.#queue.run(work, (error) => {
      const failure = error instanceof Error ? error.message : String(error);
      this.#state.change({ failure, memoryFull: isOutOfMemory(error) });
    });
  }

  #context(engine: Engine, signal: AbortSignal): ActContext {
    return {
      engine,
      signal,
      state: this.#state,
      shelf: this.#shelf,
      numbers: this.#numbers,
      reviews: this.#reviews,
      recipes: this.#recipes,
      chosen: this.#chosen,
    };
  }
}

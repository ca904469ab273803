import { proxy, type Remote, wrap } from 'comlink';
import type { OwnEntry, OwnIndicator } from '../domain/own-indicator.ts';
import { today } from '../domain/today.ts';
import { createCorrectionDesk } from './correction-desk.ts';
import type { DataWorker } from './data-worker.ts';
import type { IncomingFile } from './file-shelf.ts';
import { createListeners } from './listeners.ts';
import { lockEndings, unpackLock } from './lock-bytes.ts';
import { createLockShelf, type LockShelf } from './lock-shelf.ts';
import { takeMap } from './map-shelf.ts';
import { createOwnShelf, type OwnShelf } from './own-shelf.ts';
import { createPackageShelf, type PackageShelf, sortOutPackages } from './package-shelf.ts';
import { packagesInFront } from './packages-in-front.ts';
import { createRecipeShelf, type RecipeShelf } from './recipe-shelf.ts';
import { browserOwnStorage, browserRecipeStorage } from './recipe-storage.ts';
import type { RememberedFile } from './remembered-file.ts';
import { createRememberedFiles, type Handle, type ReadableFile } from './remembered-files.ts';
import { browserRememberedStorage } from './remembered-storage.ts';
import { emptySnapshot, type Session, type SessionSnapshot } from './session.ts';
import { isSyntheticName } from './synthetic-name.ts';

const largestWordsFile = 1_000_000;

interface Shelves {
  readonly recipes: RecipeShelf;
  readonly own: OwnShelf;
  readonly locks: LockShelf;
  readonly packages: PackageShelf;
}

/**
 * Takes packages, maps, and files of recipes, own indicators and locks out of what was dropped; the rest is for the worker.
 * While a package is shown, extracts are not read behind it.
 */
async function takeWords(
  { recipes, own, locks, packages }: Shelves,
  dropped: readonly File[],
): Promise<readonly File[]> {
  const rest: File[] = [];
  const files = await packages.take(dropped);
  for (const file of files) {
    if (await takeMap(file)) continue;
    const isJson = lockEndings.some((ending) => file.name.toLowerCase().endsWith(ending));
    const text = isJson ? await unpackLock(file) : null;
    const mayBe = text !== null && file.size <= largestWordsFile;
    const isWords = mayBe && ((await recipes.load(file.name, text)) || (await own.load(file.name, text)));
    const isTaken = isWords || (text !== null && (await locks.load(file.name, text)));
    if (!isTaken) rest.push(file);
  }
  return rest;
}

/**
 * The session of this tab. Nothing is started until it is needed; rows live in the worker and are gone when the tab
 * closes. A worker that dies is reported as `failure`, and the next act starts a new one.
 */
export function createSession(): Session {
  const listeners = createListeners();
  const recipes = createRecipeShelf(browserRecipeStorage);
  const remembered = createRememberedFiles(browserRememberedStorage, reopen, Date.now());
  const ownIndicators = createOwnShelf(browserOwnStorage, applyOwn);
  const locks = createLockShelf();
  const packages = createPackageShelf();
  let current: SessionSnapshot = emptySnapshot;
  let shown: SessionSnapshot = emptySnapshot;
  let remote: Promise<Remote<DataWorker>> | null = null;
  let count = 0;
  let demo: Promise<void> | null = null;

  const corrections = createCorrectionDesk({
    load: () => ask((worker) => worker.corrections()),
    apply: (list) => ask((worker) => worker.applyCorrections(list)),
    examine: (list, scope) => ask((worker) => worker.examineCorrections(list, scope)),
    open: (file) => ask((worker) => worker.openCorrections(incoming(file))),
  });
  /** The own indicators as they are before anything is counted. */
  function uncounted(): readonly OwnEntry[] {
    return ownIndicators.current().indicators.map((indicator) => ({ indicator, fault: null }));
  }

  async function applyOwn(indicators: readonly OwnIndicator[]): Promise<void> {
    if (remote === null) show({ ...current, own: uncounted() });
    else await act((worker) => worker.setOwn(indicators));
  }

  function show(snapshot: SessionSnapshot): void {
    current = snapshot;
    corrections.follow(snapshot);
    remembered.follow(snapshot);
    showInForce();
  }

  function showInForce(): void {
    shown = packagesInFront(packages.current().opened, current);
    listeners.tell();
  }

  packages.subscribe(showInForce);

  async function startWorker(): Promise<Remote<DataWorker>> {
    const worker = new Worker(new URL('./data-worker.ts', import.meta.url), {
      type: 'module',
      name: 'fellestall-data',
    });
    worker.addEventListener('error', (event) => {
      remote = null;
      worker.terminate();
      show({ ...emptySnapshot, own: uncounted(), failure: event.message || 'The data worker stopped' });
    });
    const data = wrap<DataWorker>(worker);
    await data.listen(proxy((part) => show({ ...current, ...part })));
    await recipes.ready;
    await data.setRecipes(recipes.current().recipes);
    await ownIndicators.ready;
    await data.setOwn(ownIndicators.current().indicators);
    return data;
  }

  recipes.subscribe(() => void remote?.then((worker) => worker.setRecipes(recipes.current().recipes)));

  function data(): Promise<Remote<DataWorker>> {
    remote ??= startWorker();
    return remote;
  }

  function incoming(file: File): IncomingFile {
    count += 1;
    return { id: `f${count}`, name: file.name, content: file, synthetic: isSyntheticName(file.name) };
  }

  /** Null when it failed, which is told of in the snapshot. */
  async function ask<T>(work: (data: Remote<DataWorker>) => Promise<T>): Promise<T | null> {
    try {
      return await work(await data());
    } catch (error) {
      show({ ...current, status: 'idle', failure: error instanceof Error ? error.message : String(error) });
      return null;
    }
  }

  async function act(work: (data: Remote<DataWorker>) => Promise<void>): Promise<void> {
    await ask(work);
  }

  async function addFiles(files: readonly File[], handles: readonly Promise<Handle>[] = []): Promise<void> {
    void remembered.offer(files, handles);
    const extracts = await takeWords({ recipes, own: ownIndicators, locks, packages }, files);
    if (extracts.length > 0) await act((worker) => worker.addFiles(extracts.map(incoming)));
  }

  /** What was told of a file holds for it as long as nobody has changed it. Gives those whose choices are gone. */
  async function reopen(found: readonly ReadableFile[]): Promise<readonly string[]> {
    const before = new Set(current.files.map(({ id }) => id));
    await addFiles(
      found.map(({ file }) => file),
      found.map(async ({ remembered: { handle } }) => handle),
    );
    for (const { remembered: known, outcome } of found) {
      for (const { part, delivery } of outcome === 'same' ? known.deliveries : []) {
        const read = current.files.find(
          (file) => !before.has(file.id) && file.name === known.name && file.part === part,
        );
        if (read !== undefined) await act((worker) => worker.setDelivery(read.id, delivery));
      }
    }
    const isBare = ({ name, chosen }: RememberedFile): boolean =>
      chosen && current.files.some((file) => !before.has(file.id) && file.name === name && file.recipe === null);
    return found.flatMap(({ remembered: known }) => (isBare(known) ? [known.id] : []));
  }

  async function replaceFile(id: string, file: File, handle: Promise<Handle> = Promise.resolve(null)): Promise<void> {
    void remembered.offer([file], [handle]);
    await act((worker) => worker.replaceFile(id, incoming(file)));
  }

  /** Asked for again while it is on its way, it is the same load: a second one would find its own files and refuse them. */
  function loadDemo(): Promise<void> {
    demo ??= act((worker) => worker.loadDemo(document.baseURI)).finally(() => {
      demo = null;
    });
    return demo;
  }

  async function rememberReading(id: string): Promise<boolean> {
    const recipe = await ask((worker) => worker.recipeOf(id, today()));
    if (recipe === null) return false;
    recipes.keep(recipe);
    return true;
  }

  return {
    subscribe: listeners.subscribe,
    snapshot: () => shown,
    warmUp: () => void act((worker) => worker.warmUp()),
    recipes,
    corrections,
    remembered,
    ownIndicators,
    locks,
    packages,
    addFiles,
    previewFile: (id, choices) => ask((worker) => worker.previewFile(id, choices)),
    rereadFile: (id, choices) => ask((worker) => worker.rereadFile(id, choices)),
    declineRecipe: async (id) => void (await ask((worker) => worker.declineRecipe(id))),
    undoReread: () => act((worker) => worker.undoReread()),
    rememberReading,
    replaceFile,
    removeFile: (id) => act((worker) => worker.removeFile(id)),
    restoreFile: () => act((worker) => worker.restoreFile()),
    setDelivery: (id, delivery) => act((worker) => worker.setDelivery(id, delivery)),
    answerDelivery: (answer, after) => act((worker) => worker.answerDelivery(answer, after)),
    undoDelivery: () => act((worker) => worker.undoDelivery()),
    cancel: () => void act((worker) => worker.cancel()),
    recompute: () => act((worker) => worker.recompute()),
    judge: () => act((worker) => worker.judge()),
    qualityList: (wish) => ask((worker) => worker.qualityList(wish)),
    setCut: (cut) => act((worker) => worker.setCut(cut)),
    setCountingHour: (hour) => act((worker) => worker.setCountingHour(hour)),
    loadDemo,
    clear: () => act((worker) => worker.clear()),
    sqlRelations: () => ask((worker) => worker.sqlRelations()),
    askRows: (sql, reach) => ask((worker) => worker.askRows(sql, reach)),
    judgeSql: (sql) => ask((worker) => worker.judgeSql(sql)),
    tryOwn: (indicator, reach) => ask((worker) => worker.tryOwn(indicator, reach)),
    stopAsking: () => void remote?.then((worker) => worker.stopAsking()),
    leaveWorkbench: async () => {
      if (remote !== null) await act((worker) => worker.leaveWorkbench());
    },
    analystColumns: async () => (packages.current().opened === null ? (await data()).analystColumns() : null),
    splitNumbers: async (question) =>
      packages.current().opened === null ? ask((worker) => worker.splitNumbers(question)) : null,
    standardisedRates: async (question, view) =>
      packages.current().opened === null ? ask((worker) => worker.standardisedRates(question, view)) : null,
    packageOutline: (wish) => ask((worker) => worker.packageOutline(wish)),
    auditPackage: (wish) => ask((worker) => worker.auditPackage(wish)),
    exactRanges: (wish) => ask((worker) => worker.exactRanges(wish)),
    auditList: (wish) => ask((worker) => worker.auditList(wish)),
    makePackage: (order) => ask((worker) => worker.makePackage(order)),
    layInEarlier: async (files) => {
      const { packages: found, others } = await sortOutPackages(files);
      if (found.length > 0) await act((worker) => worker.layInEarlier(found));
      return others;
    },
    takeOutEarlier: (code) => act((worker) => worker.takeOutEarlier(code)),
    handOver: (code, fileName) => act((worker) => worker.handOver(code, fileName)),
    deliveryChanges: async () => (await data()).deliveryChanges(),
    publishedColumns: async () =>
      packages.current().opened === null ? (await data()).publishedColumns() : packages.columns(),
  };
}

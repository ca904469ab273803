import { expose, transfer } from 'comlink';
import type { AuditListWish, ExactRangesWish } from '../domain/audit-report.ts';
import type { Correction } from '../domain/correction.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { ObservationColumns } from '../domain/observation.ts';
import type { OwnIndicator } from '../domain/own-indicator.ts';
import type { QualityListWish } from '../domain/quality-list.ts';
import { noChoices, type ReadingChoices } from '../domain/reading-choices.ts';
import type { Recipe } from '../domain/recipe.ts';
import type { PackageWish } from '../domain/shared-package.ts';
import type { SplitQuestion } from '../domain/split.ts';
import type { StandardisedQuestion } from '../domain/standardised-rates.ts';
import type { Reach } from '../domain/workbench.ts';
import { createBrowserEngine } from '../engine/wasm-engine-browser.ts';
import type { Indexed } from '../observations/observation-index.ts';
import type { ExaminationScope } from '../queries/corrections/examine-corrections.ts';
import { copyIndexed } from './copy-indexed.ts';
import { DataHost } from './data-host.ts';
import type { DeliveryAnswer } from './delivery-review.ts';
import { loadDemoFiles } from './demo-files.ts';
import type { IncomingFile } from './file-shelf.ts';
import type { PackageOrder } from './package-order.ts';
import type { SessionSnapshot, View } from './session.ts';
import { tellParts } from './tell-parts.ts';
import { trustOwnOrigin } from './trust-own-origin.ts';

let tell: (part: Partial<SessionSnapshot>) => void = () => undefined;

/** Parts alone cross to the main thread: the rest stays the very same objects there, and nothing built on it is built anew. */
const tellPart = tellParts((part) => tell(part));

const host = new DataHost({
  bootEngine: () => createBrowserEngine(),
  onSnapshot: (_snapshot, part) => tellPart(part),
});

/** A copy for the main thread, indexed here and moved, not copied twice; the original stays with the rows. */
function handOver<Columns extends ObservationColumns>(columns: Columns | null): Indexed<Columns> | null {
  if (columns === null) return null;
  const { copy, buffers } = copyIndexed(columns);
  return transfer(copy, buffers);
}

/** What the main thread may ask of the worker that holds the rows. */
const dataWorker = {
  listen(listener: (part: Partial<SessionSnapshot>) => void): void {
    tell = listener;
  },
  warmUp: () => host.warmUp(),
  addFiles: (files: readonly IncomingFile[]) => host.addFiles(files),
  replaceFile: (id: string, file: IncomingFile) => host.replaceFile(id, file),
  removeFile: (id: string) => host.removeFile(id),
  restoreFile: () => host.restoreFile(),
  setRecipes: (recipes: readonly Recipe[]) => host.setRecipes(recipes),
  previewFile: (id: string, choices: ReadingChoices) => host.previewFile(id, choices),
  rereadFile: (id: string, choices: ReadingChoices) => host.rereadFile(id, { choices }),
  declineRecipe: (id: string) => host.rereadFile(id, { choices: noChoices }, false),
  undoReread: () => host.undoReread(),
  recipeOf: (id: string, today: string) => host.recipeOf(id, today),
  setDelivery: (id: string, delivery: Delivery) => host.setDelivery(id, delivery),
  answerDelivery: (answer: DeliveryAnswer, after?: string) => host.answerDelivery(answer, after),
  undoDelivery: () => host.undoDelivery(),
  corrections: () => host.corrections.load(),
  examineCorrections: (list: readonly Correction[], scope: ExaminationScope) => host.corrections.examine(list, scope),
  openCorrections: (file: IncomingFile) => host.corrections.open(file),
  applyCorrections: (list: readonly Correction[]) => host.corrections.apply(list),
  setOwn: (indicators: readonly OwnIndicator[]) => host.setOwn(indicators),
  sqlRelations: () => host.workbench.relations(),
  askRows: (sql: string, reach: Reach) => host.workbench.ask(sql, reach),
  judgeSql: (sql: string) => host.workbench.judge(sql),
  tryOwn: (indicator: OwnIndicator, reach: Reach) => host.workbench.tryOwn(indicator, reach),
  stopAsking: () => host.workbench.stop(),
  leaveWorkbench: () => host.workbench.leave(),
  recompute: () => host.recompute(),
  judge: () => host.judge(),
  qualityList: (wish: QualityListWish) => host.qualityList(wish),
  setCut: (cut: string | null) => host.choose({ cut }),
  setCountingHour: (countingHour: number | null) => host.choose({ countingHour }),
  clear: () => host.clear(),
  cancel: () => host.cancel(),
  /** The demo stands alone: what was read before goes, once the demo files are at hand. */
  async loadDemo(base: string): Promise<void> {
    const files = await loadDemoFiles(base);
    if (host.snapshot.files.length > 0) await host.clear();
    await host.addFiles(files);
  },
  analystColumns: () => handOver(host.analystColumns()),
  splitNumbers: (question: SplitQuestion) => host.answers.split(question),
  standardisedRates: (question: StandardisedQuestion, view: View) => host.answers.standardised(question, view),
  packageOutline: (wish: PackageWish) => host.packages.outline(wish),
  auditPackage: (wish: PackageWish) => host.packages.audit(wish),
  exactRanges: (wish: ExactRangesWish) => host.packages.exactRanges(wish),
  auditList: (wish: AuditListWish) => host.packages.auditList(wish),
  makePackage: (order: PackageOrder) => host.packages.make(order),
  layInEarlier: (files: readonly File[]) => host.packages.layIn(files),
  takeOutEarlier: (code: string) => host.packages.takeOut(code),
  handOver: (code: string, fileName: string) => host.packages.handOver(code, fileName),
  deliveryChanges: () => host.deliveryChanges(),
  publishedColumns: async () => handOver(await host.publishedColumns()),
};

export type DataWorker = typeof dataWorker;

trustOwnOrigin();
expose(dataWorker);

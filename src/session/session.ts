import type { PublishedColumns } from '../disclosure/published-columns.ts';
import type { AuditListWish, AuditReport, ExactRangesWish } from '../domain/audit-report.ts';
import type { DatedEvent } from '../domain/dated-event.ts';
import type { Deliveries, Delivery } from '../domain/delivery.ts';
import type { ChangeColumns } from '../domain/delivery-change.ts';
import type { ExtractPreview } from '../domain/extract-preview.ts';
import type { FileReport, IntakeProgress } from '../domain/file-report.ts';
import type { OwnEntry, OwnIndicator } from '../domain/own-indicator.ts';
import type { QualityReport } from '../domain/quality-finding.ts';
import type { QualityListWish } from '../domain/quality-list.ts';
import type { ReadingChoices } from '../domain/reading-choices.ts';
import type { EarlierPackages, PackageOutline, PackageWish } from '../domain/shared-package.ts';
import type { SplitNumbers, SplitQuestion } from '../domain/split.ts';
import type { SqlFault } from '../domain/sql-fault.ts';
import type { StandardisedQuestion, StandardisedRates } from '../domain/standardised-rates.ts';
import type { Target } from '../domain/target.ts';
import type { OwnTrial, Reach, RowsOutcome, SqlRelation } from '../domain/workbench.ts';
import type { Indexed } from '../observations/observation-index.ts';
import type { CorrectionDesk } from './correction-desk.ts';
import type { DeliveryAnswer, DeliveryReview } from './delivery-review.ts';
import type { LockShelf } from './lock-shelf.ts';
import type { OwnShelf } from './own-shelf.ts';
import type { OpenedPackages } from './package-host.ts';
import type { MadePackage, PackageOrder } from './package-order.ts';
import type { PackageShelf } from './package-shelf.ts';
import type { RecipeShelf } from './recipe-shelf.ts';
import type { RememberedFiles } from './remembered-files.ts';
import type { WayOfReading } from './way-of-reading.ts';

/** Who is looking. `analyst` sees every number; `published` only what passed the disclosure gate. */
export type View = 'analyst' | 'published';

/** A file that was read in another way, and the way `undoReread` goes back to. */
interface Reread {
  readonly id: string;
  readonly name: string;
  readonly before: WayOfReading;
}

/** Everything the screens need to know about the data at hand, replaced whole at every change. */
export interface SessionSnapshot {
  readonly status: 'idle' | 'reading' | 'computing' | 'judging' | 'publishing' | 'auditing';
  readonly files: readonly FileReport[];
  /** What is told of the files; one that is not here is `untoldDelivery` */
  readonly deliveries: Deliveries;
  /** Newer deliveries that wait for an answer, or the last that took the place of earlier ones */
  readonly review: DeliveryReview | null;
  /** The file that `restoreFile` brings back */
  readonly removed: FileReport | null;
  /** The file last read again; null when none was, or it was told of */
  readonly reread: Reread | null;
  /** The cut in force, ISO date; null while nothing is read */
  readonly cut: string | null;
  /** Last day with data, offered as cut */
  readonly proposedCut: string | null;
  /** The hour a census is taken at, null for midnight */
  readonly countingHour: number | null;
  /** Files have dates alone, so that no census can be taken at the hour that was asked for */
  readonly hourRefused: number | null;
  /** Kinds of files that the numbers of an indicator were computed from, by its id; never two sources in one number */
  readonly sources: Readonly<Record<string, readonly string[]>>;
  /** Names the data and the cut; the same fingerprint always means the same numbers. Null without observations */
  readonly fingerprint: string | null;
  /** Files changed but a computation was stopped: `recompute` catches up */
  readonly stale: boolean;
  /** Any synthetic file is among the accepted ones */
  readonly synthetic: boolean;
  readonly targets: readonly Target[];
  /** Actions of dropped plans, as events from the day they start */
  readonly actions: readonly DatedEvent[];
  /** The analyst's own indicators in force, with what keeps one from being counted */
  readonly own: readonly OwnEntry[];
  /** What the accepted files tell when held together; null until they are judged */
  readonly quality: QualityReport | null;
  readonly progress: readonly IntakeProgress[];
  /** Packages that others have already, which what is published is held against */
  readonly earlier: EarlierPackages;
  /** Names those that were laid in: with the fingerprint it always means the same published numbers */
  readonly publication: string;
  /** Packages that are shown instead of files; what is read of files waits behind them. Null while none is open */
  readonly opened: OpenedPackages | null;
  /** Our own fault, told in the console's words; null when all is well */
  readonly failure: string | null;
  /** The failure was that there was no more memory: fewer files may do */
  readonly memoryFull: boolean;
}

/** The data at hand and what may be done with it. Every act is queued behind the one under way. */
export interface Session {
  subscribe(listener: () => void): () => void;
  snapshot(): SessionSnapshot;
  /** Starts the worker and the engine ahead of need */
  warmUp(): void;
  /** @param handles the browser's way to each of the files, in their order, to remember them by */
  addFiles(files: readonly File[], handles?: readonly Promise<FileSystemFileHandle | null>[]): Promise<void>;
  /** The new file waits beside the old one until `answerDelivery`; when it is refused the old one stays */
  replaceFile(id: string, file: File, handle?: Promise<FileSystemFileHandle | null>): Promise<void>;
  removeFile(id: string): Promise<void>;
  restoreFile(): Promise<void>;
  /** What the first rows would become. Null when a newer preview was asked for, or the file is gone */
  previewFile(id: string, choices: ReadingChoices): Promise<ExtractPreview | null>;
  /** The old reading stays when the new one is refused. Null when the file is gone or the reading was stopped */
  rereadFile(id: string, choices: ReadingChoices): Promise<FileReport | null>;
  /** Reads a file by what it tells itself, whatever comes of it */
  declineRecipe(id: string): Promise<void>;
  undoReread(): Promise<void>;
  /** Keeps the way a file was read for the next file of its shape; false where there are no headings to keep */
  rememberReading(id: string): Promise<boolean>;
  readonly recipes: RecipeShelf;
  readonly remembered: RememberedFiles;
  readonly ownIndicators: OwnShelf;
  readonly locks: LockShelf;
  readonly packages: PackageShelf;
  /** Of a file read, or of a newer one that waits */
  setDelivery(id: string, delivery: Delivery): Promise<void>;
  /** @param after the newer file that is answered where several wait; all of them when left out */
  answerDelivery(answer: DeliveryAnswer, after?: string): Promise<void>;
  /** Brings the files back that newer deliveries replaced, as long as they are in memory */
  undoDelivery(): Promise<void>;
  readonly corrections: CorrectionDesk;
  /** Stops the act under way; files already read stay */
  cancel(): void;
  recompute(): Promise<void>;
  /** Asks across files what a stop left unasked */
  judge(): Promise<void>;
  /** A complete list of what was found, for people. Null when the file is gone, or the writing was stopped */
  qualityList(wish: QualityListWish): Promise<Blob | null>;
  /** Null goes back to the proposed cut */
  setCut(cut: string | null): Promise<void>;
  /** Takes a census at this hour, 1–23; null is midnight */
  setCountingHour(hour: number | null): Promise<void>;
  loadDemo(): Promise<void>;
  /** What a person's SQL may read; null when it was stopped or failed */
  sqlRelations(): Promise<readonly SqlRelation[] | null>;
  /** Rows of patients: for the analyst's own view and nothing else. Null when it was stopped or failed */
  askRows(sql: string, reach: Reach): Promise<RowsOutcome | null>;
  /** What is wrong with SQL, which is not run; null where nothing is, or it cannot be told */
  judgeSql(sql: string): Promise<SqlFault | null>;
  /** Null when it was stopped or failed */
  tryOwn(indicator: OwnIndicator, reach: Reach): Promise<OwnTrial | null>;
  /** Stops the question under way, and no act */
  stopAsking(): void;
  leaveWorkbench(): Promise<void>;
  clear(): Promise<void>;
  /** Every number as computed; for the analyst's own view and nothing else */
  analystColumns(): Promise<Indexed | null>;
  /** Every change of the review at hand; for the analyst's own view and nothing else */
  deliveryChanges(): Promise<ChangeColumns | null>;
  /**
   * An indicator divided into groups, for the analyst's own view and nothing else; null where it cannot be, or other numbers
   * are in force by now
   */
  splitNumbers(question: SplitQuestion): Promise<SplitNumbers | null>;
  /** Rates with the age and sex of the country; null as for `splitNumbers` */
  standardisedRates(question: StandardisedQuestion, view: View): Promise<StandardisedRates | null>;
  /** What a package of the published numbers would hold; null while there are none, or it was stopped or failed */
  packageOutline(wish: PackageWish): Promise<PackageOutline | null>;
  /** Tries what is published of the chosen indicators; null while there are no numbers, or it was stopped or failed */
  auditPackage(wish: PackageWish): Promise<AuditReport | null>;
  /** The same with exact ranges of some hidden numbers; null as above, but what was found before a stop is kept */
  exactRanges(wish: ExactRangesWish): Promise<AuditReport | null>;
  /** The same as a list, for the analyst alone */
  auditList(wish: AuditListWish): Promise<Blob | null>;
  /** Null when other numbers are in force by now, when exactly this has not passed the audit, or it was stopped or failed */
  makePackage(order: PackageOrder): Promise<MadePackage | null>;
  /** Lays in packages that others have, for the numbers in force to be held against. Gives files back that are none */
  layInEarlier(files: readonly File[]): Promise<readonly File[]>;
  takeOutEarlier(code: string): Promise<void>;
  /** The package last made was saved: later numbers are held against it */
  handOver(code: string, fileName: string): Promise<void>;
  /** What passed the disclosure gate; the only numbers other views can be given */
  publishedColumns(): Promise<Indexed<PublishedColumns> | null>;
}

export const emptySnapshot: SessionSnapshot = {
  status: 'idle',
  files: [],
  deliveries: {},
  review: null,
  removed: null,
  reread: null,
  cut: null,
  proposedCut: null,
  countingHour: null,
  hourRefused: null,
  sources: {},
  fingerprint: null,
  stale: false,
  synthetic: false,
  targets: [],
  actions: [],
  own: [],
  quality: null,
  progress: [],
  earlier: { packages: [], refused: [] },
  publication: '',
  opened: null,
  failure: null,
  memoryFull: false,
};

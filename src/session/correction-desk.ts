import type { Correction } from '../domain/correction.ts';
import type { FileReport } from '../domain/file-report.ts';
import type { CorrectionExamination, ExaminationScope } from '../queries/corrections/examine-corrections.ts';
import { type CorrectionAct, CorrectionHistory, type ListedCorrection } from './correction-history.ts';
import { isAccepted } from './file-progress.ts';
import { createListeners } from './listeners.ts';
import type { LoadedCorrections, OpenedCorrections } from './loaded-corrections.ts';

export interface CorrectionState {
  readonly list: readonly ListedCorrection[];
  /** What undoing would undo, and redoing do again; null where there is nothing */
  readonly undoes: CorrectionAct | null;
  readonly redoes: CorrectionAct | null;
  /** Whether the numbers are made with exactly this list */
  readonly inUse: boolean;
  /** Whether exactly this list lies in files on disk */
  readonly saved: boolean;
}

/** The corrections of this tab: the list under work, in memory only, and what may be asked of the rows about it. */
export interface CorrectionDesk {
  subscribe(listener: () => void): () => void;
  current(): CorrectionState;
  add(correction: Correction): void;
  /** Puts another in the place of one */
  edit(id: number, correction: Correction, act?: CorrectionAct): void;
  remove(id: number): void;
  /** Adds corrections of the other party, each in the place of one's own where it has one */
  merge(taken: readonly { readonly ours: ListedCorrection | null; readonly theirs: Correction }[]): void;
  undo(): void;
  redo(): void;
  /** The list in force was handed to a file */
  markSaved(): void;
  /** Computes the numbers with the list. The report where the list was refused, else null */
  apply(): Promise<FileReport | null>;
  /** Null where there are no stays, or it was stopped */
  examine(list: readonly Correction[], scope: ExaminationScope): Promise<CorrectionExamination | null>;
  open(file: File): Promise<OpenedCorrections | null>;
}

/** What the desk asks of the rows' side. */
export interface CorrectionSource {
  load(): Promise<readonly LoadedCorrections[] | null>;
  apply(list: readonly Correction[]): Promise<FileReport | null>;
  examine(list: readonly Correction[], scope: ExaminationScope): Promise<CorrectionExamination | null>;
  open(file: File): Promise<OpenedCorrections | null>;
}

/** The part of a snapshot that tells which corrections are loaded. */
interface CorrectionFiles {
  readonly files: readonly FileReport[];
}

export interface FollowingDesk extends CorrectionDesk {
  /** To be told of every snapshot; asks for the corrections of files that came or went */
  follow(snapshot: CorrectionFiles): void;
}

function correctionFilesOf({ files }: CorrectionFiles): string {
  return files
    .filter((report) => isAccepted(report) && report.kind === 'rettelse')
    .map(({ id }) => id)
    .join(' ');
}

function isRefused(report: FileReport | null): report is FileReport {
  return report !== null && (!isAccepted(report) || report.rowsRejected > 0);
}

function plain({ id: _, ...correction }: ListedCorrection): Correction {
  return correction;
}

export function createCorrectionDesk(source: CorrectionSource): FollowingDesk {
  const listeners = createListeners();
  const history = new CorrectionHistory();
  let files = '';
  let state = look();

  function look(): CorrectionState {
    const { list, undoes, redoes, isInUse: inUse, isSaved: saved } = history;
    return { list, undoes, redoes, inUse, saved };
  }

  function show(): void {
    state = look();
    listeners.tell();
  }

  function change(act: CorrectionAct, list: readonly ListedCorrection[]): void {
    history.change(act, list);
    show();
  }

  async function load(): Promise<void> {
    const loaded = await source.load();
    if (loaded === null) {
      files = '';
      return;
    }
    const base = loaded.flatMap(({ corrections }) => corrections);
    history.follow(base, loaded.every(({ edited }) => edited) && loaded.length > 0);
    show();
  }

  return {
    subscribe: listeners.subscribe,
    current: () => state,
    add: (correction) => change('add', [...history.list, history.toListed(correction)]),
    edit: (id, correction, act = 'edit') =>
      change(
        act,
        history.list.map((each) => (each.id === id ? { ...correction, id } : each)),
      ),
    remove: (id) =>
      change(
        'delete',
        history.list.filter((each) => each.id !== id),
      ),
    merge(taken) {
      const replaced = new Map(
        taken.flatMap(({ ours, theirs }) => (ours === null ? [] : [[ours.id, theirs] as const])),
      );
      const added = taken.filter(({ ours }) => ours === null).map(({ theirs }) => history.toListed(theirs));
      const kept = history.list.map((each) => ({ ...(replaced.get(each.id) ?? each), id: each.id }));
      change('merge', [...kept, ...added]);
    },
    undo() {
      history.undo();
      show();
    },
    redo() {
      history.redo();
      show();
    },
    markSaved() {
      history.markSaved();
      show();
    },
    async apply() {
      const before = history.base;
      const list = history.list.map(plain);
      history.expect(list);
      const report = await source.apply(list);
      const refused = isRefused(report) ? report : null;
      if (refused !== null || report === null) history.expect(before);
      if (report === null) await load();
      else show();
      return refused;
    },
    examine: (list, scope) => source.examine(list, scope),
    open: (file) => source.open(file),
    follow(snapshot) {
      const now = correctionFilesOf(snapshot);
      if (now === files) return;
      files = now;
      void load();
    },
  };
}

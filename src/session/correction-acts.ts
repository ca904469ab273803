import type { Correction } from '../domain/correction.ts';
import { formatCorrections } from '../domain/correction-file.ts';
import type { FileReport } from '../domain/file-report.ts';
import type { Engine } from '../engine/engine.ts';
import { dropPrepared, prepareNights } from '../indicators/prepare/prepare.ts';
import { dropExtract, refreshDataSet } from '../intake/data-set.ts';
import { readExtract } from '../intake/read-extract.ts';
import { readAllParts } from '../intake/read-parts.ts';
import {
  type CorrectionExamination,
  dropCorrectableNights,
  type ExaminationScope,
  examineCorrections,
  keepCorrectableNights,
} from '../queries/corrections/examine-corrections.ts';
import { loadCorrections } from '../queries/corrections/load-corrections.ts';
import type { ActContext } from './act-context.ts';
import { forgetEarlier } from './answer-delivery.ts';
import { computeCorrected } from './compute-numbers.ts';
import { isAccepted, queued } from './file-progress.ts';
import type { IncomingFile } from './file-shelf.ts';
import { readingKey } from './fingerprint.ts';
import type { LoadedCorrections, OpenedCorrections } from './loaded-corrections.ts';
import { declineDeliveries } from './review-deliveries.ts';

/** The edited list stands among the files under a name of its own. */
export const editedName = 'Rettelser endret i Fellestall.csv';

let made = 0;

function newId(): string {
  made++;
  return `k${made}`;
}

function isCorrectionFile(report: FileReport): boolean {
  return isAccepted(report) && report.kind === 'rettelse';
}

/** The work with corrections on the rows' side. Remembers for which stays and cut the nights are kept. */
export class CorrectionActs {
  #kept: string | null = null;

  /** Corrections of the accepted files, in the order of the files. */
  async load({ engine, signal, state }: ActContext): Promise<readonly LoadedCorrections[]> {
    const loaded: LoadedCorrections[] = [];
    for (const report of state.snapshot.files.filter(isCorrectionFile)) {
      const corrections = await loadCorrections(engine, report, { signal });
      loaded.push({ fileId: report.id, edited: report.name === editedName, corrections });
    }
    return loaded;
  }

  /** What a list would do to the numbers. Null where there are no stays to ask. */
  async examine(
    context: ActContext,
    list: readonly Correction[],
    scope: ExaminationScope,
  ): Promise<CorrectionExamination | null> {
    const { engine, signal, state } = context;
    const { cut, files } = state.snapshot;
    const accepted = files.filter(isAccepted);
    if (cut === null || !accepted.some(({ kind }) => kind === 'opphold')) return null;
    await refreshDataSet(engine, accepted);
    const sources = accepted.filter(({ kind }) => kind === 'opphold' || kind === 'ukp_hendelse');
    const key = JSON.stringify([cut, ...sources.map((report) => `${report.id} ${readingKey(report)}`)]);
    if (this.#kept !== key) await this.#keep(context, cut, key);
    return examineCorrections(engine, list, scope, { signal });
  }

  async #keep({ engine, signal }: ActContext, cut: string, key: string): Promise<void> {
    this.#kept = null;
    try {
      await prepareNights(engine, cut, { signal });
      await keepCorrectableNights(engine, { signal });
    } finally {
      await dropPrepared(engine);
    }
    this.#kept = key;
  }

  /**
   * Lets a list take the place of every loaded file of corrections: it is written as a file, read like any other, and
   * the numbers that corrections act on are computed anew. A list with rows that cannot be read changes nothing.
   * @returns the report of the reading; null for an empty list
   */
  async apply(context: ActContext, list: readonly Correction[]): Promise<FileReport | null> {
    const { engine, signal, state, shelf } = context;
    const old = state.snapshot.files.filter(isCorrectionFile);
    if (list.length === 0) {
      await replaceFiles(context, old, null);
      return null;
    }
    const content = new Blob([formatCorrections(list)]);
    const file: IncomingFile = { id: newId(), name: editedName, content, synthetic: state.snapshot.synthetic };
    state.change({ progress: [queued(file.id, file.name)] });
    const report = await readExtract(engine, file, { signal, onProgress: (progress) => state.progress(progress) });
    if (!isAccepted(report) || report.rowsRejected > 0) {
      await dropExtract(engine, report);
      return report;
    }
    shelf.keep(file);
    await replaceFiles(context, old, report);
    return report;
  }

  /** Reads a file for its corrections and leaves the session as it is. */
  async open({ engine, signal }: ActContext, file: IncomingFile): Promise<OpenedCorrections> {
    const reports = await readAllParts(engine, { ...file, id: newId() }, { signal });
    const corrections: Correction[] = [];
    for (const report of reports) {
      corrections.push(...(await loadCorrections(engine, report, { signal })));
      await dropExtract(engine, report);
    }
    return { reports, corrections };
  }

  /** Gives kept nights back. */
  async forget(engine: Engine): Promise<void> {
    this.#kept = null;
    await dropCorrectableNights(engine);
  }
}

async function replaceFiles(context: ActContext, old: readonly FileReport[], report: FileReport | null): Promise<void> {
  const { engine, state, shelf } = context;
  const { review, stale: wasStale } = state.snapshot;
  if (review?.state === 'waiting' && review.pairs.some(({ before }) => old.includes(before))) {
    await declineDeliveries(context);
  }
  await forgetEarlier(context);
  const [first, ...rest] = old;
  const kept = state.snapshot.files.filter((file) => !rest.includes(file));
  const added = report === null ? [] : [report];
  const files = first === undefined ? [...kept, ...added] : kept.flatMap((file) => (file === first ? added : [file]));
  state.change({ files, stale: true });
  await refreshDataSet(engine, files.filter(isAccepted));
  for (const each of old) {
    shelf.forget(each.id);
    await dropExtract(engine, each);
  }
  await computeCorrected(context, wasStale);
}

import type { Correction } from '../domain/correction.ts';
import type { FileReport } from '../domain/file-report.ts';
import type { Engine } from '../engine/engine.ts';
import type { CorrectionExamination, ExaminationScope } from '../queries/corrections/examine-corrections.ts';
import type { ActContext } from './act-context.ts';
import { CorrectionActs } from './correction-acts.ts';
import type { IncomingFile } from './file-shelf.ts';
import type { LoadedCorrections, OpenedCorrections } from './loaded-corrections.ts';

/** How work finds its turn among the acts of a session. */
export interface ActTurns {
  /** Changes the session, which is told of while it lasts */
  act(work: (context: ActContext) => Promise<void>): Promise<void>;
  /** Leaves the session as it is; null when it was stopped or failed */
  ask<T>(work: (context: ActContext) => Promise<T>): Promise<T | null>;
}

/** What may be asked of, and done to, the corrections of a session. Null means stopped or failed, the latter told of. */
export class HostCorrections {
  readonly #turns: ActTurns;
  readonly #acts = new CorrectionActs();

  constructor(turns: ActTurns) {
    this.#turns = turns;
  }

  load(): Promise<readonly LoadedCorrections[] | null> {
    return this.#turns.ask((context) => this.#acts.load(context));
  }

  /** Null also where there are no stays to ask */
  examine(list: readonly Correction[], scope: ExaminationScope = 'whole'): Promise<CorrectionExamination | null> {
    return this.#turns.ask((context) => this.#acts.examine(context, list, scope));
  }

  open(file: IncomingFile): Promise<OpenedCorrections | null> {
    return this.#turns.ask((context) => this.#acts.open(context, file));
  }

  /** @returns the report of a list that was refused, or of the one in force; null also for an empty list */
  async apply(list: readonly Correction[]): Promise<FileReport | null> {
    let report: FileReport | null = null;
    await this.#turns.act(async (context) => {
      report = await this.#acts.apply(context, list);
    });
    return report;
  }

  /** Gives the memory of kept nights back. */
  forget(engine: Engine): Promise<void> {
    return this.#acts.forget(engine);
  }
}

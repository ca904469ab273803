import { extractKindIds } from '../domain/extract-kind.ts';
import type { OwnIndicator } from '../domain/own-indicator.ts';
import type { SqlFault } from '../domain/sql-fault.ts';
import type { OwnTrial, Reach, RowsOutcome, SqlRelation } from '../domain/workbench.ts';
import type { Engine, QueryOptions } from '../engine/engine.ts';
import { asRelation } from '../engine/read-only-select.ts';
import { findSqlFault } from '../engine/sql-fault.ts';
import { checkFacts, planOwn } from '../indicators/own/check-own.ts';
import { kindsRead } from '../indicators/own/tables-read.ts';
import { dropPrepared, preparedForReading, prepareFacts } from '../indicators/prepare/prepare.ts';
import { asSampled } from '../indicators/prepare/sampled.ts';
import { askRows, readFirstRows } from '../queries/workbench/ask-rows.ts';
import { listRelations } from '../queries/workbench/list-relations.ts';
import { referenceTableNames } from '../reference/reference-tables.ts';
import type { ActQueue } from './act-queue.ts';

/** Where nothing dated is read the relations are empty, but have their columns. */
const cutOfNothing = '2000-01-01';

/** What the workbench needs of the host it works in. */
export interface WorkbenchHost {
  readonly queue: ActQueue;
  readonly boot: () => Promise<Engine>;
  readonly cut: () => string | null;
}

/** Resolves when the signal says so, if that still holds then: what waits for its turn need not wait to be stopped. */
function stoppedWhen(signal: AbortSignal, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        if (holds()) resolve();
      },
      { once: true },
    );
  });
}

/** What a relation sees of the rows. */
function within(reach: Reach, text: string, relation: string): string {
  return reach === 'all' ? relation : asSampled(text, relation);
}

async function tryOwn(engine: Engine, own: OwnIndicator, reach: Reach, options: QueryOptions): Promise<OwnTrial> {
  const kinds = kindsRead(own.sql);
  const plan = await planOwn(engine, own, options);
  if ('fault' in plan) return { fault: plan.fault, kinds, sample: null };
  // The first rows are those of the SQL itself: columns that are filled in say nothing of it.
  const sample = await readFirstRows(engine, within(reach, own.sql, asRelation(own.sql)), options);
  const facts = within(reach, own.sql, `(${plan.source.sql})`);
  const faults = await checkFacts(engine, own, `${facts} as facts`, options);
  return { fault: faults.length === 0 ? null : { kind: 'facts', faults }, kinds, sample };
}

/**
 * Answers the analyst's own SQL. Questions stand in the queue of the host's acts, so that no rows change under one, and a
 * newer question takes the place of one that is not answered. What can be read is listed beside them. The relations that indicators start from are made ready at
 * the first question and lie there until an act takes them away.
 */
export class Workbench {
  readonly #host: WorkbenchHost;
  #stop: AbortController | null = null;
  #prepared = false;

  constructor(host: WorkbenchHost) {
    this.#host = host;
  }

  /** What SQL may read; null when it was stopped */
  relations(): Promise<readonly SqlRelation[] | null> {
    const names = { loaded: extractKindIds, prepared: preparedForReading, reference: referenceTableNames };
    return this.#inTurn(new AbortController().signal, (engine, options) => listRelations(engine, names, options));
  }

  ask(sql: string, reach: Reach): Promise<RowsOutcome | null> {
    const toRelation = (text: string): string => within(reach, text, asRelation(text));
    return this.#question((engine, options) => askRows(engine, sql, options, toRelation));
  }

  /** What is wrong with SQL, which is not run; takes no question's place */
  judge(sql: string): Promise<SqlFault | null> {
    return this.#inTurn(new AbortController().signal, (engine, options) => findSqlFault(engine, sql, options));
  }

  tryOwn(own: OwnIndicator, reach: Reach): Promise<OwnTrial | null> {
    return this.#question((engine, options) => tryOwn(engine, own, reach, options));
  }

  stop(): void {
    this.#stop?.abort(new DOMException('Stopped by the user', 'AbortError'));
  }

  /** Acts change the rows that lie ready, so they are made ready anew at the next question */
  forget(): void {
    this.#prepared = false;
  }

  /** Gives the memory back */
  async leave(): Promise<void> {
    this.stop();
    if (!this.#prepared) return;
    await this.#host.queue.run(
      async () => {
        this.#prepared = false;
        await dropPrepared(await this.#host.boot());
      },
      () => undefined,
    );
  }

  #question<T>(work: (engine: Engine, options: QueryOptions) => Promise<T>): Promise<T | null> {
    this.stop();
    this.#stop = new AbortController();
    return this.#inTurn(this.#stop.signal, (engine, options) => work(engine, { ...options, ofUnknownCost: true }));
  }

  async #inTurn<T>(
    stopped: AbortSignal,
    work: (engine: Engine, options: QueryOptions) => Promise<T>,
  ): Promise<T | null> {
    let answer: T | null = null;
    let failure: unknown = null;
    let begun = false;
    const ask = async (actSignal: AbortSignal): Promise<void> => {
      begun = true;
      const signal = AbortSignal.any([actSignal, stopped]);
      if (signal.aborted) return;
      try {
        const engine = await this.#host.boot();
        await this.#prepare(engine, signal);
        answer = await work(engine, { signal });
      } catch (error) {
        if (!signal.aborted) failure = error;
      }
    };
    const turn = this.#host.queue.run(ask, (error) => {
      failure = error;
    });
    await Promise.race([turn, stoppedWhen(stopped, () => !begun)]);
    if (failure !== null) throw failure;
    return answer;
  }

  async #prepare(engine: Engine, signal: AbortSignal): Promise<void> {
    if (this.#prepared) return;
    await prepareFacts(engine, this.#host.cut() ?? cutOfNothing, { signal });
    this.#prepared = true;
  }
}

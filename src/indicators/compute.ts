import type { ExtractKindId } from '../domain/extract-kind.ts';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { isStock } from '../domain/indicator-kind.ts';
import type { ObservationColumns } from '../domain/observation.ts';
import type { OwnFault, OwnIndicator } from '../domain/own-indicator.ts';
import type { IsoDate } from '../domain/period.ts';
import type { DeliverySpan } from '../domain/settled-period.ts';
import { today } from '../domain/today.ts';
import type { Engine } from '../engine/engine.ts';
import { geography } from '../reference/geography-facts.ts';
import { loadPopulation } from '../reference/population-facts.ts';
import { buildPopulationRows } from '../reference/population-rows.ts';
import { findLoaded } from './are-loaded.ts';
import { catalogue } from './catalogue.ts';
import { type FactsSource, factsOf } from './facts.ts';
import { computeOwn } from './own/compute-own.ts';
import { findHome } from './prepare/find-home.ts';
import { countAtHour, dropPrepared, hasWaitingTimes, prepareFacts } from './prepare/prepare.ts';
import proposeCutSql from './propose-cut.sql?raw';
import { createKeyedFacts, dropKeyedFacts, type KeyedForm } from './roll-up/create-keyed-facts.ts';
import { buildColumns, type NumberTable } from './roll-up/number-table.ts';
import { createInhabitants, type Inhabitants } from './roll-up/population.ts';
import { ReadAhead } from './roll-up/read-ahead.ts';
import { type RollUpContext, rollUp } from './roll-up/roll-up.ts';

export interface ComputeOptions {
  /** Everything is seen as it was known at the end of this date */
  readonly cut: IsoDate;
  /** Ids of the catalogue; all when left out */
  readonly indicators?: readonly string[] | undefined;
  /** Counted after those of the catalogue, in this order */
  readonly own?: readonly OwnIndicator[] | undefined;
  /** Told of each own indicator that cannot be counted; the rest are counted all the same */
  readonly onOwnFault?: ((id: string, fault: OwnFault) => void) | undefined;
  /** What the senders of the files say of how settled they are; without it age alone decides */
  readonly deliveries?: readonly DeliverySpan[] | undefined;
  /** Also tells the year so far, against the same days of the year before; a quarter more numbers */
  readonly yearToDate?: boolean | undefined;
  /** The hour of the day, 1–23, at which a census is taken; midnight where it is left out or null */
  readonly countingHour?: number | null | undefined;
  /** Told when files have dates alone, so that the census is taken at midnight after all */
  readonly onNoHours?: (() => void) | undefined;
  /** Told for each indicator which kinds of files its numbers were computed from */
  readonly onSource?: ((id: string, kinds: readonly ExtractKindId[]) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called before each step with its name, and at the end with `done` = `total` */
  readonly onProgress?: ((done: number, total: number, name: string) => void) | undefined;
}

let inhabitants: Promise<Inhabitants> | null = null;

/** The population is a fact: it is read once. */
function loadInhabitants(): Promise<Inhabitants> {
  inhabitants ??= loadPopulation().then((population) =>
    createInhabitants(buildPopulationRows(population, geography), geography.regions),
  );
  return inhabitants;
}

/** Remembers which facts lie in the engine, for indicators that tell the same facts in different ways. */
class FactsShelf {
  readonly #engine: Engine;
  #source: FactsSource | null = null;
  #form: KeyedForm | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async put(source: FactsSource, { kind, clustered }: IndicatorDefinition, context: RollUpContext): Promise<void> {
    const form = { stock: isStock(kind), merged: clustered && kind !== 'mean' };
    if (this.#source === source && this.#form?.stock === form.stock && this.#form.merged === form.merged) return;
    this.#source = null;
    await createKeyedFacts(this.#engine, source, form, context);
    this.#source = source;
    this.#form = form;
  }
}

async function computeIndicator(
  engine: Engine,
  shelf: FactsShelf,
  definition: IndicatorDefinition,
  context: RollUpContext,
  loaded: ReadonlySet<string>,
  onRead: () => void,
): Promise<{ readonly table: NumberTable; readonly source: FactsSource } | null> {
  for (const source of factsOf[definition.id] ?? []) {
    if (!source.needs.every((kind) => loaded.has(kind))) continue;
    await shelf.put(source, definition, context);
    const table = await rollUp(engine, definition, source, context, onRead);
    if (table !== null) return { table, source };
  }
  return null;
}

/** What facts are rolled up with. Needs the canonical tables of intake and the reference tables. */
export async function createContext(
  engine: Engine,
  { cut, deliveries = [], yearToDate = false, signal }: ComputeOptions,
): Promise<RollUpContext> {
  const home = await findHome(engine, { signal });
  const [room, covered] = [new ReadAhead(), new Map()];
  return { cut, geography, home, inhabitants: await loadInhabitants(), deliveries, yearToDate, room, covered, signal };
}

/** The hour a census is taken at; null for midnight, also where there are no hours to count by. */
async function findHour(engine: Engine, options: ComputeOptions): Promise<number | null> {
  const hour = options.countingHour ?? null;
  if (hour === null || (await hasWaitingTimes(engine, options))) return hour;
  options.onNoHours?.();
  return null;
}

/** Waits for one of several; where it fails, for those under way as well, so that nothing is at work afterwards. */
async function settle(counts: readonly Promise<void>[], turn: number): Promise<void> {
  try {
    await counts[turn];
  } catch (error) {
    await Promise.allSettled(counts);
    throw error;
  }
}

interface Listeners extends Pick<ComputeOptions, 'onSource'> {
  readonly tell: (name: string) => void;
}

/**
 * Counts definitions one after another; those that tell the same facts share them. The engine makes the facts of the next
 * while those of one are added up.
 */
function createCounter(engine: Engine, context: RollUpContext, { tell, onSource }: Listeners) {
  const shelf = new FactsShelf(engine);
  return async (definitions: readonly IndicatorDefinition[], found: Map<string, NumberTable>): Promise<void> => {
    const sources = definitions.flatMap(({ id }) => factsOf[id] ?? []);
    const loaded = await findLoaded(
      engine,
      sources.flatMap(({ needs }) => needs),
    );
    const counts: Promise<void>[] = [];
    const start = (turn: number): void => {
      const definition = definitions[turn];
      if (definition === undefined || counts.length > turn || context.signal?.aborted === true) return;
      tell(definition.id);
      const next = (): void => start(turn + 1);
      const count = computeIndicator(engine, shelf, definition, context, loaded, next).then((computed) => {
        if (computed !== null) {
          found.set(definition.id, computed.table);
          onSource?.(definition.id, computed.source.needs);
        }
        next();
      });
      counts.push(count);
    };
    start(0);
    for (let turn = 0; turn < counts.length; turn += 1) await settle(counts, turn);
    context.signal?.throwIfAborted();
  };
}

/** What has many facts to add up comes first: the engine has the others to make meanwhile. */
function manyFactsFirst(definitions: readonly IndicatorDefinition[]): readonly IndicatorDefinition[] {
  const hasMany = ({ id }: IndicatorDefinition): boolean => factsOf[id]?.[0]?.byPatient === true;
  return [...definitions.filter(hasMany), ...definitions.filter((one) => !hasMany(one))];
}

async function computeTables(engine: Engine, options: ComputeOptions): Promise<readonly NumberTable[]> {
  const { cut, onProgress, own = [] } = options;
  const wanted = catalogue.filter(({ id }) => options.indicators?.includes(id) ?? true);
  const context = await createContext(engine, options);
  const total = wanted.length + own.length + 1;
  let done = 0;
  const tell = (name: string): void => onProgress?.(done++, total, name);
  const tables = new Map<string, NumberTable>();
  tell('opphold');
  const aboutNights = own.length === 0 && wanted.every(({ corrected }) => corrected);
  await prepareFacts(engine, cut, context, aboutNights ? 'nights' : 'all');
  const hour = await findHour(engine, options);
  const isHourly = ({ kind }: IndicatorDefinition): boolean => hour !== null && kind === 'census';
  const now = wanted.filter((one) => !isHourly(one));
  const listeners = { tell, onSource: options.onSource };
  await createCounter(engine, context, listeners)(manyFactsFirst(now), tables);
  for (const indicator of own) {
    context.signal?.throwIfAborted();
    tell(indicator.id);
    const { table, fault } = await computeOwn(engine, indicator, context);
    if (fault !== null) options.onOwnFault?.(indicator.id, fault);
    if (table !== null) tables.set(indicator.id, table);
  }
  const hourly = wanted.filter(isHourly);
  // A census at an hour moves the intervals that all others are counted from, so it comes last.
  if (hour !== null && hourly.length > 0) {
    await countAtHour(engine, hour, context);
    await createCounter(engine, context, listeners)(hourly, tables);
  }
  tell('');
  return [...wanted, ...own].flatMap(({ id }) => tables.get(id) ?? []);
}

/**
 * Computes the observations of the loaded data set: every indicator × profile × variant × unit × period there is
 * something to tell of, ordered as the catalogue, and inside an indicator by profile, level, unit, variant and period.
 * Each indicator is counted from the first of its sources that is loaded and has facts, never from two. Needs the
 * canonical tables of intake and the reference tables; leaves nothing of its own in the engine.
 * @throws EngineError when the engine fails, or the abort reason
 */
export async function computeObservations(engine: Engine, options: ComputeOptions): Promise<ObservationColumns> {
  options.signal?.throwIfAborted();
  try {
    return buildColumns(await computeTables(engine, options));
  } finally {
    await dropKeyedFacts(engine);
    await dropPrepared(engine);
  }
}

/**
 * The last day with data that is not ahead of today, or null when nothing dated is loaded: the cut proposed when the
 * user has chosen none.
 */
export async function proposeCut(engine: Engine): Promise<IsoDate | null> {
  const result = await engine.query({ text: proposeCutSql, values: [today()] });
  const cut = result.rows()[0]?.['cut'];
  return typeof cut === 'string' ? cut : null;
}

import type { Engine, QueryOptions, QueryResult } from '../../engine/engine.ts';
import { sql } from '../../engine/sql.ts';
import { numbers } from './answer-columns.ts';
import type { ReadAhead } from './read-ahead.ts';

/** Facts of people (or of teams), as columns of equal length. `subject` numbers the person from 0. */
export interface SubjectFacts {
  readonly group: Float64Array;
  readonly subject: Float64Array;
  readonly moment: Float64Array;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

/** Facts are fetched in stretches of about this many rows: the engine looks through all facts for each. */
const rowsPerFetch = 500_000;

interface Stretches {
  /** The first person of each */
  readonly starts: readonly number[];
  /** Persons of each */
  readonly persons: number;
  /** Rows of each, about */
  readonly rows: number;
}

async function planStretches(engine: Engine, options: QueryOptions): Promise<Stretches> {
  const size = await engine.query(
    sql`select count(*) as facts, coalesce(min(subject_no), 0) as low, coalesce(max(subject_no), -1) as high
      from keyed_fact`,
    options,
  );
  const facts = numbers(size, 'facts')[0] ?? 0;
  const [low, high] = [numbers(size, 'low')[0] ?? 0, numbers(size, 'high')[0] ?? -1];
  const persons = Math.max(1, Math.ceil((high - low + 1) / Math.ceil(facts / rowsPerFetch || 1)));
  const count = Math.ceil((high - low + 1) / persons);
  return {
    starts: Array.from({ length: count }, (_, at) => low + at * persons),
    persons,
    rows: Math.ceil(facts / Math.max(1, count)),
  };
}

function fetchStretch(engine: Engine, from: number, to: number, options: QueryOptions): Promise<QueryResult> {
  return engine.query(
    sql`select group_no, subject_no, moment, numerator, denominator from keyed_fact
      where subject_no >= ${from} and subject_no < ${to}`,
    options,
  );
}

function decode(result: QueryResult): SubjectFacts {
  return {
    group: numbers(result, 'group_no'),
    subject: numbers(result, 'subject_no'),
    moment: numbers(result, 'moment'),
    numerator: numbers(result, 'numerator'),
    denominator: numbers(result, 'denominator'),
  };
}

/**
 * Facts with a person or a team, whole persons at a time and in their order. They are fetched as fast as the engine gives
 * them and there is room, while those that came first are counted.
 * @param onRead called when all are fetched; most are yet to be counted then
 */
export async function* loadSubjectFacts(
  engine: Engine,
  room: ReadAhead,
  options: QueryOptions,
  onRead: () => void,
): AsyncGenerator<SubjectFacts> {
  const { starts, persons, rows } = await planStretches(engine, options);
  let held = 0;
  let over = false;
  let before: Promise<unknown> = Promise.resolve();
  const coming = starts.map((from) => {
    const fetch = before.then(async () => {
      await room.take(rows);
      held += rows;
      if (over) throw new DOMException('No longer asked for', 'AbortError');
      return fetchStretch(engine, from, from + persons, options);
    });
    before = fetch;
    return fetch;
  });
  const release = (): void => {
    room.give(held);
    held = 0;
  };
  // Also told of to whoever waits for them, below.
  if (starts.length > 0) before.then(onRead, () => undefined);
  try {
    for (const fetch of coming) {
      yield decode(await fetch);
      held -= rows;
      room.give(rows);
    }
  } finally {
    over = true;
    release();
    await Promise.allSettled(coming);
    release();
  }
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { ReadAhead } from '../../../src/indicators/roll-up/read-ahead.ts';
import { loadSubjectFacts } from '../../../src/indicators/roll-up/subject-facts.ts';
import { freshEngine } from '../../support/engine.ts';

let engine: Engine;
const rows = 1_200_000;

/** Three facts of each person, far from each other in the table. */
beforeAll(async () => {
  engine = await freshEngine();
  await engine.run(`create or replace temp table keyed_fact as
    select
      cast(i % 5 as integer) as group_no,
      cast(20 + i % ${rows / 3} as integer) as subject_no,
      cast(i % 7 as integer) as moment,
      1.5::double as numerator,
      case when i % 2 = 0 then 1.0::double end as denominator
    from range(${rows}) r(i)`);
});

afterAll(() => engine.close());

/** Counts the takes and gives, so that what is held can be told at any time. */
class WatchedRoom extends ReadAhead {
  held = 0;
  most = 0;

  override async take(count: number): Promise<void> {
    await super.take(count);
    this.held += count;
    this.most = Math.max(this.most, this.held);
  }

  override give(count: number): void {
    this.held -= count;
    super.give(count);
  }
}

test('every person comes whole, one stretch after another, and the engine is free before all are counted', async () => {
  const room = new WatchedRoom();
  const [stretches, seen]: [number[], Float64Array] = [[], new Float64Array(rows / 3 + 20)];
  let [readAt, highest, numerators, unknown] = [-1, 0, 0, 0];
  for await (const facts of loadSubjectFacts(engine, room, {}, () => (readAt = stretches.length))) {
    stretches.push(facts.subject.length);
    const lowest = facts.subject.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY);
    expect(lowest).toBeGreaterThan(highest);
    highest = facts.subject.reduce((high, one) => Math.max(high, one), 0);
    for (const one of facts.subject) seen[one] = (seen[one] ?? 0) + 1;
    numerators += facts.numerator.reduce((sum, one) => sum + one, 0);
    unknown += facts.denominator.filter((one) => Number.isNaN(one)).length;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(stretches.length).toBeGreaterThan(2);
  expect(readAt).toBeLessThan(stretches.length);
  expect([...new Set(seen)]).toEqual([0, 3]);
  expect([numerators, unknown]).toEqual([rows * 1.5, rows / 2]);
  expect(room.held).toBe(0);
});

test('no more is fetched than there is room for', async () => {
  const room = new WatchedRoom(500_000);
  let counted = 0;
  for await (const facts of loadSubjectFacts(engine, room, {}, () => undefined)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    counted += facts.subject.length;
  }
  expect([counted, room.held]).toEqual([rows, 0]);
  expect(room.most).toBeLessThanOrEqual(500_000);
  expect(room.most).toBeGreaterThan(250_000);
});

test('who stops early leaves nothing under way and all the room', async () => {
  const room = new WatchedRoom(500_000);
  let isRead = false;
  for await (const facts of loadSubjectFacts(engine, room, {}, () => {
    isRead = true;
  })) {
    expect(facts.subject.length).toBeGreaterThan(0);
    break;
  }
  await room.take(500_000);
  expect([room.held, isRead]).toEqual([500_000, false]);
});

test('a fault is told to who counts, and leaves all the room', async () => {
  const room = new WatchedRoom();
  const stop = new AbortController();
  const reason = new DOMException('enough', 'AbortError');
  const count = async (): Promise<void> => {
    for await (const _ of loadSubjectFacts(engine, room, { signal: stop.signal }, () => undefined)) stop.abort(reason);
  };
  await expect(count()).rejects.toBe(reason);
  expect(room.held).toBe(0);
});

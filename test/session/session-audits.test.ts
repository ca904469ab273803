import { expect, test } from 'vitest';
import { isPassed } from '../../src/domain/audit-report.ts';
import { levels, periodTypes } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { SessionAudits } from '../../src/session/session-audits.ts';
import { SessionNumbers } from '../../src/session/session-numbers.ts';
import { SessionState } from '../../src/session/session-state.ts';
import { drawObservations, randomDefinitions } from '../support/disclosure/random-numbers.ts';
import { createRandom } from '../support/random.ts';

const wish = {
  helsefellesskap: geography.helsefellesskap.map(({ id }) => id),
  levels: [...levels],
  indicators: randomDefinitions.map(({ id }) => id),
  periodTypes: [...periodTypes],
  from: '2015-01-01',
  to: '2035-12-31',
};

/** Numbers of which many are hidden. */
async function publishMany() {
  const numbers = new SessionNumbers();
  numbers.keep(buildColumns(drawObservations(createRandom(6))), []);
  const published = await numbers.published(new AbortController().signal, () => {});
  if (published === null) throw new Error('No numbers');
  return { numbers, published };
}

test('exact ranges take the place of what is known to be so wide at the least, and are kept when the rest is stopped', async () => {
  const { numbers, published } = await publishMany();
  const stop = new AbortController();
  const told: number[] = [];
  const state = new SessionState(({ progress }) => {
    const rows = progress[0]?.rows ?? 0;
    told.push(rows);
    if (rows > 0) stop.abort(new DOMException('Stopped', 'AbortError'));
  });
  const audits = new SessionAudits();
  const context = { numbers, state, signal: new AbortController().signal };
  const before = await audits.report(context, published, wish);
  if (before === null) throw new Error('No report');
  const question = audits.exactRanges({ ...context, signal: stop.signal }, published, { wish, rows: null });
  await expect(question).rejects.toThrow('Stopped');
  expect(state.snapshot).toMatchObject({ status: 'idle', progress: [] });

  const countExact = (numbersOf: typeof before.numbers): number => numbersOf.filter(({ isExact }) => isExact).length;
  const halfway = await audits.report(context, published, wish);
  const kept = countExact(halfway?.numbers ?? []);
  expect(kept).toBeGreaterThanOrEqual(Math.max(...told));
  expect(kept).toBeLessThan(before.numbers.filter(({ reason }) => reason !== 'place-in-region').length);

  const one = before.numbers.findLast(({ low, isExact }) => low !== null && !isExact)?.row ?? -1;
  const found = await audits.exactRanges(context, published, { wish, rows: [one] });
  expect(found?.numbers.find(({ row }) => row === one)?.isExact).toBe(true);

  const after = await audits.exactRanges(context, published, { wish, rows: null });
  if (after === null) throw new Error('No report');
  const exact = new Map(after.numbers.map((number) => [number.row, number]));
  for (const { row, low, high, reason } of before.numbers) {
    const now = exact.get(row);
    expect(now?.isExact).toBe(reason !== 'place-in-region');
    if (low !== null) expect(now?.low).toBeLessThanOrEqual(low);
    if (high !== null) expect(now?.high).toBeGreaterThanOrEqual(high);
  }
  expect(isPassed(after)).toBe(true);
  expect(audits.passed(published, wish)).toBe(after);
});

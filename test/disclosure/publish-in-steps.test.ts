import { expect, test } from 'vitest';
import { publishInSteps } from '../../src/disclosure/publish.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { SessionNumbers } from '../../src/session/session-numbers.ts';
import { sampleObservation } from '../observations/observation-samples.ts';
import { drawObservations, randomDefinitions } from '../support/disclosure/random-numbers.ts';
import { createRandom } from '../support/random.ts';
import { policy } from './gate-samples.ts';

/** More rows than are judged at a time: one number of every day of many years. */
function manyRows(count: number) {
  return buildColumns(
    Array.from({ length: count }, (_, row) => sampleObservation({ unit: `H${row % 19}`, period: `${1000 + row}` })),
  );
}

test('a stop is heard between rows that are judged, before anything is hidden for another', async () => {
  const numbers = new SessionNumbers();
  numbers.keep(manyRows(90_000), []);
  const stop = new AbortController();
  const shares: number[] = [];
  const question = numbers.published(stop.signal, (share) => {
    shares.push(share);
    if (shares.length === 2) stop.abort(new DOMException('Stopped', 'AbortError'));
  });
  await expect(question).rejects.toThrow('Stopped');
  expect(shares[0]).toBe(0);
  expect(shares[1]).toBeGreaterThan(0);
  expect(shares[1]).toBeLessThan(0.1);
});

test('how much is done never goes back, with earlier publications or without', () => {
  const columns = buildColumns(drawObservations(createRandom(6)));
  const steps = publishInSteps(columns, randomDefinitions, policy, geography);
  const told: number[] = [];
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) told.push(step.value);
  const again = [...publishInSteps(columns, randomDefinitions, policy, geography, { earlier: [step.value] })];
  for (const shares of [told, again]) {
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(4);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  }
});

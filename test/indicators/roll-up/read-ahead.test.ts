import { expect, test } from 'vitest';
import { ReadAhead } from '../../../src/indicators/roll-up/read-ahead.ts';

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

test('rows wait until there is room for them, in the order they came', async () => {
  const room = new ReadAhead(10);
  const got: string[] = [];
  await room.take(6);
  const waiting = [room.take(5).then(() => got.push('five')), room.take(6).then(() => got.push('six'))];
  await settled();
  expect(got).toEqual([]);
  room.give(2);
  await settled();
  expect(got).toEqual(['five']);
  room.give(4);
  await settled();
  expect(got).toEqual(['five']);
  room.give(5);
  await Promise.all(waiting);
  expect(got).toEqual(['five', 'six']);
});

test('more rows than there is ever room for are let in alone', async () => {
  const room = new ReadAhead(10);
  await room.take(25);
  let isIn = false;
  const next = room.take(1).then(() => {
    isIn = true;
  });
  await settled();
  expect(isIn).toBe(false);
  room.give(25);
  await next;
  expect(isIn).toBe(true);
});

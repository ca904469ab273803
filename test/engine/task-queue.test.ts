import { expect, test } from 'vitest';
import { createTaskQueue } from '../../src/engine/task-queue.ts';

test('tasks run one at a time in the order asked, however long each takes', async () => {
  const queue = createTaskQueue();
  const seen: string[] = [];
  const task = (name: string, turns: number) => async (): Promise<string> => {
    seen.push(`${name} begins`);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    seen.push(`${name} ends`);
    return name;
  };
  expect(
    await Promise.all([queue.inTurn(task('a', 20)), queue.inTurn(task('b', 0)), queue.inTurn(task('c', 3))]),
  ).toEqual(['a', 'b', 'c']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('a task that fails tells its own asker only', async () => {
  const queue = createTaskQueue();
  const failing = queue.inTurn(() => Promise.reject(new Error('mine')));
  const next = queue.inTurn(async () => 'yours');
  await expect(failing).rejects.toThrow('mine');
  expect(await next).toBe('yours');
});

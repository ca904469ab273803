/** Runs tasks one at a time, in the order asked; a task that fails does not stop the next. */
export interface TaskQueue {
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

export function createTaskQueue(): TaskQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn<T>(task: () => Promise<T>): Promise<T> {
      const turn = last.then(task);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

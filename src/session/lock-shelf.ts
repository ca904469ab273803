import type { PeriodLock } from '../domain/period-lock.ts';
import { readLockInSteps } from '../indicators/lock/lock-file.ts';
import { inTurns } from './in-turns.ts';
import { createListeners } from './listeners.ts';

/** The lock that the numbers at hand are held against, in this tab's memory only. */
interface LockState {
  readonly lock: PeriodLock | null;
  readonly name: string;
  /** The file last opened was a lock that cannot be used */
  readonly broken: boolean;
  /** What came of the last file is still to be told where it was dropped */
  readonly untold: boolean;
}

export interface LockShelf {
  subscribe(listener: () => void): () => void;
  current(): LockState;
  /** Whether the text was that of a lock */
  load(name: string, text: string): Promise<boolean>;
  /** Tells of a file that is no lock at all */
  refuse(name: string): void;
  forget(): void;
  dismiss(): void;
}

const none: LockState = { lock: null, name: '', broken: false, untold: false };

export function createLockShelf(): LockShelf {
  const listeners = createListeners();
  let state = none;
  function show(next: LockState): void {
    state = next;
    listeners.tell();
  }
  return {
    subscribe: listeners.subscribe,
    current: () => state,
    async load(name, text) {
      const lock = await inTurns(readLockInSteps(text));
      if (lock === null) return false;
      show(
        lock === 'broken'
          ? { ...state, name, broken: true, untold: true }
          : { lock, name, broken: false, untold: true },
      );
      return true;
    },
    refuse: (name) => show({ ...state, name, broken: true, untold: true }),
    forget: () => show(none),
    dismiss: () => show({ ...state, untold: false }),
  };
}

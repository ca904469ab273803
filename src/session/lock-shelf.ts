import type { PeriodLock } from '../domain/period-lock.ts';
import { readLockFile } from '../indicators/lock/lock-file.ts';
import { createListeners } from './listeners.ts';

/** The lock that the numbers at hand are held against, in this tab's memory only. */
interface LockState {
  readonly lock: PeriodLock | null;
  readonly name: string;
  /** The file last opened was a lock that cannot be used */
  readonly broken: boolean;
}

export interface LockShelf {
  subscribe(listener: () => void): () => void;
  current(): LockState;
  /** Whether the text was that of a lock */
  load(name: string, text: string): boolean;
  /** Tells of a file that is no lock at all */
  refuse(name: string): void;
  forget(): void;
}

const none: LockState = { lock: null, name: '', broken: false };

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
    load(name, text) {
      const lock = readLockFile(text);
      if (lock === null) return false;
      show(lock === 'broken' ? { ...state, name, broken: true } : { lock, name, broken: false });
      return true;
    },
    refuse: (name) => show({ ...state, name, broken: true }),
    forget: () => show(none),
  };
}

import type { OwnIndicator } from '../domain/own-indicator.ts';
import { createListeners } from './listeners.ts';
import type { RecipeStorage } from './recipe-shelf.ts';

type OwnFile = typeof import('../indicators/own/own-file.ts');
type OwnFaults = NonNullable<ReturnType<OwnFile['readOwnFile']>>['faults'];

/** A file of own indicators that was dropped: how many were new or changed, and what was wrong with others. */
interface LoadedOwn {
  readonly name: string;
  readonly count: number;
  readonly faults: OwnFaults;
}

export interface OwnState {
  /** In the order they came */
  readonly indicators: readonly OwnIndicator[];
  /** The one `restore` brings back */
  readonly removed: OwnIndicator | null;
  readonly loaded: LoadedOwn | null;
}

/** The own indicators of this browser: words and SQL, no value of any row. */
export interface OwnShelf {
  subscribe(listener: () => void): () => void;
  current(): OwnState;
  /** Takes the place of an earlier one with the same id. Resolves when it is counted, or found not to be */
  keep(indicator: OwnIndicator): Promise<void>;
  remove(id: string): Promise<void>;
  restore(): Promise<void>;
  /** Forgets what is told of: the removed one and the file read */
  dismiss(): void;
  /** Keeps the indicators of a file's text; false when it is no such file */
  load(name: string, text: string): Promise<boolean>;
  /** The text of a file of own indicators */
  save(indicators: readonly OwnIndicator[]): Promise<string>;
}

/** Checks and zod come when they are first needed. */
function loadCodec(): Promise<OwnFile> {
  return import('../indicators/own/own-file.ts');
}

function isSame(a: OwnIndicator, b: OwnIndicator): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function merge(old: readonly OwnIndicator[], added: readonly OwnIndicator[]): readonly OwnIndicator[] {
  const byId = new Map([...old, ...added].map((indicator) => [indicator.id, indicator]));
  return [...byId.values()];
}

/**
 * The own indicators of one browser, written down at every change.
 * @param apply puts them in force where numbers are counted
 */
export function createOwnShelf(
  storage: RecipeStorage,
  apply: (indicators: readonly OwnIndicator[]) => Promise<void>,
): OwnShelf & { readonly ready: Promise<void> } {
  const listeners = createListeners();
  let state: OwnState = { indicators: [], removed: null, loaded: null };

  function show(part: Partial<OwnState>): void {
    state = { ...state, ...part };
    listeners.tell();
  }

  async function readStored(): Promise<void> {
    const text = storage.read();
    if (text === null) return;
    const stored = (await loadCodec()).readOwnFile(text)?.indicators ?? [];
    if (stored.length === 0) return;
    show({ indicators: merge(stored, state.indicators) });
    void apply(state.indicators);
  }

  const ready = readStored();

  async function change(indicators: readonly OwnIndicator[], part: Partial<OwnState>): Promise<void> {
    show({ ...part, indicators });
    await ready;
    storage.write((await loadCodec()).formatOwnFile(state.indicators));
    await apply(state.indicators);
  }

  return {
    ready,
    subscribe: listeners.subscribe,
    current: () => state,
    keep: (indicator) => change(merge(state.indicators, [indicator]), { removed: null }),
    async remove(id) {
      const removed = state.indicators.find((indicator) => indicator.id === id) ?? null;
      await change(
        state.indicators.filter((indicator) => indicator !== removed),
        { removed, loaded: null },
      );
    },
    async restore() {
      const { removed } = state;
      if (removed !== null) await change(merge(state.indicators, [removed]), { removed: null });
    },
    dismiss: () => show({ removed: null, loaded: null }),
    async load(name, text) {
      const file = (await loadCodec()).readOwnFile(text);
      if (file === null) return false;
      await ready;
      const news = file.indicators.filter((one) => !state.indicators.some((known) => isSame(known, one)));
      const loaded = { name, count: news.length, faults: file.faults };
      await change(merge(state.indicators, news), { removed: null, loaded });
      return true;
    },
    save: async (indicators) => (await loadCodec()).formatOwnFile(indicators),
  };
}

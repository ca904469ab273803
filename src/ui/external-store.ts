/** A value outside React that tells when it changes: what `useSyncExternalStore` asks for. */
interface ExternalStore<Value> {
  subscribe(listener: () => void): () => void;
  current(): Value;
}

export interface WritableStore<Value> extends ExternalStore<Value> {
  set(value: Value): void;
}

/** A store that holds one value in memory. Setting the same value again tells no one. */
export function createStore<Value>(initial: Value): WritableStore<Value> {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}

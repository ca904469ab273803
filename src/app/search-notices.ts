import type { SearchProblem } from './read-search.ts';

/** What the reader must be told about the link that brought them here, until they have seen it. */
export interface SearchNotices {
  subscribe(listener: () => void): () => void;
  current(): readonly SearchProblem[];
  add(problems: readonly SearchProblem[]): void;
  dismiss(): void;
}

function sameProblem(a: SearchProblem, b: SearchProblem): boolean {
  return a.key === b.key && a.value === b.value;
}

/**
 * A place for problems found while the router reads a link. Listeners hear of them after the reading, so that telling
 * never disturbs a rendering under way.
 */
export function createSearchNotices(): SearchNotices {
  const listeners = new Set<() => void>();
  let problems: readonly SearchProblem[] = [];

  function show(next: readonly SearchProblem[]): void {
    problems = next;
    queueMicrotask(() => {
      for (const listener of listeners) listener();
    });
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => problems,
    add(found) {
      const fresh = found.filter((problem) => !problems.some((known) => sameProblem(known, problem)));
      if (fresh.length > 0) show([...problems, ...fresh]);
    },
    dismiss: () => show([]),
  };
}

import { createListeners } from '../session/listeners.ts';
import type { SearchProblem } from './read-search.ts';

/** What the reader must be told about the link that brought them here, until they have seen it. */
export interface SearchNotices {
  subscribe(listener: () => void): () => void;
  current(): readonly SearchProblem[];
  /** The problems of a link just read; they take the place of an earlier link's. A link without problems adds nothing */
  add(problems: readonly SearchProblem[]): void;
  dismiss(): void;
}

function sameProblems(a: readonly SearchProblem[], b: readonly SearchProblem[]): boolean {
  return (
    a.length === b.length && a.every(({ key, value }, index) => key === b[index]?.key && value === b[index]?.value)
  );
}

/**
 * A place for problems found while the router reads a link. Listeners hear of them after the reading, so that telling
 * never disturbs a rendering under way.
 */
export function createSearchNotices(): SearchNotices {
  const listeners = createListeners();
  let problems: readonly SearchProblem[] = [];

  function show(next: readonly SearchProblem[]): void {
    problems = next;
    queueMicrotask(() => {
      listeners.tell();
    });
  }

  return {
    subscribe: listeners.subscribe,
    current: () => problems,
    add(found) {
      if (found.length > 0 && !sameProblems(found, problems)) show(found);
    },
    dismiss: () => show([]),
  };
}

import type { SessionSnapshot } from './session.ts';

type Part = Partial<SessionSnapshot>;

/** Told no oftener, so that whoever shows it is not held up; in milliseconds. */
const breathOfProgress = 100;

function isProgressAlone(part: Part): boolean {
  return part.progress !== undefined && Object.keys(part).length === 1;
}

/**
 * Tells parts of a snapshot to another thread. Progress comes far oftener than anyone can see: of what comes within a
 * tenth of a second the last is told. Nothing is told out of order.
 */
export function tellParts(tell: (part: Part) => void): (part: Part) => void {
  let late: Part = {};
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;

  function tellNow(part: Part): void {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
    toldAt = performance.now();
    const all = { ...late, ...part };
    late = {};
    tell(all);
  }

  return (part) => {
    const wait = toldAt + breathOfProgress - performance.now();
    if (!isProgressAlone(part) || wait <= 0) {
      tellNow(part);
      return;
    }
    late = part;
    waiting ??= setTimeout(() => tellNow({}), wait);
  };
}

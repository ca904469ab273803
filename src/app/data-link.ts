import type { SessionSnapshot } from '../session/session.ts';

/** Digits of the fingerprint in a link: enough to tell data sets apart, short enough to read. */
const digits = 12;

/** What a link made now says of its data: `demo`, the start of the fingerprint, or nothing when nothing is computed. */
export function dataWordOf(snapshot: SessionSnapshot): string | undefined {
  if (snapshot.fingerprint === null) return undefined;
  return snapshot.opened === null &&
    snapshot.synthetic &&
    snapshot.removed === null &&
    snapshot.files.every(({ id }) => id.startsWith('demo'))
    ? 'demo'
    : snapshot.fingerprint.slice(0, digits);
}

/** What to do when the link and the data at hand are laid side by side. */
export type DataStep =
  | { readonly act: 'none' }
  | { readonly act: 'load-demo' }
  | { readonly act: 'set-cut'; readonly cut: string | null }
  | { readonly act: 'set-hour'; readonly hour: number | null }
  | { readonly act: 'write'; readonly word: string | undefined; readonly told: 'other-data' | 'demo' | null };

const nothing: DataStep = { act: 'none' };

export interface DataLink {
  readonly data: string | undefined;
  readonly kutt: string | undefined;
  readonly telletime: string | undefined;
  /** The word this app last wrote into the address; another one has come from outside */
  readonly written: string | undefined;
  /** Whether the synthetic data this link asks for has been asked for, and the loading is over */
  readonly demoEnded: boolean;
}

/**
 * One step towards agreement. A link to the synthetic data loads it when nothing else is there; the cut of the link is
 * and its hour of counting are put in force before data sets are compared, since they are part of the fingerprint; a link made with other data keeps
 * its choices and is told of.
 */
export function nextDataStep(link: DataLink, snapshot: SessionSnapshot): DataStep {
  if (snapshot.opened !== null) return stepWithPackages(link, snapshot);
  if (snapshot.status !== 'idle' || snapshot.failure !== null || snapshot.stale) return nothing;
  if (snapshot.files.length === 0) return stepWithoutData(link);
  const word = dataWordOf(snapshot);
  if (word === undefined) return nothing;
  const cut = link.kutt ?? null;
  if ((cut ?? snapshot.proposedCut) !== snapshot.cut) return { act: 'set-cut', cut };
  const hour = link.telletime === undefined ? null : Number(link.telletime);
  if (hour !== (snapshot.countingHour ?? snapshot.hourRefused)) return { act: 'set-hour', hour };
  if (link.data === word) return nothing;
  const foreign = link.data !== undefined && link.data !== link.written;
  return { act: 'write', word, told: foreign ? (link.data === 'demo' ? 'demo' : 'other-data') : null };
}

/** Packages have their cut and hour in themselves: the link says which packages, and nothing is asked of the session. */
function stepWithPackages({ data, written }: DataLink, snapshot: SessionSnapshot): DataStep {
  const word = dataWordOf(snapshot);
  if (word === undefined || data === word) return nothing;
  const foreign = data !== undefined && data !== 'demo' && data !== written;
  return { act: 'write', word, told: foreign ? 'other-data' : null };
}

/** With nothing read, a word from outside waits for its data; our own word has lost its meaning, and so has one whose data was stopped. */
function stepWithoutData({ data, written, demoEnded }: DataLink): DataStep {
  if (data === undefined) return nothing;
  if (data === written || (data === 'demo' && demoEnded)) return { act: 'write', word: undefined, told: null };
  return data === 'demo' ? { act: 'load-demo' } : nothing;
}

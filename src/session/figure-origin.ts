import type { IsoDate } from '../domain/period.ts';
import type { SessionSnapshot } from './session.ts';

/** What the figures of a page are made of: kinds of the accepted files, cut, and whether any of it is synthetic. */
export interface FigureOrigin {
  readonly kinds: readonly string[];
  readonly cut: IsoDate | null;
  readonly synthetic: boolean;
}

export function figureOriginOf({
  files,
  cut,
  synthetic,
}: Pick<SessionSnapshot, 'files' | 'cut' | 'synthetic'>): FigureOrigin {
  return {
    kinds: files.flatMap(({ status, kind }) => (status === 'accepted' && kind !== null ? [kind] : [])),
    cut,
    synthetic,
  };
}

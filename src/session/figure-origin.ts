import type { IsoDate } from '../domain/period.ts';
import type { SessionSnapshot } from './session.ts';

/** What the figures of a page are made of: kinds of the accepted files, cut, and whether any of it is synthetic. */
export interface FigureOrigin {
  readonly kinds: readonly string[];
  readonly cut: IsoDate | null;
  readonly synthetic: boolean;
}

function kindsOf(files: SessionSnapshot['files']): readonly string[] {
  return files.flatMap(({ status, kind }) => (status === 'accepted' && kind !== null ? [kind] : []));
}

export function figureOriginOf({
  files,
  cut,
  synthetic,
  opened,
}: Pick<SessionSnapshot, 'files' | 'cut' | 'synthetic' | 'opened'>): FigureOrigin {
  const packed = opened?.numbers?.sources.map(({ kind }) => kind);
  return {
    kinds: packed === undefined ? kindsOf(files) : [...new Set(packed)],
    cut,
    synthetic,
  };
}

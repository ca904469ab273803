import type { IsoDate } from '../domain/period.ts';
import { populationYears } from '../reference/population-years.ts';
import type { SessionSnapshot } from './session.ts';

/** What the figures of a page are made of: kinds of the accepted files, cut, whether any of it is synthetic, and the population. */
export interface FigureOrigin {
  readonly kinds: readonly string[];
  /** Kinds that an indicator was computed from, by its id; left out where only the kinds of all are known */
  readonly sources: SessionSnapshot['sources'];
  readonly cut: IsoDate | null;
  readonly synthetic: boolean;
  /** Years that rates may be divided by the population of */
  readonly populationYears: readonly number[];
}

function kindsOf(files: SessionSnapshot['files']): readonly string[] {
  return files.flatMap(({ status, kind }) => (status === 'accepted' && kind !== null ? [kind] : []));
}

export function figureOriginOf({
  files,
  cut,
  synthetic,
  opened,
  sources,
}: Pick<SessionSnapshot, 'files' | 'cut' | 'synthetic' | 'opened' | 'sources'>): FigureOrigin {
  const packed = opened?.numbers?.sources.map(({ kind }) => kind);
  return {
    kinds: packed === undefined ? kindsOf(files) : [...new Set(packed)],
    sources: packed === undefined ? sources : {},
    cut,
    synthetic,
    populationYears,
  };
}

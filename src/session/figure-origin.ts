import type { IsoDate } from '../domain/period.ts';
import type { SessionSnapshot } from './session.ts';

/** What the figures of a page are made of: kinds of the accepted files, cut, and whether any of it is synthetic. */
export function figureOriginOf({ files, cut, synthetic }: SessionSnapshot): {
  readonly kinds: readonly string[];
  readonly cut: IsoDate | null;
  readonly synthetic: boolean;
} {
  return {
    kinds: files.flatMap(({ status, kind }) => (status === 'accepted' && kind !== null ? [kind] : [])),
    cut,
    synthetic,
  };
}

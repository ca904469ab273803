import type { IsoDate } from '../domain/period.ts';
import type { SharedPackage } from './shared-package.ts';

/** What is taken of one package when several are opened together. */
export interface PackageShare {
  readonly from: SharedPackage;
  readonly helsefellesskap: ReadonlySet<string>;
  /** Indicators that are not taken from it */
  readonly without: ReadonlySet<string>;
  /** Units of hospitals are taken from it */
  readonly withUnits: boolean;
  /** Periods that end later are not taken; null takes all */
  readonly until: IsoDate | null;
}

export function wholeShare(from: SharedPackage): PackageShare {
  return {
    from,
    helsefellesskap: new Set(from.manifest.helsefellesskap),
    without: new Set(),
    withUnits: true,
    until: null,
  };
}

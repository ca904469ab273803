import type { IsoDate } from '../domain/period.ts';
import type { PackageManifest, PackageWish } from '../domain/shared-package.ts';

/** A package that an analyst wants made. */
export interface PackageOrder {
  readonly wish: PackageWish;
  /** Names the numbers the analyst saw; others are in force when it does not fit */
  readonly fingerprint: string;
  readonly made: IsoDate;
  /** Version of the app */
  readonly app: string;
}

/** A package ready to be saved. */
export interface MadePackage {
  readonly content: Blob;
  readonly code: string;
  readonly manifest: PackageManifest;
}

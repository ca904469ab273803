import type { PublishedColumns } from '../disclosure/published-columns.ts';
import type { PackageWords } from '../domain/shared-package.ts';

/** All that a package holds. */
export interface SharedPackage extends PackageWords {
  /** SHA-256 of its hash list, hex */
  readonly code: string;
  readonly columns: PublishedColumns;
}

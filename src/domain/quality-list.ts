/** What of the complete lists a CSV holds; a workbook holds them all. */
export type QualityListPart = 'problems' | 'findings' | 'about';

/** A complete list of what was found in the files, to be taken away. */
export interface QualityListWish {
  readonly format: 'csv' | 'xlsx';
  readonly part: QualityListPart;
  /** Null takes all files */
  readonly fileId: string | null;
}

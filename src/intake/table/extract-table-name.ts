import type { ExtractKindId } from '../../domain/extract-kind.ts';

/** Name of the table that holds the accepted rows of a file. */
export function extractTableName(kind: ExtractKindId, fileId: string): string {
  return `${kind}__${fileId}`;
}

/** Names of the tables that hold every problem of a file's rows, with and without what was found, and their words. */
export function faultTableNames(fileId: string): {
  readonly found: string;
  readonly bare: string;
  readonly words: string;
} {
  return { found: `fault__${fileId}`, bare: `fault_bare__${fileId}`, words: `fault_words__${fileId}` };
}

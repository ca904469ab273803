import type { ExtractKindId } from '../../domain/extract-kind.ts';

/** Name of the table that holds the accepted rows of a file. */
export function extractTableName(kind: ExtractKindId, fileId: string): string {
  return `${kind}__${fileId}`;
}

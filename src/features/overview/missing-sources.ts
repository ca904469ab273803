import { type ExtractKindId, extractKindIds } from '../../domain/extract-kind.ts';
import { formatList } from '../../text/format.ts';
import { overviewText } from '../../text/overview-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import type { OverviewRow } from './overview.model.ts';

function isExtractKind(id: string): id is ExtractKindId {
  return extractKindIds.some((kind) => kind === id);
}

/** Why a row has no number at all, and what would give it one. */
export function missingSources({ definition, otherPeriodTypesOnly }: OverviewRow): string {
  if (otherPeriodTypesOnly) return overviewText.otherPeriodTypes;
  const names = (definition.sources[0] ?? []).filter(isExtractKind).map((kind) => vocabulary.extractKinds[kind]);
  return overviewText.notRead(formatList(names).toLowerCase());
}

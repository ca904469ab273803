import { overviewText } from '../../text/overview-text.ts';
import { tellOwnFault } from '../../text/own-text.ts';
import { sourceWords } from '../../text/source-words.ts';
import type { OverviewRow } from './overview.model.ts';

/** Why a row has no number at all, and what would give it one. */
export function missingSources({ definition, otherPeriodTypesOnly, fault }: OverviewRow): string {
  if (fault !== null) return overviewText.notCounted(tellOwnFault(fault)[0] ?? '');
  return otherPeriodTypesOnly ? overviewText.otherPeriodTypes : overviewText.notRead(sourceWords(definition.sources));
}

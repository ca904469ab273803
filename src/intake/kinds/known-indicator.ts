import { indicatorIds } from '../../domain/indicator-ids.ts';
import { quoteText } from '../table/quote-text.ts';

/** Ids as a list in SQL. */
export function listIds(ids: readonly string[]): string {
  return ids.map(quoteText).join(', ');
}

/**
 * SQL: whether `indikator` names neither an indicator of the product nor has the form of an own one's id. Own indicators
 * may be opened after the file, so whether there is such a one is not asked here.
 */
export const isUnknownIndicator = `indikator NOT IN (${listIds(indicatorIds)})
  AND NOT regexp_full_match(indikator, 'egen-[a-z0-9]+(-[a-z0-9]+)*')`;

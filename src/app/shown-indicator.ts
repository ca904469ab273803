import { useMatch, useSearch } from '@tanstack/react-router';
import { useDefinitions } from '../session/reading.ts';

const firstIndicator = 'overliggere-per-dogn';

/** The indicator of the page the reader is on; undefined elsewhere. */
function useIndicatorOfPage(): string | undefined {
  return useMatch({ from: '/indikator/$indicator', shouldThrow: false, select: (match) => match.params.indicator });
}

/** What the way to the comparison carries along, so that the reader goes on with the indicator in hand. */
export function useComparedIndicator(): { readonly indikator?: string } {
  const shown = useIndicatorOfPage();
  return shown === undefined ? {} : { indikator: shown };
}

/**
 * The indicator the way to the indicator place leads to: the one looked at, else the first of the catalogue. A package that
 * is open may have none of them: then its own first.
 */
export function useShownIndicator(): string {
  const shown = useIndicatorOfPage();
  const compared = useSearch({ strict: false, select: (search) => search.indikator });
  const definitions = useDefinitions();
  const known = [shown, compared, firstIndicator].find((id) => id !== undefined && definitions.find(id) !== null);
  return known ?? definitions.all[0]?.id ?? firstIndicator;
}

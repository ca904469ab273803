import { useMatch, useSearch } from '@tanstack/react-router';

/** The indicator of the page the reader is on; undefined elsewhere. */
function useIndicatorOfPage(): string | undefined {
  return useMatch({ from: '/indikator/$indicator', shouldThrow: false, select: (match) => match.params.indicator });
}

/** What the way to the comparison carries along, so that the reader goes on with the indicator in hand. */
export function useComparedIndicator(): { readonly indikator?: string } {
  const shown = useIndicatorOfPage();
  return shown === undefined ? {} : { indikator: shown };
}

/** The indicator the way to the indicator place leads to: the one looked at, else the first of the catalogue. */
export function useShownIndicator(): string {
  const shown = useIndicatorOfPage();
  const compared = useSearch({ strict: false, select: (search) => search.indikator });
  return shown ?? compared ?? 'overliggere-per-dogn';
}

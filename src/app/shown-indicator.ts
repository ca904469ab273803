import { useMatch, useSearch } from '@tanstack/react-router';

/** The indicator the way to the indicator place leads to: the one looked at, else the first of the catalogue. */
export function useShownIndicator(): string {
  const shown = useMatch({
    from: '/indikator/$indicator',
    shouldThrow: false,
    select: (match) => match.params.indicator,
  });
  const compared = useSearch({ strict: false, select: (search) => search.indikator });
  return shown ?? compared ?? 'overliggere-per-dogn';
}

import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { definitionOf, isIndicatorId } from '../indicators/catalogue.ts';
import { geography } from '../reference/geography-facts.ts';
import { useSnapshot } from '../session/session-context.tsx';
import { layoutText } from '../text/layout-text.ts';
import type { Choices } from './use-choices.ts';

const { places } = layoutText;

/** The name of the place an address leads to; the indicator's own where there is one. */
export function placeName(pathname: string): string {
  const [place, detail] = pathname.split('/').filter((part) => part !== '');
  if (place === 'oversikt') return places.overview;
  if (place === 'sammenlign') return places.compare;
  if (place === 'indikator' && detail !== undefined && isIndicatorId(detail)) return definitionOf(detail).shortName;
  if (place === 'indikator') return places.indicator;
  return place === 'data' ? places.data : layoutText.notFound.heading;
}

/** Names the tab after the place and the helsefellesskap. Never a number: titles end up in histories and logs. */
export function useDocumentTitle(choices: Choices): void {
  const pathname = useLocation({ select: (location) => location.pathname });
  const { synthetic } = useSnapshot();
  const where = geography.unitName('helsefellesskap', choices.helsefellesskap);
  const place = placeName(pathname);
  useEffect(() => {
    const parts = place === places.data ? [place] : [place, where];
    document.title = layoutText.title(synthetic ? [...parts, layoutText.synthetic] : parts);
  }, [place, where, synthetic]);
}

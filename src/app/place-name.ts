import { definitionOf, isIndicatorId } from '../indicators/catalogue.ts';
import { layoutText } from '../text/layout-text.ts';

const { places } = layoutText;

/** The name of the place an address leads to; the indicator's own where there is one. */
export function placeName(pathname: string): string {
  const [place, detail] = pathname.split('/').filter((part) => part !== '');
  if (place === 'oversikt') return places.overview;
  if (place === 'sammenlign') return places.compare;
  if (place === 'kvalitet') return places.quality;
  if (place === 'rettelser') return places.corrections;
  if (place === 'katalog') return places.catalogue;
  if (place === 'indikator' && detail !== undefined && isIndicatorId(detail)) return definitionOf(detail).shortName;
  if (place === 'indikator') return places.indicator;
  return place === 'data' ? places.data : layoutText.notFound.heading;
}

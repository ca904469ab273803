import { layoutText } from '../text/layout-text.ts';

const { places } = layoutText;

/**
 * The name of the place an address leads to; the indicator's own where there is one.
 * @param nameOf short name of an indicator, null where there is none of that id
 */
export function placeName(pathname: string, nameOf: (indicator: string) => string | null): string {
  const [place, detail] = pathname.split('/').filter((part) => part !== '');
  if (place === 'oversikt') return places.overview;
  if (place === 'sammenlign') return places.compare;
  if (place === 'profil') return places.profile;
  if (place === 'kvalitet') return places.quality;
  if (place === 'rettelser') return places.corrections;
  if (place === 'grupper') return places.groups;
  if (place === 'katalog') return places.catalogue;
  if (place === 'verksted') return places.workbench;
  if (place === 'personvern') return places.privacy;
  if (place === 'del') return places.handOver;
  if (place === 'indikator') return nameOf(detail ?? '') ?? places.indicator;
  return place === 'data' ? places.data : layoutText.notFound.heading;
}

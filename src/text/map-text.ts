import type { MapFault } from '../domain/kommune-map.ts';
import { formatList } from './format.ts';
import { formatCount } from './plural.ts';

const kommuner = { one: 'kommune', other: 'kommuner' };

/** Words of the map of kommuner. */
export const mapText = {
  heading: 'Kart over kommunene',
  lead: 'Fellestall har ingen kommunegrenser. Velg eller slipp en GeoJSON-fil med dem, for eksempel «Administrative enheter kommuner» fra Kartverket (geonorge.no), pakket eller ikke. Filen leses her på maskinen, sendes ingen steder og huskes ikke når fanen lukkes.',
  choose: 'Velg kartfil',
  other: 'Velg en annen kartfil',
  forget: 'Fjern kartet',
  reading: (name: string): string => `Leser ${name}`,
  read: (name: string, count: number): string => `Kartet «${name}» er lest: ${formatCount(count, kommuner)}.`,
  where: 'Kartet vises i Sammenlign når kommuner sammenlignes: for helsefellesskapet og for hele landet.',
  refused: (name: string): string => `«${name}» kan ikke brukes som kart`,
  faults: {
    'not-json':
      'Filen er ikke GeoJSON. SOSI, GML, FGDB og shapefiler kan ikke leses: velg formatet GeoJSON når du laster ned.',
    'no-map-inside': 'Arkivet har ingen GeoJSON-fil som kan pakkes ut. Last ned formatet GeoJSON, uten passord.',
    'no-areas':
      'Filen har ingen flater (Polygon eller MultiPolygon). Filer med bare grenselinjer eller punkter kan ikke brukes.',
    'no-numbers':
      'Ingen egenskap ved flatene har kommunenummer. Minst åtte av ti flater må ha et nummer på fire siffer, som 0301, i samme egenskap.',
    elsewhere: 'Koordinatene er verken grader (WGS84, EUREF89) eller meter (UTM) over Norge.',
    'too-large': 'Filen er for stor til å leses her. Velg en mindre detaljert utgave.',
  } satisfies Readonly<Record<MapFault, string>>,
  unknown: (numbers: readonly string[]): string =>
    `Ikke tegnet, fordi nummeret ikke er en kommune i dag: ${formatList(numbers.slice(0, 8))}${numbers.length > 8 ? ' og flere' : ''}.`,
  left: (names: readonly string[]): string => {
    const told = names.length > 12 ? [...names.slice(0, 10), `${names.length - 10} til`] : names;
    return `Uten omriss i filen: ${formatList(told)}. Tallene står i tabellen.`;
  },
  noneHere: 'Filen har ingen av disse kommunene.',
  subtitle: (unit: string): string => `${unit}. Fargen går fra lavest til høyest verdi, som i skalaen under.`,
  description: (name: string, period: string): string =>
    `${name}, ${period}, som kart over kommunene. Tallene står i tabellen under figuren.`,
  source: (name: string): string => `Grenser: ${name}`,
  howToRead: [
    'Hver flate er en kommune. Fargen viser verdien etter skalaen under kartet, og tallet står i flaten der det er plass. Stiplet flate har ikke noe tall.',
    'Store kommuner fyller mest i kartet, uansett hvor få som bor der. Fargen sier ikke om forskjellen er sikker: se intervall og vurdering i tabellen.',
  ],
} as const;

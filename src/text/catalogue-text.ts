import { formatDate } from './format.ts';
import { formatCount } from './plural.ts';

const days = { one: 'dag', other: 'dager' };
const indicators = { one: 'indikator', other: 'indikatorer' };

/** Words of the place where definitions are read. */
export const catalogueText = {
  heading: 'Katalog',
  lead: 'Hva hvert tall betyr, hva det teller, og hvem som svarer for det.',
  search: 'Søk i definisjonene',
  found: (count: number): string => formatCount(count, indicators),
  none: (sought: string): string => `Ingen indikator inneholder «${sought}».`,
  showAll: 'Vis alle',
  list: 'Indikatorer',
  unconfirmed: 'Ikke bekreftet',
  overdue: 'Gjennomgang er forfalt',
  overdueSince: (reviewBy: string, late: number): string =>
    `Definisjonen skulle vært gjennomgått innen ${formatDate(reviewBy)}, for ${formatCount(late, days)} siden. Tallene blir fortsatt regnet ut.`,
  toNumbers: 'Se tallene',
  profiles: {
    heading: 'Definisjonene side om side',
    explanation: 'Dette er ulike definisjoner av det samme. Tall fra ulike definisjoner skal ikke sammenlignes.',
    name: 'Navn',
    description: 'Hva som skiller den ut',
  },
  sql: {
    heading: 'SQL som teller',
    explanation:
      'Hver rad i svaret er ett faktum: hvem, hvor, når, teller og nevner. Opprullingen til områder og perioder er felles for alle indikatorer.',
    source: (kinds: string): string => `Fra ${kinds}`,
    copy: 'Kopier SQL',
    copied: 'Kopiert',
    loading: 'Henter SQL',
  },
  method: (path: string): string => `Metoden står i ${path}.`,
} as const;

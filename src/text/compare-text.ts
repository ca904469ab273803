/** Words of the comparison of the 19 helsefellesskap. */
export const compareText = {
  heading: (indicator: string, where: string): string => `${indicator}: ${where}`,
  theNineteen: 'de 19 helsefellesskapene',
  everyKommune: 'alle kommuner',
  kommunerOf: (helsefellesskap: string): string => `kommunene i ${helsefellesskap}`,
  regionsOf: (helsefellesskap: string, scheme: string): string =>
    `regionene i ${helsefellesskap} (${scheme.toLowerCase()})`,
  lead: (unit: string, parts: { readonly interval: boolean; readonly reference: boolean }): string => {
    const bar = parts.interval ? 'Søylen er verdien, og den tynne streken er 95 %-intervall.' : 'Søylen er verdien.';
    const line = parts.reference ? ' Den stiplede linjen er det områdene sammenlignes med.' : '';
    const none = parts.interval ? '' : ' Metoden gir ikke noe intervall for denne indikatoren.';
    return `${unit}. ${bar}${line}${none}`;
  },
  indicator: 'Indikator',
  order: 'Sortering',
  orders: { navn: 'Navn', storrelse: 'Innbyggere', geografi: 'Fra nord til sør' },
  level: 'Sammenlign',
  levels: { helsefellesskap: 'De 19 helsefellesskapene', kommune: 'Kommunene i helsefellesskapet' },
  regionLevel: (scheme: string): string => `Regionene: ${scheme.toLowerCase()}`,
  regionsDependent:
    'Regioner som deler kommuner, har felles pasienter. Da er de ikke uavhengige av hverandre, og forskjellen mellom dem er mindre sikker enn grensene sier.',
  notByRegion: 'Denne indikatoren finnes ikke per region.',
  against: 'Mot',
  views: 'Måter å sammenligne på',
  view: {
    soyler: 'Søyler',
    trakt: 'Trakt',
    justert: 'Justert for alder',
    utvikling: 'Utvikling',
    kart: 'Kart',
    sammenheng: 'To indikatorer',
    matrise: 'Alle indikatorer',
  },
  columns: {
    unit: 'Område',
    value: 'Verdi',
    interval: '95 %-intervall',
    absolute: (reference: string): string => `Mot ${reference}`,
    relative: 'I prosent',
    inCounts: 'Det betyr',
    tooSmall: 'under 1',
    verdict: 'Vurdering',
    state: 'Status',
  },
  country: 'Hele datasettet',
  countryNote: '«Hele datasettet» er alle rader som er lest inn, uansett hvor mange helsefellesskap filene dekker.',
  wholeDataSet: 'hele datasettet',
  caption: (indicator: string, where: string, period: string): string => `${indicator}, ${where}, ${period}`,
  unfit: {
    'follows-size':
      'Tallet følger hvor mange som bor i området. Derfor vises ingen forskjell mot hele datasettet. Velg en andel, et snitt eller en rate for å sammenligne.',
    'part-of-country':
      'Filene dekker ikke alle helsefellesskapene. Hele datasettet deles på folketallet i hele landet og blir for lavt. Derfor vises ingen forskjell mot det.',
  },
  notRanked:
    'Tabellen er ingen rangering, og forskjellene sier ikke hvorfor. Alder, levekår og reiseavstand er ikke tatt hensyn til her.',
  referenceValue: (name: string, value: string): string => `${name} ${value}`,
  widenedNote: (period: string, reference: string): string =>
    `Områder med få tall i ${period} er vist for de siste 12 eller 36 månedene til og med den, og sammenlignes med ${reference} i de samme månedene. Velg en lengre periodetype for å se alle for samme tid.`,
  none: 'Ingen tall for denne indikatoren i perioden. Velg en annen periode, eller les inn flere filer.',
  definition: 'Vis definisjonen',
  howToReadBars: [
    'Hver søyle er ett område og begynner på null. Den tynne streken er 95 %-intervall: så mye kunne tallet vært annerledes ved tilfeldigheter.',
    'Den stiplede linjen er det områdene sammenlignes med. Merket foran tallet er vurderingen: rute er sikkert bedre, trekant sikkert dårligere, pil sikkert høyere eller lavere. Uten merke er forskjellen ikke sikker.',
    'Overlappende intervaller er ikke en prøve. Vurderingen bygger på intervallet for selve forskjellen.',
  ],
  howToReadTiles: [
    'Hver rute er ett helsefellesskap, omtrent der det ligger i Norge. Fargen viser verdien etter skalaen under kartet. Ruten som er valgt, har tykk ramme.',
    'Stiplet rute har ikke noe tall. Fargen sier ikke om forskjellen er sikker. Se vurderingen i tabellen.',
  ],
  howToReadPanels: [
    'Hver rute er ett område over tid, alle på samme skala fra null. Tallet øverst til høyre er det siste.',
    'Den stiplede linjen er det områdene sammenlignes med. Brutt linje er perioder uten tall.',
  ],
  panelsCaption: (indicator: string, where: string): string => `${indicator} over tid, ${where}`,
  panelsSubtitle: (unit: string, from: string, to: string, reference: string | null): string =>
    `${unit}. ${from} til ${to}, samme skala i alle ruter.${reference === null ? '' : ` Stiplet: ${reference}.`}`,
  tilesSubtitle: (unit: string): string => `${unit}. Fargen går fra lavest til høyest verdi, som i skalaen under.`,
  periodColumn: 'Område',
} as const;

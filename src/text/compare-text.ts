/** Words of the comparison of the 19 helsefellesskap. */
export const compareText = {
  heading: (indicator: string): string => `${indicator}: de 19 helsefellesskapene`,
  lead: (period: string): string =>
    `${period}. Punktet er verdien, streken er 95 % intervall, og linjen er hele datasettet.`,
  leadWithoutInterval: (period: string): string => `${period}. Metoden gir ikke noe intervall for denne indikatoren.`,
  indicator: 'Indikator',
  profile: 'Definisjon',
  variant: 'Rettelser',
  order: 'Sortering',
  orders: { navn: 'Navn', storrelse: 'Innbyggere', geografi: 'Fra nord til sør' },
  columns: {
    unit: 'Helsefellesskap',
    value: 'Verdi',
    interval: '95 % intervall',
    absolute: 'Mot landet',
    relative: 'Mot landet i prosent',
    inCounts: 'Det betyr',
    verdict: 'Vurdering',
    state: 'Status',
  },
  country: 'Hele datasettet',
  countryNote: '«Hele datasettet» er alle rader som er lest inn, uansett hvor mange helsefellesskap filene dekker.',
  caption: (indicator: string, period: string): string => `${indicator} per helsefellesskap, ${period}`,
  followsSize:
    'Tallet følger hvor mange som bor i området. Derfor vises ingen forskjell mot landet. Velg en andel, et snitt eller en rate for å sammenligne.',
  notRanked:
    'Tabellen er ingen rangering. Når 19 områder sammenlignes med 95 % intervall, vil om lag ett falle utenfor bare ved tilfeldigheter.',
  differs: { above: 'Høyere enn landet', below: 'Lavere enn landet', unsure: 'Ingen sikker forskjell' },
  counts: (number: string, what: string): string => `${number} ${what}`,
  countryValue: (value: string): string => `Hele datasettet ${value}`,
  none: 'Ingen tall for denne indikatoren i perioden. Velg en annen periode, eller les inn flere filer.',
  definition: 'Vis definisjonen',
} as const;

/** Words of the comparison of the 19 helsefellesskap. */
export const compareText = {
  heading: (indicator: string): string => `${indicator}: de 19 helsefellesskapene`,
  lead: (unit: string): string =>
    `${unit}. Søylen er verdien, den tynne streken er 95 % intervall, og den stiplede linjen er hele datasettet.`,
  leadWithoutInterval: (unit: string): string => `${unit}. Metoden gir ikke noe intervall for denne indikatoren.`,
  indicator: 'Indikator',
  profile: 'Definisjon',
  variant: 'Rettelser',
  order: 'Sortering',
  orders: { navn: 'Navn', storrelse: 'Innbyggere', geografi: 'Fra nord til sør' },
  columns: {
    unit: 'Helsefellesskap',
    value: 'Verdi',
    interval: '95 % intervall',
    absolute: 'Mot hele datasettet',
    relative: 'I prosent',
    inCounts: 'Det betyr',
    verdict: 'Vurdering',
    state: 'Status',
  },
  country: 'Hele datasettet',
  countryNote: '«Hele datasettet» er alle rader som er lest inn, uansett hvor mange helsefellesskap filene dekker.',
  caption: (indicator: string, period: string): string => `${indicator} per helsefellesskap, ${period}`,
  followsSize:
    'Tallet følger hvor mange som bor i området. Derfor vises ingen forskjell mot hele datasettet. Velg en andel, et snitt eller en rate for å sammenligne.',
  notRanked:
    'Tabellen er ingen rangering. Når 19 områder sammenlignes med 95 % intervall, vil om lag ett falle utenfor bare ved tilfeldigheter.',
  differs: { above: 'Høyere', below: 'Lavere', unsure: 'Ingen sikker forskjell' },
  counts: (number: string, what: string): string => `${number} ${what}`,
  countryValue: (value: string): string => `Hele datasettet ${value}`,
  none: 'Ingen tall for denne indikatoren i perioden. Velg en annen periode, eller les inn flere filer.',
  definition: 'Vis definisjonen',
} as const;

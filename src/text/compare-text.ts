/** Words of the comparison of the 19 helsefellesskap. */
export const compareText = {
  heading: (indicator: string): string => `${indicator}: de 19 helsefellesskapene`,
  lead: (unit: string, parts: { readonly interval: boolean; readonly reference: boolean }): string => {
    const bar = parts.interval ? 'Søylen er verdien, og den tynne streken er 95 % intervall.' : 'Søylen er verdien.';
    const line = parts.reference ? ' Den stiplede linjen er hele datasettet.' : '';
    const none = parts.interval ? '' : ' Metoden gir ikke noe intervall for denne indikatoren.';
    return `${unit}. ${bar}${line}${none}`;
  },
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
  unfit: {
    'follows-size':
      'Tallet følger hvor mange som bor i området. Derfor vises ingen forskjell mot hele datasettet. Velg en andel, et snitt eller en rate for å sammenligne.',
    'part-of-country':
      'Filene dekker ikke alle helsefellesskapene. Hele datasettet deles på folketallet i hele landet og blir for lavt. Derfor vises ingen forskjell mot det.',
  },
  notRanked:
    'Tabellen er ingen rangering. Når 19 områder sammenlignes med 95 % intervall, vil om lag ett falle utenfor bare ved tilfeldigheter.',
  differs: { above: 'Høyere', below: 'Lavere', unsure: 'Ingen sikker forskjell', few: 'For få tall' },
  counts: (number: string, what: string): string => `${number} ${what}`,
  countryValue: (value: string): string => `Hele datasettet ${value}`,
  none: 'Ingen tall for denne indikatoren i perioden. Velg en annen periode, eller les inn flere filer.',
  definition: 'Vis definisjonen',
} as const;

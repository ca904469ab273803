import type { PeriodType } from '../domain/observation.ts';
import type { SeriesBreak } from '../domain/series-break.ts';
import { formatList } from './format.ts';

/** A unit where it opens a line: `Døgn`, `Prosent`. */
export function unitHeading(unit: string): string {
  return unit === '%' ? 'Prosent' : unit.charAt(0).toLocaleUpperCase('nb') + unit.slice(1);
}

const widenedUnits = { kommune: 'Kommuner', region: 'Regioner', bydel: 'Bydeler', enhet: 'Enheter' } as const;

/** Words of the page of one indicator. */
export const indicatorText = {
  howToReadYear: [
    'Linjen er året du ser på, søylene er samme måned året før. Ligger linjen over søylen, er tallet høyere enn for ett år siden.',
    'Sammenlign samme måned, ikke måneden før: mange tall svinger med årstiden. Ett enkelt hopp er ofte tilfeldig. Om det er mer enn det, står under «Mer enn vanlig variasjon?».',
    'Perioder som ikke er fullført, er merket. Kolon er et skjult tall, to prikker et tall som mangler.',
  ],
  howToReadTime: [
    'Hvert punkt er én periode. Feltet rundt linjen er 95 %-intervall der metoden gir det: så mye kunne tallet vært annerledes ved tilfeldigheter.',
    'Brutt linje er perioder uten tall: kolon er et skjult tall, to prikker et tall som mangler.',
    'Loddrette streker er hendelser som kan ha endret serien, som nye systemer eller nye kommunegrenser. Sammenlign ikke på tvers av dem uten å vite hva som skjedde.',
  ],
  howToReadSplit: [
    'Hver søyle er én del og begynner på null. Den tynne streken er 95 %-intervall: så mye kunne tallet vært annerledes ved tilfeldigheter.',
    'Den stiplede linjen er hele datasettet. Små steder har lange intervaller og svinger mye fra periode til periode. Tabellen under figuren sier om endringen fra i fjor er sikker.',
  ],
  choices: 'Valg for indikatoren',
  indicator: 'Indikator',
  level: 'Område',
  levels: {
    helsefellesskap: 'Helsefellesskapet',
    kommune: 'Kommune',
    region: 'Region',
    bydel: 'Bydel',
    enhet: 'Enhet',
    country: 'Hele datasettet',
  },
  unit: 'Velg område',
  profile: 'Definisjon',
  variant: 'Rettelser',
  variants: { net: 'Netto (rettet)', gross: 'Brutto (uten rettelser)', '-': 'Uten rettelser' },
  figure: 'Figur',
  figures: { aar: 'År mot år, per måned', tid: 'Over tid' },
  definition: 'Definisjon og forbehold',
  unconfirmedBadge: 'Ikke bekreftet',
  yearTitle: (name: string, where: string): string => `${name}, ${where}`,
  yearSubtitle: (series: string, year: number): string => `${series}, ${year} mot ${year - 1}`,
  timeTitle: (name: string, where: string): string => `${name} over tid, ${where}`,
  timeSubtitle: (series: string, withBand: boolean): string =>
    withBand ? `${series}. Feltet er 95 %-intervall.` : series,
  source: (parts: readonly string[]): string => parts.join(' · '),
  status: (word: string): string => `Status: ${word}`,
  sourceFiles: (files: string): string => `Kilde: ${files}`,
  /** Under a rate whose population is not that of the year after its period */
  otherPopulation: (wanted: number, used: number): string =>
    `Folketallet 1. januar ${wanted} finnes ikke, så det nyeste er brukt: 1. januar ${used}`,
  countryLine: 'Hele datasettet',
  target: (value: string): string => `Mål ${value}`,
  table: 'Tallene i figuren',
  tableColumns: {
    month: 'Måned',
    period: 'Periode',
    change: 'Endring',
    numerator: 'Teller',
    denominator: 'Nevner',
    value: 'Verdi',
    interval: '95 %-intervall',
    status: 'Status',
    possible: 'Kan bli',
  },
  split: (period: string): string => `Fordelt innenfor helsefellesskapet, ${period}`,
  splitLevels: { kommune: 'Kommuner', region: 'Regioner', bydel: 'Bydeler', enhet: 'Enheter' },
  splitColumns: { kommune: 'Kommune', region: 'Region', bydel: 'Bydel', enhet: 'Enhet' },
  splitTitle: (name: string, levels: string, where: string): string => `${name}, ${levels.toLowerCase()} i ${where}`,
  widenedTag: (type: PeriodType): string => (type === 'rolling-36' ? '(36\u00a0md.)' : '(12\u00a0md.)'),
  widenedNote: (level: 'kommune' | 'region' | 'bydel' | 'enhet'): string =>
    `${widenedUnits[level]} med få tall i den valgte perioden er vist for de siste 12 eller 36 månedene til og med den. Da er tallet mindre preget av tilfeldigheter, men det svarer senere på endringer. Velg området for å se perioden for seg.`,
  widenedHere: (chosen: string, told: string): string =>
    `Den valgte perioden (${chosen}) har få tall, så setningen gjelder ${told}.`,
  showWidened: (type: string): string => `Vis ${type.toLowerCase()}`,
  toldFor: (types: readonly string[]): string =>
    `Filene har hele tall for ${formatList(types.map((type) => type.toLowerCase()))}.`,
  showPeriod: (period: string): string => `Vis ${period}`,
  noNumberHere: (where: string, period: string): string =>
    `Filene har ingen tall for ${where}, ${period}. Velg et annet område eller en annen periode.`,
  breaks: { split: 'Kommunedeling', membership: 'Ny inndeling' } satisfies Record<SeriesBreak['kind'], string>,
  events: {
    heading: 'Hendelser i figuren',
    line: (date: string, label: string, note: string): string =>
      note === '' ? `${date}: ${label}.` : `${date}: ${label}. ${note}`,
  },
  breakNotes: {
    split:
      'Kommunedeling: en kommune her kommer fra en kommune som ble delt. Tall fra før delingen kan ikke føres til den og er ikke med.',
    membership:
      'Ny inndeling: en kommune eller bydel kom til eller gikk ut. Tallene før og etter gjelder ikke det samme området.',
  } satisfies Record<SeriesBreak['kind'], string>,
  regionsNotSummed: 'Regioner legges ikke sammen.',
  regionsOverlap: (kommuner: readonly string[]): string =>
    `${formatList(kommuner)} er med i mer enn én region, så summen av regionene ville telt noen to ganger.`,
  regionsLeaveOut: (kommuner: readonly string[]): string => `${formatList(kommuner)} er ikke med i noen av dem.`,
  regionsOfTeams:
    'Et tall for en region gjelder teamene som har alle kommunene sine der. Dekker et team også kommuner utenfor, sier ikke filen hvor pasientene bor. Da har regionen ikke noe tall (–).',
  regionsOfScores: 'Et team regnes med i hver region det har en kommune eller bydel i.',
  outsideNote:
    'Andre kommuner er alle pasienter i datasettet som bor utenfor helsefellesskapet, også de som bor i utlandet eller har ukjent bosted.',
  hour: {
    label: 'Telletidspunkt',
    midnight: 'Midnatt',
    at: (hour: number): string => `Kl. ${String(hour).padStart(2, '0')}`,
    refused: (hour: number): string =>
      `Filene har bare datoer og sier ikke hvem som lå der kl. ${String(hour).padStart(2, '0')}. Tallet gjelder derfor midnatt.`,
  },
  groupsStayWithAnalyst:
    'Tallene er ikke delt opp her. Grupper etter alder og fagområde er for analytikeren og publiseres ikke: sammen med totalene kan de røpe få pasienter.',
  splitBy: 'Del opp etter',
  splitByNothing: 'Ikke delt opp',
  splits: { alder: 'Alder', fagomrade: 'Fagområde' },
  groups: {
    heading: { alder: 'Fordelt på alder', fagomrade: 'Fordelt på fagområde' },
    computing: 'Regner ut fordelingen …',
    /** Where the rows do not tell, or other numbers came while it was counted */
    none: {
      alder: 'Kan ikke deles opp etter alder: tallene kommer fra en summert fil, eller alder er ikke fylt ut.',
      fagomrade:
        'Kan ikke deles opp etter fagområde: tallene kommer fra en summert fil, eller kolonnen fagområde mangler i oppholdsfilen.',
    },
    here: 'Fordelingen finnes for hele datasettet, helsefellesskapet, kommuner og enheter. Velg et av dem.',
    note: {
      alder: 'Alder er alderen ved innleggelsen.',
      fagomrade: 'Fagområde er det som står på oppholdet; for et forløp med flere opphold gjelder det siste.',
    },
    ofAll: 'Alle',
    title: (name: string, by: string, where: string): string => `${name} etter ${by.toLowerCase()}, ${where}`,
  },
  splitFollowsSize: 'Tallet følger hvor mange som bor i området. Små og store områder kan ikke sammenlignes direkte.',
  countryValue: (value: string, told: string | null): string =>
    told === null ? `Hele datasettet ${value}` : `Hele datasettet ${told} ${value}`,
  splitCaption: (level: string, period: string): string => `Verdi per ${level.toLowerCase()}, ${period}`,
  lastYear: 'I fjor',
  verdict: 'Vurdering',
  noRegions: 'Dataene har ingen tall for regionene i denne perioden.',
  noBydeler: 'Dataene har ingen bydeler i dette området.',
  noEnheter: 'Filene har ingen kolonne for enhet.',
  noKommuner: 'Dataene har ingen tall per kommune i denne perioden.',
  openUnit: (name: string): string => `Vis ${name}`,
  notForPeriodType: (types: string): string => `Indikatoren finnes ikke for denne periodetypen. Velg ${types}.`,
  otherProfile: (name: string, description: string, main: string): string =>
    `Du ser definisjonen «${name}». ${description} Tallene skal ikke sammenlignes med hovedtallet, «${main}».`,
  profiles: {
    heading: (period: string): string => `Etter hver definisjon, ${period}`,
    unlike:
      'Definisjonene måler ikke det samme. Tallene skal ikke sammenlignes med hverandre, og ikke legges sammen eller trekkes fra hverandre.',
    onRequest: (name: string, description: string): string => `«${name}» er ikke med. ${description}`,
    columns: {
      profile: 'Definisjon',
      value: 'Verdi',
      interval: '95 %-intervall',
      numerator: 'Teller',
      denominator: 'Nevner',
      lastYear: 'I fjor',
    },
  },
  beside: 'Ved siden av',
  besideNote:
    'Det ene kan komme i stedet for det andre. At de går hver sin vei i samme område, viser ikke at det ene er årsak til det andre.',
  pending: (net: string, range: string): string =>
    `Rettelser er under behandling. Netto er ${net} nå, og blir ${range} når de er avgjort.`,
  possiblePoint: (range: string): string => `kan bli ${range} når rettelser under behandling er avgjort`,
  possibleLead: 'Streken med ender viser hva netto kan bli når rettelser under behandling er avgjort.',
  notRead: (files: string): string => `Indikatoren er ikke beregnet. Les inn ${files}.`,
  unitNotHere: (where: string): string => `Området i lenken finnes ikke i dette helsefellesskapet. Viser ${where}.`,
  profileNotHere: 'Definisjonen i lenken finnes ikke for denne indikatoren. Viser hovedtallet.',
  variantNotHere: 'Brutto eller netto i lenken finnes ikke for denne indikatoren.',
  notCounted: 'Indikatoren kan ikke regnes ut:',
  toDefinition: 'Se definisjonen i katalogen',
  toData: 'Gå til Data',
  incomplete: 'ikke fullført',
  preliminary: 'foreløpig',
} as const;

/** Words of the definition of an indicator. */
export const definitionText = {
  heading: (name: string): string => `Definisjon: ${name}`,
  close: 'Lukk',
  question: 'Spørsmålet',
  numerator: 'Teller',
  denominator: 'Nevner',
  unit: 'Enhet',
  direction: 'Retning',
  directions: {
    'lower-is-better': 'Lavere er bedre',
    'higher-is-better': 'Høyere er bedre',
    neutral: 'Nøytral: verken høyt eller lavt er bra i seg selv',
  },
  sources: 'Datagrunnlag',
  periodTypes: 'Perioder',
  profiles: 'Definisjoner som vises hver for seg',
  includes: 'Tas med',
  excludes: 'Holdes utenfor',
  caveats: 'Forbehold',
  unconfirmed: 'Ikke bekreftet',
  references: 'Kilder',
  owner: 'Eier',
  checker: 'Kontrollert av',
  reviewedOn: 'Sist gjennomgått',
  neverReviewed: 'Ikke ennå',
  reviewBy: 'Gjennomgås innen',
  more: 'Se definisjonen og SQL i katalogen',
} as const;

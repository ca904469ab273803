import type { Level, ObservationState, PeriodType, Quality, SuppressionRule, Variant } from '../domain/observation.ts';
import { levels, periodTypes } from '../domain/observation.ts';
import { splitIds } from '../domain/split.ts';
import { vocabulary } from './vocabulary.ts';

/** Words of the command line that computes observations. */
export const indicatorsUsage = `Bruk: npm run --silent indicators -- FIL… --cut ÅÅÅÅ-MM-DD [--out FIL] [--format json|csv|parquet]
       [--level NIVÅ] [--period-type TYPE] [--indicator ID] [--own FIL.json] [--split alder|fagomrade]
       [--counting-hour 1–23] [--publish [--earlier PAKKE] [--audit FIL.csv [--exact-ranges FIL.csv]]]
       [--lock FIL.json] [--against FIL.json]
Regner ut observasjoner av uttrekk (CSV eller Parquet), sett fra skjæringsdatoen. --level, --period-type, --indicator og
--own kan gis flere ganger. --own regner også ut egne indikatorer, lagret fra appen. --split skriver gruppene i stedet for
totalene, for indikatorene som kan deles opp. --counting-hour teller
overliggere per døgn på et klokkeslett i stedet for ved midnatt. --publish gir bare det som kan vises for andre. Uten --out skrives svaret til skjermen.
--earlier er en pakke som er overlevert før, og kan gis flere ganger: det som var skjult i den, forblir skjult, og rettelser
som gjelder få, kan ikke regnes ut av de to.
--audit prøver for hvert skjulte tall hva en utenforstående kan slutte seg til, og skriver det til fil. Består tallene
ikke, skrives de ikke. --exact-ranges skriver i tillegg det minste og største hvert skjulte tall kan være. Det tar lengre tid,
og filen er ikke for deling.
--lock regner filene som endelige og skriver en lås av alle hele perioder: regelversjon, hash av definisjoner og filer,
og tallene som kan vises for andre. --against holder tallene mot en lås og sier hva som er endret.`;

export const indicatorsCommandText = {
  noFiles: 'Si hvilke filer som skal leses.',
  noCut: 'Si hvilken dato tallene skal ses fra: --cut ÅÅÅÅ-MM-DD.',
  noHours: 'Filene har bare datoer og sier ikke hvem som lå der på et klokkeslett. Regn ut uten --counting-hour.',
  auditOfPublished: 'Revisjonen (--audit) gjelder publiserte tall. Legg til --publish.',
  rangesOfAudit: 'De nøyaktige grensene (--exact-ranges) hører til revisjonen. Legg til --audit FIL.csv.',
  earlierOfPublished: 'Tidligere pakker (--earlier) gjelder publiserte tall. Legg til --publish.',
  splitNotPublished: 'Grupper (--split) er for din egen analyse og kan ikke publiseres (--publish).',
  splitIsText: 'Grupper (--split) skrives som json eller csv.',
  parquetNeedsFile: 'Parquet skrives til fil. Si hvor: --out FIL.',
} as const;

export function formatBadCut(cut: string): string {
  return `--cut må være en dato som finnes, skrevet ÅÅÅÅ-MM-DD. Den er «${cut}».`;
}

export function formatBadFormat(format: string): string {
  return `--format kan være json, csv eller parquet. Den er «${format}».`;
}

export function formatBadLevel(level: string): string {
  return `--level kan være ${levels.join(', ')}. Den er «${level}».`;
}

export function formatBadPeriodType(type: string): string {
  return `--period-type kan være ${periodTypes.join(', ')}. Den er «${type}».`;
}

export function formatBadHour(hour: string): string {
  return `--counting-hour kan være et helt klokkeslett fra 1 til 23. Det er «${hour}».`;
}

export function formatBadSplit(split: string): string {
  return `--split kan være ${splitIds.join(', ')}. Den er «${split}».`;
}

export function formatBadIndicator(id: string, known: readonly string[]): string {
  return `Indikatoren «${id}» finnes ikke. Disse finnes: ${known.join(', ')}.`;
}

export function formatNoOwn(path: string): string {
  return `${path} er ikke en fil med egne indikatorer.`;
}

export function formatOwnTwice(id: string): string {
  return `Den egne indikatoren «${id}» er gitt mer enn én gang.`;
}

export function formatRejectedRows(file: string, rejected: number, read: number): string {
  return `${file}: ${rejected} av ${read} rader er avvist og ikke med i tallene. Kjør extract for å se hvorfor.`;
}

export function formatUnwritable(path: string): string {
  return `Svaret kan ikke skrives til ${path}. Se at mappen finnes og at du har lov til å skrive der.`;
}

/** Headings of the CSV file for people, in the order of its columns. */
export const observationHeadings = {
  indicator: 'indikator',
  indicatorName: 'indikator_navn',
  profile: 'profil',
  variant: 'variant',
  level: 'nivå',
  unit: 'enhet',
  unitName: 'enhet_navn',
  split: 'delt_opp_etter',
  group: 'gruppe',
  periodType: 'periodetype',
  period: 'periode',
  numerator: 'teller',
  denominator: 'nevner',
  value: 'verdi',
  lower: 'nedre_95',
  upper: 'øvre_95',
  patients: 'pasienter_i_teller',
  denominatorPatients: 'pasienter_i_nevner',
  state: 'tilstand',
  rule: 'skjult_etter_regel',
  quality: 'kvalitet',
} as const;

const states: Readonly<Record<ObservationState, string>> = {
  measured: 'Målt',
  suppressed: 'Skjult av hensyn til personvern',
  'not-reported': 'Ikke rapportert',
  'not-meaningful': 'Kan ikke regnes ut',
  'too-few': 'For få tilfeller',
};

const rules: Readonly<Record<SuppressionRule, string>> = {
  'few-in-numerator': 'Få pasienter i telleren',
  'few-in-complement': 'Få pasienter utenfor telleren',
  'few-in-denominator': 'Få pasienter i nevneren',
  'everyone-has-it': 'Gjelder alle',
  'dominant-patient': 'Én pasient står for det meste',
  'gross-net-difference': 'Forskjellen mellom brutto og netto gjelder få pasienter',
  'few-patients': 'Skjult: få pasienter, eller for å verne et annet tall',
};

/** Norwegian words for the closed sets of an observation. */
export const observationWords = {
  level: (level: Level): string => vocabulary.levels[level],
  periodType: (type: PeriodType): string => vocabulary.periodTypes[type],
  variant: (variant: Variant): string => (variant === '-' ? '' : vocabulary.variants[variant]),
  state: (state: ObservationState): string => states[state],
  rule: (rule: SuppressionRule | null): string => (rule === null ? '' : rules[rule]),
  quality: (quality: Quality): string => vocabulary.qualities[quality],
} as const;

/** Headings of the block about a CSV file, which stands in a file of its own. */
export const metadataWords = {
  heading: 'opplysning',
  headingValue: 'verdi',
  countingHour: 'telletidspunkt',
  cut: 'skjæringsdato',
  published: 'innhold',
  publishedYes: 'publiserte tall: små tall er skjult',
  publishedNo: 'upubliserte tall: bare for analytikeren',
  audited: 'revisjon',
  auditedYes: 'bestått: ingen skjulte tall kan regnes ut',
  auditedNo: 'ikke revidert: skal ikke deles før --audit er bestått',
  rows: 'antall rader',
  engine: 'regnemotor',
  file: 'fil',
  formatFile: (name: string, accepted: number, rejected: number, hash: string): string =>
    `${name}: ${accepted} rader godtatt, ${rejected} avvist, SHA-256 ${hash}`,
} as const;

import type { Severity } from '../domain/file-report.ts';
import type { QualityListPart } from '../domain/quality-list.ts';
import { formatNumber } from './format.ts';
import { formatCount } from './plural.ts';

const rows = { one: 'rad', other: 'rader' };
const files = { one: 'fil', other: 'filer' };
const places = { one: 'sted', other: 'steder' };
const findings = { one: 'funn', other: 'funn' };
const checks = { one: 'kontroll', other: 'kontroller' };
const types = { one: 'slag feil eller varsel', other: 'slag feil og varsler' };

const severities: Readonly<Record<Severity, string>> = {
  fatal: 'Filen er avvist',
  error: 'Raden er avvist',
  warning: 'Raden er beholdt',
};

/** Words of the place where the quality of the files is judged. */
export const qualityText = {
  heading: 'Kvalitet',
  lead: 'Hva som ble avvist, hva som mangler, og hva som ikke henger sammen mellom filene.',
  tabs: 'Deler av kvalitetsvisningen',
  tab: {
    avvist: 'Avvist og varsler',
    tvers: 'På tvers av filer',
    leveranse: 'Endret siden forrige leveranse',
    laas: 'Låste perioder',
    kontroller: 'Alle kontroller',
  },
  tabCount: (count: number): string => `(${formatNumber(count)})`,
  severities,
  otherRoles: {
    heading: 'Kvalitet vises bare for analytikeren',
    explanation: (role: string): string =>
      `Som ${role} ser du tall som kan publiseres. Radene, og hva som er feil i dem, er forbeholdt analytikeren.`,
    loaded: 'Data er lest inn på denne maskinen.',
    notLoaded: 'Ingen data er lest inn ennå. Analytikeren leser dem inn.',
    toOverview: 'Gå til oversikten',
    becomeAnalyst: 'Bytt til Analytiker',
  },
  empty: {
    heading: 'Ingen filer er lest inn',
    explanation:
      'Når du har lest inn filer, står det her hva som ble avvist, og hva som bør sees på før tallene brukes.',
    toData: 'Les inn filer',
  },
  download: {
    label: (one: boolean): string => (one ? 'Last ned hele listen for filen' : 'Last ned hele listen'),
    xlsx: 'Excel',
    csv: 'CSV',
    about: 'Om listen (CSV)',
    failed: 'Listen ble ikke laget. Prøv igjen.',
    workbookName: 'kvalitet.xlsx',
    names: {
      problems: 'avvist-og-varsler.csv',
      findings: 'paa-tvers-av-filer.csv',
      about: 'om-listen.metadata.csv',
    } satisfies Readonly<Record<QualityListPart, string>>,
  },
  problems: {
    account: (fileCount: number, read: number, accepted: number, rejected: number): string =>
      `${formatCount(fileCount, files)}: ${formatNumber(read)} rader lest = ${formatNumber(accepted)} godtatt + ${formatNumber(rejected)} avvist.`,
    none: 'Ingen rader er avvist, og ingen kontroll har varslet.',
    noneChosen: 'Ingen funn passer til valgene.',
    showAll: 'Vis alle',
    shown: (shown: number, all: number): string =>
      shown === all ? formatCount(all, types) : `${formatNumber(shown)} av ${formatCount(all, types)}`,
    filters: 'Vis bare',
    file: 'Fil',
    allFiles: 'Alle filer',
    severity: 'Følge',
    allSeverities: 'Alle følger',
    check: 'Kontroll',
    allChecks: 'Alle kontroller',
    column: 'Kolonne',
    allColumns: 'Alle kolonner',
    count: (count: number): string => formatCount(count, places),
    wholeFile: 'Hele filen',
    expected: 'Forventet',
    meaning: 'Hva betyr dette?',
    action: 'Hva du kan gjøre',
    row: 'Rad',
    found: 'Funnet',
    nothing: 'Ingenting',
    examples: (shown: number, count: number): string =>
      shown < count ? `De første ${formatNumber(shown)} av ${formatCount(count, rows)}` : 'Rader i filen',
  },
  findings: {
    judging: 'Kontrollerer på tvers av filer',
    noFiles: 'Ingen filer er tatt i bruk, så det er ingenting å holde sammen.',
    notJudged: 'Kontrollene på tvers av filer ble stoppet.',
    judge: 'Kjør kontrollene',
    summary: (found: number, asked: number): string =>
      found === 0
        ? `Ingen funn. ${formatCount(asked, checks)} er gjort på disse filene.`
        : `${formatCount(found, findings)}. ${formatCount(asked, checks)} er gjort på disse filene.`,
    why: 'Hvorfor det betyr noe',
    action: 'Hva du kan gjøre',
    places: 'Hvor',
    firstPlaces: (shown: number, count: number): string =>
      `Hvor (de første ${formatNumber(shown)} av ${formatNumber(count)})`,
  },
  checks: {
    fileHeading: 'I hver fil',
    fileExplanation: (count: number): string =>
      `Disse kontrollene gjøres når en fil leses. Resultatet gjelder ${formatCount(count, files)} som er lest inn nå.`,
    foundInFiles: (count: number, fileCount: number): string =>
      `${formatCount(count, places)} i ${formatCount(fileCount, files)}`,
    acrossHeading: 'På tvers av rader og filer',
    acrossExplanation:
      'Disse kontrollene gjøres etter at filene er lest. En kontroll som trenger et uttrekk som ikke er lest inn, blir ikke gjort.',
    check: 'Kontroll',
    severity: 'Kan gi',
    outcome: 'Resultat',
    notAsked: 'Ikke gjort',
    onlyFound: 'Vis bare kontroller med funn',
    noneFound: 'Ingen kontroll har funnet noe.',
    foundOf: (shown: number, all: number): string => `Viser ${formatNumber(shown)} av ${formatCount(all, checks)}.`,
    found: (count: number): string => (count === 0 ? 'Ingen funn' : formatCount(count, findings)),
  },
  delivery: {
    none: 'Ingen leveranse er erstattet ennå',
    explanation:
      'Når du leser inn en nyere leveranse av et uttrekk og bytter ut den gamle, står det her hva som er nytt, borte og endret.',
  },
} as const;

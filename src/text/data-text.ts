import type { IntakeProgress, Severity } from '../domain/file-report.ts';
import { formatNumber } from './format.ts';
import { formatCount } from './plural.ts';

const files = { one: 'fil', other: 'filer' };
const rows = { one: 'rad', other: 'rader' };
const kommuner = { one: 'kommune', other: 'kommuner' };
const indicators = { one: 'indikator', other: 'indikatorer' };

const stages: Readonly<Record<IntakeProgress['stage'], string>> = {
  queued: 'Venter på tur',
  unpacking: 'Pakker ut',
  hashing: 'Tar fingeravtrykk',
  inspecting: 'Kjenner igjen filen',
  decoding: 'Leser tegnene',
  loading: 'Leser rader',
  checking: 'Kontrollerer rader',
  computing: 'Regner ut',
  judging: 'Kontrollerer',
  done: 'Ferdig',
};

const severities: Readonly<Record<Severity, string>> = {
  fatal: 'Filen er avvist',
  error: 'Raden er avvist',
  warning: 'Raden er beholdt',
};

/** Words of the place where files are read. */
export const dataText = {
  heading: 'Data',
  drop: {
    heading: 'Slipp uttrekk hvor som helst på siden',
    moreHeading: 'Legg til flere filer',
    takes:
      'CSV, Excel (.xlsx) eller Parquet, også pakket som zip eller gzip, flere samtidig: sykehusopphold og hendelser, rettelser, PLO- og dialogmeldinger, FACT-team, eller ferdig talte tabeller. Filene kjennes igjen på kolonnene, ikke på navnet.',
    stays: 'Filene leses her i nettleseren. Ingenting sendes fra maskinen, og radene er borte når du lukker fanen.',
    choose: 'Velg filer',
    demo: 'Prøv med syntetiske data',
    input: 'Velg filer som skal leses',
  },
  kinds: {
    heading: 'Dette kan leses',
    explanation: 'Hver fil har ett slag. Under navnet står det hva én rad er.',
    rowOf: {
      opphold: 'et opphold med inn- og utskrivning, kommune og alder',
      ukp_hendelse: 'en hendelse i et opphold, som varsel om utskrivningsklar',
      rettelse: 'en feilregistrering, innsigelse eller feil kommune i et opphold',
      plo: 'en pleie- og omsorgsmelding mellom kommune og sykehus',
      dialogmeldinger: 'en dialogmelding, eller et antall i en periode',
      fact_team: 'et team, med type, status og dato for oppstart',
      fact_team_kommune: 'en kommune eller bydel i et team',
      fact_tall: 'tall for et team i en periode',
      komm_tjeneste: 'en kommunal tjeneste til en pasient',
      overliggerdogn: 'antall døgn i en kommune og måned',
      reinnleggelser: 'antall reinnleggelser i en kommune og periode',
      plo_andel: 'teller og nevner for en kommune og periode',
      maaltall: 'et mål for en indikator, for alle eller én enhet',
      fact_fidelity: 'en måling av modelltrohet i et FACT-team',
      avvik: 'meldte samhandlingsavvik i en periode, etter retning og tema',
      dho: 'pasienter med digital hjemmeoppfølging i en kommune og periode',
      tiltak: 'et tiltak i handlingsplanen, med frist og indikator',
    },
  },
  overall: {
    heading: 'Leste filer',
    read: (accepted: number, refused: number): string =>
      refused === 0
        ? `${formatCount(accepted, files)} lest.`
        : `${formatCount(accepted, files)} lest, ${formatCount(refused, files)} avvist.`,
    rows: (read: number, accepted: number, rejected: number): string =>
      rejected === 0
        ? read === 1
          ? 'Den ene raden er godtatt.'
          : `Alle ${formatCount(read, rows)} er godtatt.`
        : `Av ${formatCount(read, rows)} er ${formatNumber(accepted)} godtatt og ${formatNumber(rejected)} avvist.`,
    next: 'Gå til oversikten',
    clear: 'Fjern alle filene',
    clearAsk: 'Fjerne alle filene?',
    clearExplanation:
      'Radene og tallene blir borte fra denne siden. Filene på maskinen din blir ikke rørt. Dette kan ikke angres.',
    clearYes: 'Fjern alle',
    clearNo: 'Avbryt',
  },
  progress: {
    reading: 'Leser filer',
    computing: 'Regner ut indikatorer',
    judging: 'Kontrollerer på tvers av filer',
    publishing: 'Skjuler små tall',
    auditing: 'Prøver om skjulte tall kan regnes ut',
    stages,
    rows: (count: number): string => formatCount(count, rows),
    left: (words: string): string => `${words} igjen`,
    stop: 'Stopp',
    preparing: 'Gjør klar til å regne',
    starting: 'Starter databasen',
    label: (name: string): string => `Framdrift for ${name}`,
  },
  file: {
    statuses: { accepted: 'Lest', partly: 'Lest, noen rader avvist', refused: 'Avvist' },
    unknownKind: 'Ukjent slag',
    period: 'Periode',
    kommuner: 'Kommuner',
    rows: 'Rader',
    reading: 'Slik ble filen lest',
    encoding: (name: string): string => `Tegnsett ${name}`,
    delimiter: (name: string): string => `Skilletegn ${name}`,
    decimal: (name: string): string => `Desimaltegn ${name}`,
    hash: (digits: string): string => `Fingeravtrykk ${digits}`,
    hashExplanation: 'Regnet ut av innholdet (SHA-256). Like filer har likt fingeravtrykk.',
    noPeriod: 'Ingen datoer',
    rowsAccounted: (read: string, accepted: string, rejected: string): string =>
      `${read} lest = ${accepted} godtatt + ${rejected} avvist`,
    kommuneCount: (count: number, helsefellesskap: readonly string[]): string => {
      const counted = formatCount(count, kommuner);
      if (helsefellesskap.length === 1) return `${counted} i ${helsefellesskap[0]}`;
      return helsefellesskap.length === 0 ? counted : `${counted} i ${helsefellesskap.length}\u00a0helsefellesskap`;
    },
    delimiters: { ';': 'semikolon', ',': 'komma', '\t': 'tabulator', '|': 'loddrett strek' },
    decimals: { ',': 'komma', '.': 'punktum' },
    packings: { gzip: 'Pakket med gzip', zip: 'Pakket med zip' },
    formats: { csv: 'CSV', parquet: 'Parquet', xlsx: 'Excel', unknown: 'Ukjent format' },
    replace: 'Bytt ut',
    replaceLabel: (name: string): string => `Bytt ut ${name} med en ny fil`,
    remove: 'Fjern',
    removeLabel: (name: string): string => `Fjern ${name}`,
    removed: (name: string): string => `${name} er fjernet`,
    undo: 'Angre',
    columns: 'Kolonner',
    columnUsed: 'Brukes som',
    columnHeading: 'Overskrift i filen',
    kommuneList: (count: number): string => formatCount(count, kommuner),
    ignored: (names: string): string => `Ikke brukt: ${names}.`,
  },
  problems: {
    severities,
    summary: (rejected: number, warnings: number): string => {
      const parts = [
        rejected > 0 ? formatCount(rejected, { one: 'feil', other: 'feil' }) : '',
        warnings > 0 ? formatCount(warnings, { one: 'advarsel', other: 'advarsler' }) : '',
      ].filter((part) => part !== '');
      return parts.join(' og ');
    },
    count: (count: number): string => formatCount(count, { one: 'avvik', other: 'avvik' }),
    wholeFile: 'Hele filen',
    expected: 'Forventet',
    meaning: 'Hva betyr dette?',
    action: 'Hva du kan gjøre',
    row: 'Rad',
    found: 'Funnet',
    nothing: 'Ingenting',
    examples: (shown: number, count: number): string =>
      shown < count ? `Viser ${shown} av ${formatCount(count, { one: 'avvik', other: 'avvik' })}.` : 'Rader i filen',
  },
  cut: {
    heading: 'Skjæringsdato',
    label: 'Siste dag som regnes med',
    why: 'Alt regnes ut slik det så ut ved slutten av denne dagen. Opphold uten utskrivning teller til og med natten etter, og det som skjedde senere, regnes ikke med.',
    proposed: (date: string): string => `Forslag: ${date}, siste dag med data i filene.`,
    apply: 'Bruk datoen',
    useProposed: 'Bruk forslaget',
    invalid: 'Skriv en dato som dag, måned og år.',
    tooEarly: (date: string): string => `Datoen er før første dag med data, ${date}. Velg en senere dato.`,
  },
  readiness: {
    heading: 'Indikatorer',
    summary: (ready: number, all: number): string =>
      `${ready} av ${formatCount(all, indicators)} kan regnes ut av filene som er lest.`,
    ready: 'Kan regnes ut',
    unused: (used: string, unused: string): string =>
      `Regnes ut av ${used}. Det som er lest av ${unused}, er ikke med: to kilder blandes aldri i ett tall.`,
    missing: (ways: string): string => `Mangler ${ways}`,
    kind: (name: string): string => `«${name}»`,
    or: ' eller ',
    and: ' og ',
  },
  otherRoles: {
    heading: 'Filene vises bare for analytikeren',
    explanation: (role: string): string =>
      `Som ${role} ser du tall som kan publiseres. Filene, radene og avvikene i dem er forbeholdt analytikeren.`,
    loaded: 'Data er lest inn på denne maskinen.',
    notLoaded: 'Ingen data er lest inn ennå. Analytikeren leser dem inn.',
    toOverview: 'Gå til oversikten',
    becomeAnalyst: 'Bytt til Analytiker',
  },
} as const;

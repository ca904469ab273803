import type { DateOrder, TextDelimiter, TextEncoding } from '../domain/reading-choices.ts';
import { formatNumber } from './format.ts';
import { formatCount } from './plural.ts';

const rows = { one: 'rad', other: 'rader' };
const recipes = { one: 'oppskrift', other: 'oppskrifter' };

const encodings: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252 (vesteuropeisk)',
  'utf-16le': 'UTF-16, lille ende først',
  'utf-16be': 'UTF-16, store ende først',
};
const delimiters: Readonly<Record<TextDelimiter, string>> = {
  ';': 'Semikolon ( ; )',
  ',': 'Komma ( , )',
  '\t': 'Tabulator',
  '|': 'Loddrett strek ( | )',
};
const dateOrders: Readonly<Record<DateOrder, string>> = {
  'day-first': 'Dag først: 03.04. er 3. april',
  'month-first': 'Måned først: 03/04 er 4. mars',
};

/** Words of the view where an analyst corrects how a file is read, and of the recipes kept from it. */
export const mappingText = {
  open: 'Rett kolonnene',
  openAccepted: 'Rett lesingen',
  openLabel: (name: string): string => `Rett hvordan ${name} leses`,
  heading: 'Rett hvordan filen leses',
  back: 'Tilbake til Data',
  gone: 'Filen er ikke her lenger',
  goneExplanation:
    'Filer leses på nytt hver gang siden åpnes, og ingen rader blir lagret. Legg inn filen igjen på Data.',
  loading: 'Leser de første radene',
  form: {
    heading: 'Slag og form',
    kind: 'Slag uttrekk',
    kindUnknown: 'Velg slag',
    encoding: 'Tegnsett',
    delimiter: 'Skilletegn',
    headingLine: 'Overskriften står på linje',
    dateOrder: 'Datoer som 03.04.2025',
    decimal: 'Desimaltegn',
    asFile: (found: string | null): string =>
      found === null ? 'Som filen selv sier' : `Som filen selv sier: ${found}`,
    encodings,
    delimiters,
    dateOrders,
    decimals: { ',': 'Komma: 1,5', '.': 'Punktum: 1.5' },
  },
  effect: {
    heading: 'Slik blir det',
    accepted: (looked: number, accepted: number, rejected: number): string => {
      if (looked === 1) return rejected === 0 ? 'Den ene raden blir godtatt.' : 'Den ene raden blir avvist.';
      return rejected === 0
        ? `Alle de ${formatNumber(looked)} første radene blir godtatt.`
        : `Av de ${formatNumber(looked)} første radene blir ${formatNumber(accepted)} godtatt og ${formatNumber(rejected)} avvist.`;
    },
    refused: 'Filen kan ikke leses slik ennå.',
    updating: 'Oppdaterer …',
    restUnseen: 'Resten av filen blir kontrollert når du leser den.',
  },
  rows: {
    heading: 'Radene i filen',
    which: 'Rader som vises',
    first: 'De første',
    problems: (count: number): string => `Med avvik (${formatNumber(count)})`,
    table: 'Rader fra filen, slik de står',
    line: 'Rad',
    useAsHeading: (line: number): string => `Bruk linje ${line} som overskrift`,
    headingHint: 'Trykk på et radnummer for å bruke den raden som overskrift.',
    none: 'Ingen av radene har avvik.',
    rejected: 'avvist',
    readAs: (column: string): string => `→ ${column}`,
    unused: 'ikke brukt',
    fault: (expected: string): string => `Avvik. Forventet: ${expected}`,
    unnamed: (position: number): string => `kolonne ${position}`,
  },
  columns: {
    heading: 'Kolonner',
    explanation: 'Velg hvilken overskrift i filen som er hva. Kolonner med stjerne må være med.',
    choose: 'Velg slag over for å se hvilke kolonner filen skal ha.',
    column: 'Kolonne i Fellestall',
    source: 'Overskrift i filen',
    sample: 'Slik står det',
    required: 'må være med',
    star: ' *',
    told: (explanation: string, type: string, oneOf: readonly string[]): string =>
      `${explanation} (${oneOf.length > 0 ? `${type}; minst én av ${oneOf.join(', ')}` : type})`,
    notInFile: 'Ikke i filen',
    sourceLabel: (column: string): string => `Overskrift for ${column}`,
    joinLabel: (column: string): string => `Del nummer to for ${column}`,
    join: 'Slå sammen med …',
    chosen: 'valgt av deg',
    missing: 'Mangler',
    problems: (count: number): string => `${formatCount(count, rows)} med avvik.`,
    seeWords: 'Velg nederst hva ordene betyr.',
    hidden: 'Verdiene gjelder personer og blir aldri lagret.',
    optional: (count: number): string => `Kolonner som kan være med (${formatNumber(count)})`,
    unused: (names: string): string => `Overskrifter som ikke brukes: ${names}.`,
  },
  values: {
    heading: 'Ord i filen som ikke er kjent',
    explanation: 'Velg hva ordene betyr. Rader med ukjente ord blir avvist eller telt som ukjent.',
    word: 'Ord i filen',
    count: 'Rader',
    meaning: 'Betyr',
    unknown: 'Ikke valgt',
    label: (word: string, column: string): string => `«${word}» i ${column} betyr`,
    settled: 'valgt',
  },
  act: {
    read: 'Les filen slik',
    reading: 'Leser filen',
    remember: 'Husk til neste fil av samme form',
    rememberExplanation:
      'Overskriftene og ordene i kodelistene blir lagret i denne nettleseren. Ingen rader og ingen opplysninger om personer. Uten dette gjelder valgene til du lukker siden, og må gjøres på nytt neste gang.',
    cannotRemember:
      'Kan ikke huskes: filen har ingen overskrifter som er navn. Valgene gjelder til du lukker siden, og må gjøres på nytt neste gang.',
    cancel: 'Avbryt',
    reset: 'Tilbake til det filen selv sier',
    undo: 'Angre siste valg',
    notYet: 'Rett det som står under «Slik blir det», først.',
    refused: 'Filen ble ikke lest slik',
    refusedKeeps: 'Den gamle lesingen står. Rett valgene og prøv på nytt.',
  },
  leave: {
    heading: 'Forlate siden uten å lese filen?',
    explanation: 'Valgene du har gjort her, blir borte.',
    yes: 'Forlat siden',
    no: 'Bli her',
  },
  reread: {
    done: (name: string): string => `${name} er lest på nytt`,
    undo: 'Angre',
    dismiss: 'Skjul meldingen',
  },
  recipe: {
    heading: 'Oppskrifter',
    explanation: (count: number): string =>
      `${formatCount(count, recipes)} på denne maskinen. Filer av samme form blir lest slik av seg selv.`,
    saveAll: 'Lagre alle som fil',
    save: 'Lagre',
    saveLabel: (name: string): string => `Lagre oppskriften ${name} som fil`,
    remove: 'Slett',
    removeLabel: (name: string): string => `Slett oppskriften ${name}`,
    removed: (name: string): string => `Oppskriften ${name} er slettet`,
    loaded: (name: string, count: number): string =>
      count === 0 ? `${name} har ingen nye oppskrifter` : `${formatCount(count, recipes)} hentet fra ${name}`,
    loadedExplanation: 'Filer av samme form blir lest slik fra nå av. Bytt ut eller les filer på nytt for å bruke dem.',
    load: 'En oppskrift som er lagret som fil, slippes på siden som andre filer.',
    fileName: 'fellestall-oppskrift',
    followed: (name: string): string => `Lest etter oppskriften ${name}.`,
    decline: 'Ikke bruk den',
    declineLabel: (name: string): string => `Les ${name} uten oppskrift`,
    changed: 'Formen er endret siden sist',
    changedHere: 'Formen er endret siden sist.',
    nearest: (name: string): string => `Ingen oppskrift passer. Nærmest er ${name}.`,
    adopt: 'Ta med det som passer',
    adoptExplanation: 'Valgene fra oppskriften blir brukt der overskriften finnes. Se over dem før du leser filen.',
  },
} as const;

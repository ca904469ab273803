import { patientsPerSampled, type Reach, type SqlRelation } from '../domain/workbench.ts';
import { formatNumber } from './format.ts';
import { formatCount } from './plural.ts';

const rows = { one: 'rad', other: 'rader' };

/** Words of the place where the analyst writes SQL. */
export const workbenchText = {
  heading: 'Verksted',
  lead: 'Skriv SQL mot radene du har lest inn. Spørringer kan bare lese, og ingenting forlater maskinen.',
  notForSharing: 'Ikke for deling',
  sharing:
    'Svarene er rader om enkeltpasienter og kan ikke lastes ned herfra. Lag en indikator av spørringen når tallene skal deles: da går de gjennom vernet mot små tall.',
  analystOnly: 'Verkstedet er for analytikeren',
  analystExplanation: 'Her vises rader om enkeltpasienter. Rollen du har valgt, ser bare tall som kan publiseres.',
  toOverview: 'Gå til oversikten',
  becomeAnalyst: 'Bytt til Analytiker',
  noData: 'Ingen filer er lest inn. Du kan skrive SQL og definisjoner, men tabellene er tomme.',
  toData: 'Les inn filer',
  editor: 'SQL-editor',
  runKeys: 'Ctrl+Enter kjører, Ctrl+Shift+Enter på et utvalg.',
  editorKeys: 'Ctrl+mellomrom foreslår tabeller og kolonner. Escape og deretter Tab går ut av editoren.',
  run: 'Kjør',
  runSample: 'Kjør på et utvalg',
  sampleHelp: `Leser alle radene til hver ${patientsPerSampled}. pasient, og tabeller uten pasienter i sin helhet`,
  ofSample: `Utvalg: hver ${patientsPerSampled}. pasient`,
  noSampledRows: 'Utvalget ga ingen rader. Kjør spørringen på alle for å se om det er noen.',
  running: 'Kjører spørringen',
  waiting: 'Venter på svar',
  stop: 'Stopp',
  stopping:
    'Stopper. Motoren gjør ferdig steget den er i; det kan ta tid i en nettleser som ikke kan stoppe midt i det. Det som er lest inn, blir værende.',
  stopped: 'Spørringen ble stoppet.',
  makeIndicator: 'Lag indikator av spørringen',
  newIndicator: 'Ny egen indikator',
  fault: 'Spørringen kan ikke kjøres.',
  noValue: 'null',
  answer: 'Svar',
  result: (total: number, shown: number, milliseconds: number): string => {
    const size =
      total > shown ? `${formatCount(total, rows)}, de første ${formatNumber(shown)} vises` : formatCount(total, rows);
    return `${size} · ${formatNumber(milliseconds / 1000, 2)} sekunder`;
  },
  noRows: 'Spørringen ga ingen rader.',
  page: (from: number, to: number, of: number): string =>
    `Rad ${formatNumber(from)}–${formatNumber(to)} av ${formatNumber(of)}`,
  previousPage: 'Forrige rader',
  nextPage: 'Neste rader',
  tables: 'Tabeller',
  tablesExplanation: 'Velg et navn for å sette det inn i SQL-en.',
  tablesLoading: 'Gjør tabellene klare',
  searchTables: 'Søk i tabeller og kolonner',
  noTables: 'Ingen tabell eller kolonne passer.',
  origins: {
    prepared: 'Klargjort for indikatorer',
    loaded: 'Lest inn fra filer',
    reference: 'Oppslag',
  } satisfies Record<SqlRelation['origin'], string>,
  rowCount: (count: number): string => formatCount(count, rows),
  insert: (name: string): string => `Sett inn ${name}`,
  firstQuery: `-- Opphold per måned og sektor
select
  date_trunc('month', inn_ts) as maned,
  sektor,
  count(*) as opphold,
  count(distinct patient) as pasienter
from stay
group by all
order by all
`,
} as const;

/** Words of the form where an own indicator is written. */
export const ownFormText = {
  heading: (name: string | null): string => (name === null ? 'Ny egen indikator' : `Egen indikator: ${name}`),
  lead: 'Skriv hva tallet betyr, og en SQL som gir ett faktum per rad. Opprulling, sammenligning og vernet mot små tall følger med.',
  back: 'Tilbake til spørringer',
  missing: 'Denne egne indikatoren finnes ikke her. Slipp filen med definisjonen på siden for å lese den inn.',
  words: 'Hva tallet betyr',
  counting: 'Hvordan det regnes',
  answers: 'Hvem som svarer for det',
  fields: {
    name: 'Navn',
    shortName: 'Kort navn',
    question: 'Spørsmålet indikatoren svarer på',
    numerator: 'Teller',
    denominator: 'Nevner',
    unit: 'Enhet',
    countedAs: 'Det som telles, i flertall',
    kind: 'Slag',
    direction: 'Retning',
    decimals: 'Desimaler',
    perInhabitants: 'Per antall innbyggere',
    includes: 'Tas med (ett punkt per linje)',
    excludes: 'Holdes utenfor (ett punkt per linje)',
    caveats: 'Forbehold (ett punkt per linje)',
    references: 'Kilder (ett punkt per linje)',
    owner: 'Eier (rolle, ikke navn)',
    checker: 'Kontrollert av (rolle, ikke navn)',
    reviewBy: 'Gjennomgås innen',
  },
  kinds: {
    count: 'Antall: summen av teller',
    proportion: 'Andel: teller delt på nevner, i prosent',
    mean: 'Gjennomsnitt: teller delt på nevner',
    rate: 'Rate: teller per innbyggere',
    census: 'Belegg: teller per dag i perioden',
    'person-count': 'Antall ulike personer',
    'person-share': 'Andel av innbyggere 18 år og eldre',
  },
  corrected: 'SQL-en gir brutto og netto (kolonnen variant)',
  clustered: 'Én pasient kan stå for mange enheter, for eksempel døgn',
  sql: 'SQL som gir fakta',
  sqlHelp:
    'Kolonnene komnr, dato, pid og numerator må være med, og denominator for andel og gjennomsnitt. bydel og enhet er valgfrie. Resten fylles ut.',
  try: 'Prøv',
  tryKeys: 'Ctrl+Enter prøver.',
  trying: `Prøver SQL-en på hver ${patientsPerSampled}. pasient`,
  tryingAll: 'Prøver SQL-en på alle. Under står det utvalget ga.',
  works: {
    all: 'SQL-en gir fakta som kan brukes.',
    sample: `SQL-en gir fakta som kan brukes for hver ${patientsPerSampled}. pasient. Alle er ikke prøvd ennå.`,
  } satisfies Record<Reach, string>,
  tryFailed: {
    all: 'SQL-en gir ikke fakta som kan brukes',
    sample: `SQL-en gir ikke fakta som kan brukes, i et utvalg av hver ${patientsPerSampled}. pasient`,
  } satisfies Record<Reach, string>,
  sample: 'De første faktaene',
  keep: 'Ta i bruk',
  keeping: 'Regner ut',
  kept: 'Indikatoren er tatt i bruk og regnet ut.',
  keptBroken: 'Indikatoren er lagret, men kan ikke regnes ut',
  toOverview: 'Se den i oversikten',
  toNumbers: 'Se tallene',
  save: 'Lagre til fil',
  incomplete: 'Definisjonen er ikke ferdig',
  kindsRead: (kinds: string): string => `Bygger på ${kinds}.`,
  template: `-- Ett faktum per opphold
select
  komnr_bosted as komnr,
  bydel,
  enhet,
  cast(inn_ts as date) as dato,
  patient as pid,
  1 as numerator
from stay
where omsorgsniva = 1
  and sektor = 'SOM'
`,
  denominator: 'Ingen: tallet er et antall.',
  owner: 'Analyseavdelingen',
  checker: 'Ikke kontrollert ennå',
} as const;

/** Words of the own indicators of a browser. */
export const ownListText = {
  remove: 'Ta bort',
  edit: 'Rediger',
  save: 'Lagre til fil',
  saveAll: 'Lagre alle egne til én fil',
  fileName: 'fellestall-egne-indikatorer',
  write: 'Skriv en egen indikator',
  notCounted: 'Kan ikke regnes ut',
  removed: (name: string): string => `«${name}» er tatt bort`,
  undo: 'Angre',
  dismiss: 'Skjul meldingen',
  loaded: (name: string, count: number): string =>
    count === 0
      ? `${name}: ingen nye egne indikatorer`
      : `${name}: ${formatCount(count, { one: 'egen indikator', other: 'egne indikatorer' })} lest inn`,
  loadedFaults: 'Disse kunne ikke brukes:',
  toCatalogue: 'Se dem i katalogen',
  methodPath: 'docs/methods/egne-indikatorer.md',
} as const;

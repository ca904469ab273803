import type { CorrectionArt, CorrectionStatus } from '../domain/correction.ts';
import type { CorrectionFault } from '../domain/correction-fault.ts';
import type { NightMeasure } from '../domain/reconciliation.ts';
import { formatNumber } from './format.ts';
import { formatCount } from './plural.ts';

const corrections = { one: 'rettelse', other: 'rettelser' };
const nights = { one: 'natt', other: 'netter' };
const rows = { one: 'rad', other: 'rader' };

const arts: Readonly<Record<CorrectionArt, string>> = {
  feilregistrering: 'Feilregistrering',
  avmelding_ikke_sendt: 'Avmelding ikke sendt',
  innsigelse: 'Innsigelse',
  feil_kommune: 'Feil kommune',
};

const artExplanations: Readonly<Record<CorrectionArt, string>> = {
  feilregistrering: 'Nettene er registrert feil og tas bort både fra overliggerdøgn og betalingsdøgn.',
  avmelding_ikke_sendt:
    'Pasienten var ikke lenger utskrivningsklar. Nettene tas bort både fra overliggerdøgn og betalingsdøgn.',
  innsigelse: 'Pasienten lå der, men kommunen skal ikke betale. Nettene tas bort bare fra betalingsdøgn.',
  feil_kommune: 'Nettene flyttes til kommunen du velger.',
};

const statuses: Readonly<Record<CorrectionStatus, string>> = {
  meldt: 'Meldt',
  under_behandling: 'Under behandling',
  innvilget: 'Innvilget',
  avslatt: 'Avslått',
};

const faults: Readonly<Record<CorrectionFault, string>> = {
  'no-stay': 'Skriv oppholds-id.',
  'no-from': 'Velg den første natten som skal rettes.',
  'no-to': 'Velg datoen rettelsen slutter. Den datoen er ikke med.',
  'ends-before': 'Til-datoen må være etter fra-datoen. Én natt rettes med til = dagen etter.',
  'unknown-kommune': 'Kommunenummeret er ukjent.',
  'same-case': 'Listen har en annen rettelse med samme opphold, fra-dato og art. Behold én av dem.',
  'stay-unknown': 'Oppholdet finnes ikke i filene. Rettelsen har ingen virkning.',
  'no-nights': 'Treffer ingen netter etter melding om utskrivningsklar.',
  'no-payable': 'Treffer ingen betalingsdøgn.',
  overlaps: 'Overlapper en annen rettelse av samme opphold. En natt tas bort bare én gang.',
  'no-kommune': 'Uten ny kommune flyttes nettene til ukjent kommune.',
  'own-kommune': 'Nettene ligger allerede på denne kommunen.',
};

const measures: Readonly<Record<NightMeasure, string>> = { payment: 'Betalingsdøgn', stay: 'Overliggerdøgn (NPR)' };

/** Words of the list of corrections. Those of the reconciliation are in `reconciliation-text.ts`. */
export const correctionsText = {
  heading: 'Rettelser',
  lead: 'Feilregistreringer, manglende avmeldinger, innsigelser og feil kommune, og hva de gjør med tallene.',
  tabs: 'Deler av rettelsene',
  tab: { rettelser: 'Rettelser', avstemming: 'Avstemming' },
  arts,
  artExplanations,
  statuses,
  faults,
  measures,
  otherRoles: {
    heading: 'Rettelser vises bare for analytikeren',
    explanation: (role: string): string =>
      `Som ${role} ser du tall som kan publiseres. Rettelsene gjelder enkelte opphold og er forbeholdt analytikeren.`,
    loaded: 'Netto i de publiserte tallene er regnet med rettelsene.',
    notLoaded: 'Ingen data er lest inn ennå. Analytikeren leser dem inn.',
    toOverview: 'Gå til oversikten',
    becomeAnalyst: 'Bytt til Analytiker',
  },
  empty: {
    heading: 'Ingen rettelser',
    explanation:
      'Legg til en rettelse her, eller les inn en fil med rettelser. Dere kan begge ha hver deres fil og flette dem sammen.',
    noneChosen: 'Ingen rettelser passer til valgene.',
    showAll: 'Vis alle',
  },
  noStays: {
    heading: 'Nettene kan ikke telles',
    explanation: 'Les inn opphold for å se hva rettelsene gjør. Listen kan redigeres og lagres likevel.',
    toData: 'Les inn filer',
  },
  counting: 'Teller nettene',
  notCounted: 'Nettene er ikke talt.',
  countAgain: 'Tell nettene',
  act: {
    add: 'Ny rettelse',
    apply: 'Bruk rettelsene',
    applying: 'Regner ut tallene',
    undo: 'Angre',
    redo: 'Gjør om',
    save: 'Lagre som fil',
    merge: 'Flett inn fil',
    fileName: 'rettelser.csv',
    steps: {
      add: 'ny rettelse',
      edit: 'endret rettelse',
      status: 'endret status',
      delete: 'slettet rettelse',
      merge: 'flettet inn fil',
      files: 'andre filer lest inn',
    },
    undoStep: (act: string, step: string): string => `${act}: ${step}`,
  },
  state: {
    inUse: 'Tallene er regnet ut med denne listen.',
    notInUse: 'Listen er endret. Tallene ellers i Fellestall viser den forrige til du bruker rettelsene.',
    unsaved: 'Listen er ikke lagret som fil, og forsvinner når fanen lukkes.',
    hindered: (count: number): string =>
      `${formatCount(count, corrections)} må rettes eller slettes før listen kan brukes.`,
    rejected: (count: number): string =>
      `${formatCount(count, rows)} i filene med rettelser ble avvist og er ikke med i listen. Se dem under Kvalitet før du bruker listen.`,
    noData: 'Les inn opphold før rettelsene kan brukes.',
    refused: 'Listen kunne ikke leses, og ingenting er endret.',
  },
  summary: (shown: number, all: number): string =>
    shown === all ? formatCount(all, corrections) : `${formatNumber(shown)} av ${formatCount(all, corrections)}`,
  showMore: (count: number): string => `Vis ${formatNumber(count)} til`,
  filters: {
    legend: 'Vis bare',
    kommune: 'Kommune',
    allKommuner: 'Alle kommuner',
    unknownKommune: 'Ukjent kommune',
    month: 'Måned',
    allMonths: 'Alle måneder',
    status: 'Status',
    allStatuses: 'Alle statuser',
    art: 'Art',
    allArts: 'Alle arter',
    stay: 'Oppholds-id',
  },
  columns: {
    stay: 'Opphold',
    from: 'Fra og med',
    to: 'Til (ikke med)',
    art: 'Art',
    status: 'Status',
    kommune: 'Kommune',
    nights: 'Netter (NPR)',
    payable: 'Betalingsdøgn',
    told: 'Merknad',
    acts: 'Handlinger',
  },
  list: {
    caption: 'Rettelser, sist berørte netter først',
    statusOf: (stay: string): string => `Status for rettelsen av opphold ${stay}`,
    edit: 'Rediger',
    editOf: (stay: string): string => `Rediger rettelsen av opphold ${stay}`,
    remove: 'Slett',
    removeOf: (stay: string): string => `Slett rettelsen av opphold ${stay}`,
    movedTo: (kommune: string): string => `→ ${kommune}`,
    notActing:
      'Bare innvilgede rettelser virker på tallene. Ctrl+Z angrer og Ctrl+Y gjør om når du ikke skriver i et felt.',
    bedStays: 'Innsigelse: pasienten lå der, så NPR-døgn er uendret.',
  },
  form: {
    add: 'Ny rettelse',
    edit: 'Rediger rettelsen',
    stay: 'Oppholds-id',
    from: 'Fra og med natten',
    to: 'Til (ikke med)',
    art: 'Art',
    status: 'Status',
    registered: 'Registrert',
    kommune: 'Riktig kommune',
    noKommune: 'Ukjent kommune',
    by: 'Registrert av',
    byChoices: { none: 'Ikke oppgitt', kommune: 'Kommunen', sykehus: 'Helseforetaket' },
    stayFound: (from: string, to: string | null, kommune: string): string =>
      `Innlagt ${from}, ${to === null ? 'fortsatt inne' : `ut ${to}`}. Betaler: ${kommune}.`,
    effect: (stay: number, payment: number): string =>
      `Treffer ${formatCount(stay, nights)} i NPR-døgn og ${formatNumber(payment)} betalingsdøgn.`,
    save: 'Legg i listen',
    cancel: 'Avbryt',
  },
  merge: {
    heading: 'Flett inn rettelser',
    file: (name: string): string => `Fra ${name}`,
    counts: (same: number, onlyOurs: number): string =>
      `${formatCount(same, rows)} er ${same === 1 ? 'lik' : 'like'}. ${formatCount(onlyOurs, corrections)} står bare i listen her og beholdes.`,
    nothing: 'Filen har ingen rettelser som er nye eller endret.',
    unread: 'Filen kan ikke leses som rettelser.',
    rejected: (count: number): string => `${formatCount(count, rows)} i filen kunne ikke leses og er ikke med.`,
    outcomes: { new: 'Ny', changed: 'Nyere hos den andre parten', conflict: 'Uenighet' },
    ours: 'Vår',
    theirs: 'Deres',
    confirmColumn: 'Valg',
    nothingOurs: 'Ikke i listen',
    take: 'Ta inn',
    keep: 'Behold vår',
    leave: 'Ikke ta inn',
    choice: (stay: string): string => `Valg for opphold ${stay}`,
    caption: 'Rettelser som er nye eller ulike',
    confirm: (count: number): string => `Flett inn ${formatCount(count, corrections)}`,
    cancel: 'Avbryt',
  },
  leave: {
    heading: 'Rettelsene er ikke tatt i bruk',
    explanation:
      'Listen blir liggende så lenge fanen er åpen, men tallene du går til, er regnet ut uten endringene. Er den ikke lagret som fil, forsvinner den når fanen lukkes.',
    yes: 'Gå uten å bruke dem',
    no: 'Bli her',
  },
} as const;

import { type CheckHelp, rejecting, rejectingOrWarning, warning } from './check-help.ts';
import type { rowWordings } from './row-problems.ts';

const notInTotals = 'En avvist rad telles ikke, så tallene blir for lave.';
const notGuessed = 'En verdi som kan bety to ting, blir ikke gjettet.';
const withoutKommune =
  'Uten kommune telles raden for enheten og hele området, men ikke i noen kommune. Kommunenes tall blir for lave.';

/** Why the checks of rows and values matter. */
export const rowCheckHelp = {
  'row-ragged': rejecting(
    'Rader med feil antall felt',
    `Verdiene kan stå i feil kolonner, så raden kan ikke brukes. ${notInTotals}`,
    'Se etter skilletegn inne i en tekst (sett teksten i anførselstegn) eller et linjeskift midt i raden.',
  ),
  'quote-broken': rejecting('Anførselstegn som ikke lukkes', `Det er uklart hvor feltet slutter. ${notInTotals}`),
  'control-character': rejecting('Nulltegn i raden', `Raden er trolig skadet under overføring. ${notInTotals}`),
  'row-too-long': rejecting('Raden er for lang', `Så lange rader er ingen rader i en tabell. ${notInTotals}`),
  'rows-blank': warning('Tomme rader', 'Tomme rader har ingen virkning på tallene.'),
  'value-required': rejecting('Nødvendig verdi mangler', `Raden kan ikke telles uten verdien. ${notInTotals}`),
  'value-empty': warning(
    'Tom verdi',
    'Raden er med, men ikke der tallet deles opp etter kolonnen, for eksempel på kjønn.',
  ),
  'value-missing': rejecting('En av flere verdier må være der', `Uten den kan raden ikke telles. ${notInTotals}`),
  'date-unreadable': rejectingOrWarning(
    'Dato som ikke kan leses',
    'Datoen avgjør hvilken måned raden telles i. Der raden må ha den, er raden avvist, ellers er den uten dato.',
  ),
  'time-unreadable': rejectingOrWarning(
    'Tidspunkt som ikke kan leses',
    'Tidspunktet avgjør måned, liggetid og om frister er holdt. Der raden må ha det, er raden avvist.',
  ),
  'year-as-date': rejectingOrWarning(
    'Årstall i stedet for dato',
    'Lest som dagnummer i et regneark ville 2025 blitt en dag i juli 1905, og raden havnet langt utenfor alle perioder.',
  ),
  'year-two-digits': rejectingOrWarning('Årstall med to sifre', `${notGuessed} Hundreåret avgjør alder og periode.`),
  'date-order-unclear': rejectingOrWarning(
    'Dag og måned kan være byttet om',
    `${notGuessed} Byttes dag og måned, flyttes rader til feil måned uten at det synes.`,
  ),
  'date-implausible': rejectingOrWarning(
    'Dato langt utenfor det mulige',
    'En dato før 1900 eller etter 2100 er en skrivefeil eller et fyllord, og ville gitt liggetider på mange år.',
  ),
  'date-in-future': warning(
    'Dato fram i tid',
    'Noe som har skjedd, kan ikke ha dato fram i tid. Raden telles i en måned som ikke er kommet.',
  ),
  'percent-unexpected': rejectingOrWarning(
    'Prosent der det skal være antall',
    'En prosent lagt sammen med antall gir en sum som ikke betyr noe.',
  ),
  'thousands-unclear': rejectingOrWarning(
    'Tusenskille eller desimaltegn',
    `${notGuessed} 1.234 kan være litt over 1 eller over tusen.`,
  ),
  'integer-unreadable': rejectingOrWarning(
    'Helt tall som ikke kan leses',
    `Der raden må ha tallet, er raden avvist, ellers er den uten tall. ${notInTotals}`,
  ),
  'number-unreadable': rejectingOrWarning(
    'Tall som ikke kan leses',
    `Der raden må ha tallet, er raden avvist, ellers er den uten tall. ${notInTotals}`,
  ),
  'yes-no-unreadable': warning(
    'Ja eller nei som ikke kan leses',
    'Raden regnes som ikke oppgitt, og telles verken som ja eller nei.',
  ),
  'period-unreadable': rejecting('Periode som ikke kan leses', `Uten periode kan tallet ikke telles. ${notInTotals}`),
  'code-unknown': rejectingOrWarning(
    'Ukjent kode',
    'Koden avgjør hvilke indikatorer raden er med i. Der raden må ha den, er raden avvist, ellers er den uten koden.',
  ),
  'code-unclassified': warning(
    'Kode utenfor kodelisten',
    'Raden er med i totaler, men ikke i indikatorer som spør etter bestemte koder, så de kan bli for lave.',
    'Oversett lokale koder til kodene i listen, her eller i uttrekket.',
  ),
  'out-of-range': rejectingOrWarning(
    'Tall utenfor det mulige',
    'En alder på 130 eller en skår på 7 er en feil. Der raden må ha tallet, er raden avvist, ellers er den uten tall.',
  ),
  'digits-lost': rejecting(
    'Nummer der sifrene er borte',
    'To ulike numre som blir like i 1,23E+05, ville slått sammen opphold eller pasienter. Da blir reinnleggelser feil.',
  ),
  'kommune-empty': warning('Kommune mangler', withoutKommune),
  'kommune-unknown': warning('Kommune som ikke finnes', withoutKommune),
  'kommune-split': warning(
    'Kommune som er delt',
    `Det gamle nummeret sier ikke hvilken av dagens kommuner det er. ${withoutKommune}`,
  ),
  'kommune-carried': warning(
    'Gammelt kommunenummer',
    'Tallene telles under dagens kommune, så de kan sammenlignes over tid.',
  ),
  'bydel-carried': warning(
    'Gammelt bydelsnummer',
    'Tallene telles under dagens nummer på den samme bydelen, så de kan sammenlignes over tid.',
  ),
  'bydel-unknown': warning('Bydel som ikke finnes', 'Raden telles i kommunen, men ikke i noen bydel.'),
  'end-before-start': rejecting('Slutt før start', `Liggetid og varighet ville blitt negative. ${notInTotals}`),
  'ready-before-admission': warning(
    'Utskrivningsklar før innleggelsen',
    'Døgn før innleggelsen er ikke overliggerdøgn. Oppholdet regnes uten denne datoen, så overliggerdøgn kan bli for lave.',
  ),
  'ready-after-discharge': warning(
    'Utskrivningsklar etter utskrivningen',
    'Oppholdet regnes uten denne datoen, så overliggerdøgn og utskrivningsklare kan bli for lave.',
  ),
  'epikrise-before-admission': warning(
    'Epikrise før innleggelsen',
    'Epikrisen kan ikke gjelde dette oppholdet. Oppholdet regnes som uten epikrise, så epikrisetiden kan se dårligere ut.',
  ),
  'death-before-admission': warning(
    'Død før innleggelsen',
    'To pasienter kan ha fått samme løpenummer. Da blir reinnleggelser og tall per pasient feil.',
  ),
  'bydel-outside-kommune': rejectingOrWarning(
    'Bydel i en annen kommune',
    'Raden ville blitt talt i kommunen og i en bydel som ikke er en del av den, så bydelene summerer ikke til kommunen.',
  ),
  'transfer-before-2016': warning(
    'Tilbakeføring før 2016',
    'Kode 5 fantes ikke da. Betydde den noe annet, blir reinnleggelser og akutte opphold feil for de årene.',
  ),
  'service-before-1980': rejecting('Tjeneste fra før 1980', `Datoen er trolig et fyllord. ${notInTotals}`),
  'service-code-unknown': warning(
    'Tjenestekode utenfor listen',
    'Tjenesten regnes ikke med, så andelen innleggelsesrapporter og helseopplysninger kan få for få innleggelser i nevneren.',
  ),
  'count-negative': rejectingOrWarning(
    'Negativt antall',
    'Et negativt antall trekker fra andre rader uten at det synes. Der raden må ha tallet, er raden avvist.',
  ),
  'part-above-whole': rejecting('Del større enn helhet', `Andelen ville blitt over 100 %. ${notInTotals}`),
  'ages-outside-profile': warning(
    'Aldersgruppe utenfor profilen',
    'Reinnleggelser telles fra 67 år når filen ikke sier noe annet. Andre aldre telles ikke i noe tall.',
  ),
  'indicator-unknown': rejectingOrWarning(
    'Ukjent indikator',
    'Et mål eller et tiltak for en indikator som ikke finnes, vises ingen steder. Et mål er avvist, et tiltak er uten indikator.',
  ),
  'share-above-whole': rejecting(
    'Mål over 100 %',
    'En andel kan ikke være over 1. Som mål ville tallet gjort alle områder dårligere enn målet.',
  ),
  'time-missing': warning(
    'Dato uten klokkeslett',
    'Frister på 24 timer og rekkefølge samme dag kan ikke avgjøres. Andelen helseopplysninger innen 24 timer blir omtrentlig.',
  ),
  'zone-converted': warning(
    'Tidspunkt med tidssone',
    'Tidspunktet er regnet om til norsk tid. Er det feil, flyttes hendelser rundt midnatt til feil døgn.',
  ),
  'duplicate-row': warning(
    'Samme rad flere ganger',
    'Opphold, hendelser og meldinger telles én gang. Ferdig talte tall legges sammen, så der blir summen feil.',
  ),
} as const satisfies Readonly<Record<keyof typeof rowWordings, CheckHelp>>;

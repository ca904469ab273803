/** What a message is about. Which fields are set is told per check below. */
export interface ProblemContext {
  /** The heading in the file */
  readonly column?: string;
  /** A list, a name or a limit the check needs in order to be understood */
  readonly detail?: string;
}

/** What was expected, and what the reader can do about it. */
export interface ProblemWording {
  readonly expected: string;
  readonly action: string;
}

type Wording = (context: ProblemContext) => ProblemWording;

const fixInSource = 'Rett verdien i kildesystemet eller i filen, og les filen inn på nytt.';
const saveAsCsv = 'Lagre tabellen som CSV (UTF-8, semikolondelt) og legg den inn på nytt.';

const fileWordings = {
  'file-empty': () => ({
    expected: 'En fil med overskrifter og rader',
    action: 'Filen er tom. Ta uttrekket på nytt, og se at det inneholder rader.',
  }),
  'header-only': () => ({
    expected: 'Minst én rad under overskriftene',
    action: 'Filen har overskrifter, men ingen rader. Se om utvalget eller perioden i uttrekket er riktig.',
  }),
  'no-rows': () => ({
    expected: 'Minst én rad',
    action: 'Parquet-filen har kolonner, men ingen rader. Se om utvalget eller perioden i uttrekket er riktig.',
  }),
  'not-a-table': () => ({
    expected: 'En tabell med overskrifter, som CSV eller Parquet',
    action: `Innholdet er ikke en tabell. ${saveAsCsv}`,
  }),
  'pdf-file': () => ({
    expected: 'En tabell som CSV eller Parquet',
    action: `Filen er en PDF. Be avsenderen om tallene som tabell. ${saveAsCsv}`,
  }),
  'spreadsheet-file': () => ({
    expected: 'En tabell som CSV eller Parquet',
    action: `Filen er et regneark fra Excel og kan ikke leses direkte. Åpne det. ${saveAsCsv}`,
  }),
  'compressed-file': () => ({
    expected: 'En tabell som CSV eller Parquet',
    action: 'Filen er pakket (zip eller gzip). Pakk den ut, og legg inn filen som ligger i den.',
  }),
  'utf16-file': () => ({
    expected: 'Tegnsettet UTF-8 eller Windows-1252',
    action: 'Filen er lagret som Unicode-tekst (UTF-16). Lagre den som «CSV UTF-8» og legg den inn på nytt.',
  }),
  /** detail: line of the first character that breaks the encoding */
  'encoding-mixed': ({ detail = '' }) => ({
    expected: 'Samme tegnsett i hele filen',
    action: `Filen er UTF-8, men linje ${detail} har tegn fra et annet tegnsett. Er to filer satt sammen? Lagre hele filen som UTF-8 og legg den inn på nytt.`,
  }),
  'parquet-broken': () => ({
    expected: 'En hel Parquet-fil',
    action:
      'Parquet-filen er avbrutt eller skadet: slutten av filen mangler eller kan ikke leses. Kopier eller last ned filen på nytt.',
  }),
  'parquet-unreadable': () => ({
    expected: 'En Parquet-fil uten kryptering, pakket med en vanlig metode (Snappy, Zstd, Gzip)',
    action:
      'Innholdet i Parquet-filen kan ikke leses. Skriv filen på nytt uten kryptering, eller lagre tabellen som CSV.',
  }),
  'parquet-nested': ({ column = '' }) => ({
    expected: 'Én verdi per rad i hver kolonne',
    action: `Kolonnen «${column}» inneholder lister eller sammensatte verdier. Flat den ut eller ta den bort før filen skrives.`,
  }),
  /** detail: nearest kind and what is missing from it, or empty */
  'unknown-kind': ({ detail = '' }) => ({
    expected: 'Kolonnene til ett av uttrekkene Fellestall kjenner',
    action: `Kolonnene passer ikke til noe kjent uttrekk. ${detail === '' ? 'Ingen overskrift ble kjent igjen.' : detail} Se «Uttrekk» i veiledningen for hvilke kolonner hvert uttrekk skal ha.`,
  }),
  /** detail: the kinds that fit */
  'ambiguous-kind': ({ detail = '' }) => ({
    expected: 'Kolonner som passer til ett uttrekk',
    action: `Kolonnene passer like godt til flere uttrekk (${detail}). Ta bort kolonner som ikke hører til, eller bruk de faste kolonnenavnene.`,
  }),
  /** column: canonical name; detail: kind and headings that would do */
  'missing-column': ({ column = '', detail = '' }) => ({
    expected: `Kolonnen ${column}`,
    action: `Kolonnen «${column}» mangler. ${detail} Legg den til eller gi kolonnen dette navnet.`,
  }),
  'duplicate-column': ({ column = '' }) => ({
    expected: 'Hver overskrift bare én gang',
    action: `Overskriften «${column}» står på flere kolonner. Gi dem ulike navn, eller ta bort den som ikke skal leses.`,
  }),
  'person-number': ({ column = '' }) => ({
    expected: 'Ingen fødselsnummer, D-nummer eller hjelpenummer',
    action: `Kolonnen «${column}» ser ut til å inneholde fødselsnummer. Filen er avvist, og ingen verdi er tatt vare på. Bytt kolonnen med et løpenummer før uttrekket legges inn.`,
  }),
  'person-name': ({ column = '' }) => ({
    expected: 'Ingen navn på personer',
    action: `Kolonnen «${column}» ser ut til å inneholde navn. Filen er avvist, og ingen verdi er tatt vare på. Ta bort kolonnen før uttrekket legges inn.`,
  }),
  'person-address': ({ column = '' }) => ({
    expected: 'Ingen adresser, telefonnumre eller e-postadresser',
    action: `Kolonnen «${column}» ser ut til å inneholde adresser eller kontaktopplysninger. Filen er avvist, og ingen verdi er tatt vare på. Ta bort kolonnen før uttrekket legges inn.`,
  }),
  /** detail: name of the file read before */
  'already-read': ({ detail = '' }) => ({
    expected: 'En fil som ikke er lest inn før',
    action: `Innholdet er det samme som i «${detail}», som alt er lest inn. Filen er ikke lagt til en gang til.`,
  }),
  'no-rows-accepted': () => ({
    expected: 'Minst én rad som kan brukes',
    action:
      'Alle radene ble avvist, så filen er ikke tatt i bruk. Se feilene under: ofte er det én kolonne med feil form.',
  }),
  /** column: canonical name */
  'column-absent': ({ column = '' }) => ({
    expected: `Kolonnen ${column}`,
    action: `Filen har ikke kolonnen «${column}». Alle opphold regnes som pågående, og tall som bygger på utskrivning blir borte.`,
  }),
} satisfies Record<string, Wording>;

const rowWordings = {
  /** detail: number of fields in the heading */
  'row-ragged': ({ detail = '' }) => ({
    expected: `${detail} felt, som i overskriften`,
    action: 'Se etter skilletegn inne i en tekst (sett teksten i anførselstegn) eller et linjeskift midt i raden.',
  }),
  'quote-broken': () => ({
    expected: 'Anførselstegn som åpnes og lukkes rundt hele feltet',
    action:
      'Et felt begynner med anførselstegn uten å slutte riktig. Lukk det, eller skriv anførselstegn inne i teksten dobbelt ("").',
  }),
  'control-character': () => ({
    expected: 'Lesbar tekst',
    action: 'Raden inneholder nulltegn og er trolig skadet. Ta uttrekket på nytt.',
  }),
  'rows-blank': () => ({
    expected: 'Rader med innhold',
    action: 'Tomme rader er hoppet over og ikke regnet med som lest. Du trenger ikke gjøre noe.',
  }),
  'value-required': ({ column = '' }) => ({
    expected: `En verdi i «${column}»`,
    action:
      'Feltet er tomt, men må ha verdi for at raden skal kunne brukes. Fyll inn i kildesystemet og ta uttrekket på nytt.',
  }),
  'value-empty': ({ column = '' }) => ({
    expected: `En verdi i «${column}»`,
    action: 'Feltet er tomt. Raden er beholdt uten verdien.',
  }),
  /** detail: the columns of which one must have a value */
  'value-missing': ({ detail = '' }) => ({
    expected: `En verdi i ${detail}`,
    action: 'Raden mangler verdien den må ha for å kunne telles. Fyll inn og les filen inn på nytt.',
  }),
  'date-unreadable': () => ({
    expected: 'En dato mellom 1900 og 2100, som 01.02.2025 eller 2025-02-01',
    action: fixInSource,
  }),
  'time-unreadable': () => ({
    expected: 'Dato og klokkeslett mellom 1900 og 2100, som 01.02.2025 10:00 eller 2025-02-01 10:00',
    action: fixInSource,
  }),
  'integer-unreadable': () => ({ expected: 'Et helt tall, som 1 234', action: fixInSource }),
  'number-unreadable': () => ({ expected: 'Et tall, som 12,5 eller 12.5', action: fixInSource }),
  'yes-no-unreadable': () => ({ expected: '1 eller 0 (ja eller nei)', action: fixInSource }),
  'period-unreadable': () => ({
    expected: 'En periode, som 2025-02, 2025Q1, 2025T1, 2025H1 eller 2025',
    action: 'Skriv perioden på en av disse formene, og les filen inn på nytt.',
  }),
  /** detail: the codes */
  'code-unknown': ({ detail = '' }) => ({
    expected: `En av kodene ${detail}`,
    action:
      'Koden er ukjent. Se om kolonnen er den rette, og oversett lokale koder til disse før uttrekket legges inn.',
  }),
  /** detail: the codes */
  'code-unclassified': ({ detail = '' }) => ({
    expected: `En av kodene ${detail}`,
    action:
      'Verdien er ikke klassifisert. Raden er beholdt med verdien som den står, men telles ikke i indikatorer som spør etter bestemte koder.',
  }),
  /** detail: the limits */
  'out-of-range': ({ detail = '' }) => ({ expected: `Et tall ${detail}`, action: fixInSource }),
  'digits-lost': () => ({
    expected: 'Alle sifrene i nummeret',
    action:
      'Nummeret er skrevet som 1,23E+05, så de siste sifrene er borte. Ta uttrekket på nytt med kolonnen som tekst, uten å gå veien om Excel.',
  }),
  'kommune-missing': () => ({
    expected: 'Et kommunenummer med fire sifre',
    action: 'Kommunen mangler. Raden er beholdt, men telles bare for hele landet og for enheten.',
  }),
  'kommune-unknown': () => ({
    expected: 'Et kommunenummer som finnes, fra 2013 eller senere',
    action:
      'Kommunenummeret finnes ikke (utland, Svalbard og 9999 er ukjent kommune). Raden er beholdt, men telles bare for hele landet og for enheten.',
  }),
  'kommune-split': () => ({
    expected: 'Et kommunenummer som gjelder i 2024',
    action:
      'Kommunen er delt, så gammelt nummer sier ikke hvilken ny kommune raden hører til. Raden er beholdt, men telles bare for hele landet og for enheten. Ta uttrekket på nytt med dagens kommunenummer.',
  }),
  'kommune-carried': () => ({
    expected: 'Et kommunenummer som gjelder i 2024',
    action: 'Det gamle kommunenummeret er ført fram til dagens kommune. Du trenger ikke gjøre noe.',
  }),
  'bydel-unknown': () => ({
    expected: 'Et bydelsnummer med seks sifre, som 030110',
    action: 'Bydelen finnes ikke. Raden er beholdt uten bydel.',
  }),
  /** detail: the other column */
  'end-before-start': ({ column = '', detail = '' }) => ({
    expected: `«${column}» etter «${detail}»`,
    action: 'Slutten kommer før starten. Rett datoene i kildesystemet og ta uttrekket på nytt.',
  }),
  /** detail: the other column */
  'ready-before-admission': ({ column = '', detail = '' }) => ({
    expected: `«${column}» ikke før «${detail}»`,
    action: 'Pasienten er meldt utskrivningsklar før innleggelsen. Oppholdet er beholdt uten denne datoen.',
  }),
  /** detail: the other column */
  'ready-after-discharge': ({ column = '', detail = '' }) => ({
    expected: `«${column}» ikke etter «${detail}»`,
    action: 'Pasienten er meldt utskrivningsklar etter utskrivningen. Oppholdet er beholdt uten denne datoen.',
  }),
  /** detail: the other column */
  'part-above-whole': ({ column = '', detail = '' }) => ({
    expected: `«${column}» ikke større enn «${detail}»`,
    action: 'Delen er større enn helheten. Se om kolonnene er byttet om.',
  }),
  'time-missing': () => ({
    expected: 'Dato og klokkeslett',
    action:
      'Klokkeslettet mangler og er regnet som 00.00. Regler som teller timer blir da omtrentlige. Ta med klokkeslett i uttrekket om du kan.',
  }),
  'zone-converted': () => ({
    expected: 'Norsk tid uten tidssone',
    action: 'Tidspunktet er oppgitt i UTC og regnet om til norsk tid. Se at det er riktig.',
  }),
  /** detail: the columns that are alike */
  'duplicate-row': ({ detail = '' }) => ({
    expected: `Ulike rader (${detail})`,
    action:
      'Raden er lik en tidligere rad. Den er beholdt, men telles bare én gang der indikatoren teller opphold eller meldinger.',
  }),
} satisfies Record<string, Wording>;

const wordings = { ...fileWordings, ...rowWordings };

/** Every check intake makes. */
export type CheckId = keyof typeof wordings;

/** The Norwegian words of a check. `context` gives the names and limits the sentence needs. */
export function wordProblem(check: CheckId, context: ProblemContext = {}): ProblemWording {
  const wording: Wording = wordings[check];
  return wording(context);
}

const kindNames: Readonly<Record<string, string>> = {
  opphold: 'opphold',
  ukp_hendelse: 'hendelser for utskrivningsklare',
  rettelse: 'rettelser',
  plo: 'PLO-meldinger',
  dialogmeldinger: 'dialogmeldinger',
  fact_team: 'FACT-team',
  fact_team_kommune: 'kommuner i FACT-team',
  fact_tall: 'tall for FACT-team',
  komm_tjeneste: 'kommunale tjenester',
  overliggerdogn: 'overliggerdøgn (ferdig telt)',
  reinnleggelser: 'reinnleggelser (ferdig telt)',
  plo_andel: 'andel PLO-meldinger (ferdig telt)',
  maaltall: 'måltall',
};

/** Name of a kind of extract for reading. */
export function formatKind(kind: string): string {
  return kindNames[kind] ?? kind;
}

/** Tells which kind is nearest, and what it lacks. */
export function formatNearestKind(kind: string, missing: readonly string[]): string {
  return `Nærmest er uttrekket ${formatKind(kind)}, men der mangler ${formatList(missing)}.`;
}

/** Tells which kind the missing column belongs to, and the other headings that would be understood. */
export function formatMissingColumn(kind: string, headings: readonly string[]): string {
  const also = headings.length === 0 ? '' : ` Overskrifter som også blir forstått: ${headings.join(', ')}.`;
  return `Filen er lest som ${formatKind(kind)}.${also}`;
}

/** Norwegian enumeration: «a, b og c». */
export function formatList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} og ${last}`;
}

/** Limits of a number in words. */
export function formatRange(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `mellom ${min} og ${max}`;
  return min === undefined ? `på høyst ${max}` : `på minst ${min}`;
}

/** How the number of fields of a broken row is told. */
export function formatFieldCount(count: number): string {
  return `${count} felt`;
}

/** How a duplicate points at the row it repeats. */
export function formatSameAsRow(row: number): string {
  return `lik rad ${row}`;
}

/** Name of a column without a heading; positions count from 1. */
export function formatColumnPosition(position: number): string {
  return `kolonne ${position}`;
}

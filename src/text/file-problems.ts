import type { Wording } from './problem-wording.ts';

const saveAsCsv = 'Lagre tabellen som CSV (UTF-8, semikolondelt) og legg den inn på nytt.';

const makeSmaller =
  'Ta uttrekket på nytt med bare kolonnene du trenger, eller del det i kortere perioder og legg inn de nyeste. Det hjelper også å fjerne filer du ikke bruker. Hele uttrekket kan kontrolleres i deler på kommandolinjen, med npm run extract.';

/** Faults of a whole file. */
export const fileWordings = {
  'file-empty': () => ({
    expected: 'En fil med overskrifter og rader',
    action: 'Filen er tom. Ta uttrekket på nytt, og se at det inneholder rader.',
  }),
  /** detail: rows, the memory they need, and how much is free */
  'file-too-large': ({ detail = '' }) => ({
    expected: 'En fil som får plass i minnet',
    action: `${detail} ${makeSmaller}`,
  }),
  'memory-full': () => ({
    expected: 'En fil som får plass i minnet',
    action: `Minnet tok slutt mens filen ble lest, og det som var lest av den, er lagt bort. Filene som var lest før, er som de var. ${makeSmaller}`,
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
    expected: 'En tabell med overskrifter, som CSV, Excel eller Parquet',
    action: `Innholdet er ikke en tabell. ${saveAsCsv}`,
  }),
  'pdf-file': () => ({
    expected: 'En tabell som CSV, Excel eller Parquet',
    action: `Filen er en PDF. Be avsenderen om tallene som tabell. ${saveAsCsv}`,
  }),
  'parquet-broken': () => ({
    expected: 'En hel Parquet-fil',
    action:
      'Parquet-filen er avbrutt eller skadet, og innholdet kan ikke leses. Kopier eller last ned filen på nytt. Hjelper ikke det, må avsenderen skrive den på nytt.',
  }),
  'parquet-unreadable': () => ({
    expected: 'En Parquet-fil uten kryptering, pakket med en vanlig metode (Snappy, Zstd, Gzip)',
    action:
      'Innholdet i Parquet-filen kan ikke leses. Skriv filen på nytt uten kryptering, eller lagre tabellen som CSV.',
  }),
  'parquet-type': ({ column = '' }) => ({
    expected: 'Tall, tekst, datoer, tidspunkter, eller ja og nei',
    action: `Kolonnen «${column}» har en type som ikke kan leses, for eksempel tidsrom, halv presisjon eller mer enn 38 siffer. Skriv den som tall eller tekst, eller ta den bort før filen skrives.`,
  }),
  'parquet-column': ({ column = '' }) => ({
    expected: 'Verdier som kan leses, og tekst i UTF-8',
    action: `Kolonnen «${column}» kan ikke leses, men det kan de andre. Enten er filen skadet, eller så er teksten i kolonnen skrevet i et annet tegnsett enn UTF-8. Kopier eller last ned filen på nytt. Hjelper ikke det, må avsenderen skrive den på nytt med teksten i UTF-8, eller uten kolonnen.`,
  }),
  'parquet-encrypted': () => ({
    expected: 'En Parquet-fil uten kryptering',
    action:
      'Parquet-filen er kryptert og kan bare leses med nøkkelen. Skriv den på nytt uten kryptering, eller lagre tabellen som CSV. Filen forlater ikke maskinen din.',
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
  'person-free-text': ({ column = '' }) => ({
    expected: 'Ingen fritekst om pasienter',
    action: `Kolonnen «${column}» ser ut til å inneholde fritekst, der navn og opplysninger om pasienter kan stå. Filen er avvist, og ingen verdi er tatt vare på. Ta bort kolonnen før uttrekket legges inn.`,
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
  /** column: canonical name; detail: headings it was to be read from */
  'chosen-heading-absent': ({ column = '', detail = '' }) => ({
    expected: `Overskriften ${detail}`,
    action: `Kolonnen «${column}» skulle leses fra ${detail}, men den overskriften står ikke i filen. Rett kolonnene, eller se om avsenderen har byttet navn på den.`,
  }),
  /** column: canonical name */
  'column-absent': ({ column = '' }) => ({
    expected: `Kolonnen ${column}`,
    action: `Filen har ikke kolonnen «${column}». Alle opphold regnes som pågående, og tall som bygger på utskrivning blir borte.`,
  }),
} satisfies Record<string, Wording>;

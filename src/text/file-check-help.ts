import { type CheckHelp, refusing, warning } from './check-help.ts';
import type { fileWordings } from './file-problems.ts';

const nothingRead = 'Ingen tall bygger på filen før den er lagt inn på nytt.';
const nothingKept = 'Fellestall skal ikke inneholde noe som peker ut en person, så ingenting av filen er tatt vare på.';

/** Why the checks of a whole file matter. */
export const fileCheckHelp = {
  'file-empty': refusing('Tom fil', `Filen inneholder ingenting. ${nothingRead}`),
  'file-too-large': refusing(
    'For stor fil for minnet',
    'Uttrekket ville brukt opp minnet nettleseren har. Det er stoppet før det skjer, så det som alt er lest inn, ikke går tapt.',
    'Ta uttrekket på nytt med færre kolonner, som Parquet eller i kortere perioder, eller kontroller det i deler på kommandolinjen.',
  ),
  'memory-full': refusing(
    'Minnet tok slutt',
    `Filen ble ikke lest helt, og det som var lest av den, er lagt bort. ${nothingRead}`,
  ),
  'header-only': refusing(
    'Bare overskrifter',
    'Et uttrekk uten rader er oftest et utvalg eller en periode som er valgt feil, og ikke at ingenting har skjedd.',
  ),
  'no-rows': refusing(
    'Parquet-fil uten rader',
    'Et uttrekk uten rader er oftest et utvalg eller en periode som er valgt feil, og ikke at ingenting har skjedd.',
  ),
  'not-a-table': refusing('Ikke en tabell', `Innholdet er ikke rader og kolonner. ${nothingRead}`),
  'pdf-file': refusing('PDF', `Tall i en PDF kan ikke leses sikkert som en tabell. ${nothingRead}`),
  'parquet-broken': refusing(
    'Skadet Parquet-fil',
    'En fil som er avbrutt, kan mangle rader uten at det synes. Den leses derfor ikke i det hele tatt.',
  ),
  'parquet-unreadable': refusing(
    'Uvanlig pakket Parquet-fil',
    `Innholdet kan ikke åpnes i nettleseren. ${nothingRead}`,
  ),
  'parquet-type': refusing(
    'Parquet-kolonne av en type som ikke kan leses',
    'Verdier som ikke kan leses nøyaktig, blir ikke rundet av eller gjettet.',
    'Skriv kolonnen som tall eller tekst, eller ta den bort før filen skrives.',
  ),
  'parquet-column': refusing(
    'Parquet-kolonne som ikke kan leses',
    'Verdier som er skadet, eller i et ukjent tegnsett, blir ikke gjettet. Hele filen er avvist, for radene hører sammen.',
    'Last ned filen på nytt, eller be om den med teksten i UTF-8 eller uten kolonnen.',
  ),
  'parquet-encrypted': refusing('Kryptert Parquet-fil', `Innholdet kan ikke åpnes. ${nothingRead}`),
  'parquet-nested': refusing(
    'Parquet-fil med lister i en kolonne',
    'En liste i en celle er flere verdier på én rad, og det er ikke gitt hvordan de skal telles.',
    'Flat ut kolonnen eller ta den bort før filen skrives.',
  ),
  'unknown-kind': refusing(
    'Ukjent uttrekk',
    'Kolonnene passer ikke til noe uttrekk Fellestall regner på. Det gjettes ikke på hva de betyr.',
    'Se hvilke kolonner hvert uttrekk skal ha, eller velg uttrekk og kolonner selv.',
  ),
  'ambiguous-kind': refusing(
    'Kolonner som passer til flere uttrekk',
    'Det samme tallet betyr ulike ting i ulike uttrekk, så det gjettes ikke på hvilket det er.',
    'Velg uttrekk selv, eller bruk de faste kolonnenavnene.',
  ),
  'missing-column': refusing(
    'Kolonne som må være med, mangler',
    'Uten kolonnen kan radene ikke telles i noen indikator.',
    'Legg til kolonnen, eller velg hvilken overskrift den skal leses fra.',
  ),
  'duplicate-column': refusing(
    'Samme overskrift på flere kolonner',
    'Det går ikke fram hvilken av kolonnene som gjelder, og det gjettes ikke.',
    'Gi kolonnene ulike navn, eller ta bort den som ikke skal leses.',
  ),
  'person-number': refusing(
    'Fødselsnummer, D-nummer eller hjelpenummer',
    nothingKept,
    'Bytt kolonnen med et løpenummer før uttrekket legges inn.',
  ),
  'person-name': refusing('Navn på personer', nothingKept, 'Ta bort kolonnen før uttrekket legges inn.'),
  'person-address': refusing(
    'Adresser, telefonnumre eller e-postadresser',
    nothingKept,
    'Ta bort kolonnen før uttrekket legges inn.',
  ),
  'person-free-text': refusing(
    'Fritekst om pasienter',
    `I fritekst kan det stå navn og opplysninger om pasienter. ${nothingKept}`,
    'Ta bort kolonnen før uttrekket legges inn.',
  ),
  'already-read': refusing(
    'Samme fil to ganger',
    'Ferdig talte tall ville blitt lagt sammen og vært dobbelt så store.',
    'Du trenger ikke gjøre noe. Var det en annen fil du mente, legg inn den.',
  ),
  'no-rows-accepted': refusing(
    'Alle rader avvist',
    'Når ingen rad kan brukes, er det nesten alltid én kolonne som er lest fra feil sted eller har en ukjent form.',
  ),
  'chosen-heading-absent': refusing(
    'Valgt overskrift finnes ikke',
    'En oppskrift eller et valg sier at en kolonne skal leses fra en overskrift som ikke står i filen.',
    'Rett kolonnene, eller se om avsenderen har byttet navn på overskriften.',
  ),
  'column-absent': warning(
    'Kolonne som gir flere tall, mangler',
    'Filen kan brukes uten kolonnen, men noen tall blir borte. Uten utskrivning regnes alle opphold som pågående.',
    'Ta uttrekket på nytt med kolonnen om du trenger tallene.',
  ),
} as const satisfies Readonly<Record<keyof typeof fileWordings, CheckHelp>>;

import type { Wording } from './problem-wording.ts';

const unpackFirst = 'Pakk den ut på maskinen din, og legg inn filen som ligger i den.';
const saveAsWorkbook = 'Åpne den, lagre den som Excel-arbeidsbok (.xlsx) eller CSV (UTF-8), og legg den inn på nytt.';

/** Faults of archives and workbooks, and what in them was passed over. */
export const packingWordings = {
  'gzip-broken': () => ({
    expected: 'En hel gzip-fil',
    action: 'Den pakkede filen (gzip) er avbrutt eller skadet. Kopier eller last ned filen på nytt.',
  }),
  'zip-broken': () => ({
    expected: 'En hel zip-fil',
    action: 'Den pakkede filen (zip) er avbrutt eller skadet. Kopier eller last ned filen på nytt.',
  }),
  'zip-encrypted': () => ({
    expected: 'En fil uten passord',
    action: `Filen i arkivet er låst med passord. ${unpackFirst}`,
  }),
  'zip-method': () => ({
    expected: 'En zip-fil pakket på vanlig måte (Deflate)',
    action: `Filen i arkivet er pakket på en måte nettlesere ikke kan lese. ${unpackFirst}`,
  }),
  'zip-empty': () => ({
    expected: 'Minst én fil i arkivet',
    action: 'Arkivet inneholder ingen filer som kan leses. Se om riktig arkiv er valgt, og pakk det på nytt.',
  }),
  /** detail: number of files */
  'zip-many': ({ detail = '' }) => ({
    expected: 'Høyst 200 filer i ett arkiv',
    action: `Arkivet inneholder ${detail} filer. Pakk det ut, og legg inn filene som skal leses.`,
  }),
  'archive-too-large': () => ({
    expected: 'Et arkiv som pakkes ut til en fil av rimelig størrelse',
    action: `Innholdet er så mye større enn den pakkede filen at det ikke kan være et uttrekk. Er filen riktig? ${unpackFirst}`,
  }),
  'archive-nested': () => ({
    expected: 'En tabell som CSV, Excel eller Parquet',
    action: `Filen i arkivet er selv et arkiv. ${unpackFirst}`,
  }),
  'packing-unknown': () => ({
    expected: 'En tabell, eller et arkiv pakket med zip eller gzip',
    action: `Filen er pakket på en måte som ikke leses her (7-Zip, RAR, tar eller lignende). ${unpackFirst}`,
  }),
  'workbook-broken': () => ({
    expected: 'En hel Excel-arbeidsbok',
    action:
      'Arbeidsboken er avbrutt eller skadet. Åpne den i Excel, lagre den på nytt, og legg den inn igjen. Lar den seg ikke åpne, be om en ny kopi.',
  }),
  'workbook-empty': () => ({
    expected: 'Minst ett synlig ark med en tabell',
    action: 'Arbeidsboken har ingen synlige ark med innhold. Se om riktig fil er valgt, og om arket er skjult.',
  }),
  'cell-error': ({ column = '' }) => ({
    expected: 'En verdi',
    action: `Kolonnen «${column}» har celler med feil i stedet for verdi (som #N/A eller #DIV/0!). De leses som uten verdi. Rett formelen i regnearket, og legg filen inn på nytt.`,
  }),
  'formula-uncalculated': ({ column = '' }) => ({
    expected: 'En lagret verdi',
    action: `Kolonnen «${column}» har formler uten lagret verdi, og leses som tom der. Åpne arbeidsboken i Excel, lagre den, og legg den inn på nytt.`,
  }),
  'rows-hidden': () => ({
    expected: 'Synlige rader',
    action:
      'Arket har rader som er skjult, ofte av et filter. De er lest som de andre. Skal de ikke være med, slett dem i arket før det legges inn.',
  }),
  'cells-merged': () => ({
    expected: 'Én celle per verdi',
    action:
      'Arket har celler som er slått sammen over flere rader. Bare den øverste raden har verdien. Del cellene i Excel og fyll ut alle radene.',
  }),
  'xls-file': () => ({
    expected: 'En Excel-arbeidsbok av nyere slag (.xlsx)',
    action: `Filen er en Excel-fil av gammelt slag (.xls). ${saveAsWorkbook}`,
  }),
  'xlsb-file': () => ({
    expected: 'En vanlig Excel-arbeidsbok (.xlsx)',
    action: `Filen er en binær Excel-fil (.xlsb). ${saveAsWorkbook}`,
  }),
  'ods-file': () => ({
    expected: 'En Excel-arbeidsbok (.xlsx) eller CSV',
    action: `Filen er et regneark fra LibreOffice eller OpenOffice (.ods). ${saveAsWorkbook}`,
  }),
  'office-encrypted': () => ({
    expected: 'En arbeidsbok uten passord',
    action:
      'Filen er låst med passord. Åpne den i Excel, ta bort passordet (Fil → Informasjon → Beskytt arbeidsbok → Krypter med passord), lagre, og legg den inn på nytt.',
  }),
  'office-document': () => ({
    expected: 'En tabell som CSV, Excel eller Parquet',
    action: 'Filen er et dokument eller en presentasjon. Be avsenderen om tallene som regneark eller CSV.',
  }),
  /** detail: the parts, each with the reason */
  'parts-passed-over': ({ detail = '' }) => ({
    expected: 'Tabeller i alle deler av filen',
    action: `Ikke lest: ${detail}. Mangler noe, legg det inn som en egen fil.`,
  }),
} satisfies Record<string, Wording>;

/** Why a part of an archive or a workbook was passed over. */
export type PassedOverReason = 'system' | 'empty' | 'no-table' | 'hidden' | 'no-cells';

const reasonWords: Readonly<Record<PassedOverReason, string>> = {
  system: 'systemfil',
  empty: 'tom',
  'no-table': 'ingen tabell',
  hidden: 'skjult ark; vis det i Excel og lagre om det skal leses',
  'no-cells': 'diagramark',
};

/** Names a part that was passed over, and why. */
export function formatPassedOver(name: string, reason: PassedOverReason): string {
  return `«${name}» (${reasonWords[reason]})`;
}

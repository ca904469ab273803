import { type CheckHelp, refusing, warning } from './check-help.ts';
import type { packingWordings } from './packing-problems.ts';

const nothingRead = 'Ingen tall bygger på filen før den er lagt inn på nytt.';
const mayLack = 'En fil som er avbrutt, kan mangle rader uten at det synes. Den leses derfor ikke i det hele tatt.';

/** Why the checks of archives and workbooks matter. */
export const packingCheckHelp = {
  'gzip-broken': refusing('Skadet gzip-fil', mayLack),
  'zip-broken': refusing('Skadet zip-fil', mayLack),
  'zip-encrypted': refusing('Zip-fil med passord', `Innholdet kan ikke åpnes. ${nothingRead}`),
  'zip-method': refusing('Zip-fil pakket på uvanlig måte', `Innholdet kan ikke åpnes i nettleseren. ${nothingRead}`),
  'zip-empty': refusing('Tomt arkiv', `Arkivet inneholder ingen filer som kan leses. ${nothingRead}`),
  'zip-many': refusing(
    'Svært mange filer i ett arkiv',
    'Så mange filer er sjelden uttrekk, og det ville tatt lang tid å finne ut hva de er.',
    'Pakk ut arkivet, og legg inn filene som skal leses.',
  ),
  'archive-too-large': refusing(
    'Arkiv som pakkes ut til noe urimelig stort',
    'Et slikt arkiv kan være laget for å bruke opp minnet, og leses ikke.',
  ),
  'archive-nested': refusing('Arkiv inne i et arkiv', `Arkiv i flere lag åpnes ikke. ${nothingRead}`),
  'packing-unknown': refusing('Ukjent pakking', `Innholdet kan ikke åpnes i nettleseren. ${nothingRead}`),
  'workbook-broken': refusing('Skadet arbeidsbok', mayLack),
  'workbook-empty': refusing(
    'Arbeidsbok uten synlige tabeller',
    `Skjulte ark leses ikke, siden de ofte er mellomregninger. ${nothingRead}`,
  ),
  'cell-error': warning(
    'Feilverdier i celler',
    'En formel som feiler (#N/A, #DIV/0!), har ingen verdi. Raden telles uten den, så summer kan bli for lave.',
    'Rett formelen i regnearket, og legg filen inn på nytt.',
  ),
  'formula-uncalculated': warning(
    'Formler uten lagret verdi',
    'Formler regnes ikke ut her. Der verdien ikke er lagret, er cellen tom, og summer kan bli for lave.',
    'Åpne arbeidsboken i Excel, lagre den, og legg den inn på nytt.',
  ),
  'rows-hidden': warning(
    'Skjulte rader i arket',
    'Rader skjult av et filter er lest som de andre. Er de skjult fordi de ikke skal telles, blir tallene for høye.',
  ),
  'cells-merged': warning(
    'Sammenslåtte celler',
    'Bare den øverste raden har verdien. Radene under mangler den, og blir avvist eller talt uten den.',
  ),
  'xls-file': refusing('Excel-fil av gammelt slag (.xls)', `Slaget leses ikke i nettleseren. ${nothingRead}`),
  'xlsb-file': refusing('Binær Excel-fil (.xlsb)', `Slaget leses ikke i nettleseren. ${nothingRead}`),
  'ods-file': refusing('Regneark fra LibreOffice (.ods)', `Slaget leses ikke i nettleseren. ${nothingRead}`),
  'office-encrypted': refusing('Arbeidsbok med passord', `Innholdet kan ikke åpnes. ${nothingRead}`),
  'office-document': refusing('Dokument eller presentasjon', `Filen er ikke en tabell. ${nothingRead}`),
  'parts-passed-over': warning(
    'Ark eller filer som er hoppet over',
    'Skjulte ark, tomme ark og filer som ikke er tabeller, leses ikke. Inneholder de rader, mangler de i tallene.',
    'Se hvilke deler det gjelder. Mangler noe, vis arket i Excel eller legg inn filen for seg.',
  ),
} as const satisfies Readonly<Record<keyof typeof packingWordings, CheckHelp>>;

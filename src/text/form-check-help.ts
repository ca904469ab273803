import { type CheckHelp, refusing, refusingOrWarning, rejecting, warning } from './check-help.ts';
import type { formWordings } from './form-problems.ts';

const notCounted = 'Linjene er ikke rader med tall og er ikke regnet med som lest.';

/** Why the checks of what stands beside the rows of a table matter. */
export const formCheckHelp = {
  'lines-above-heading': warning(
    'Tekst over overskriftene',
    `${notCounted} Er feil linje tatt for overskrift, leses alle kolonner feil.`,
    'Se at overskriftene er de rette. Er det feil linje, velg overskriftslinje selv.',
  ),
  'lines-below-heading': warning(
    'Måleenheter eller nye overskrifter under overskriftene',
    `${notCounted} Er en ekte rad hoppet over, mangler den i tallene.`,
    'Se linjene som er nevnt. Er det en rad med tall, velg overskriftslinje selv.',
  ),
  'heading-repeated': warning(
    'Overskriftene gjentatt i tabellen',
    `Det skjer når flere filer er satt sammen. ${notCounted}`,
  ),
  'lines-after-table': warning(
    'Tekst under tabellen',
    `Kilder og filtre under tabellen sier hva tallene gjelder. ${notCounted} Et filter kan bety at uttrekket bare er en del av det du tror.`,
  ),
  'total-row': rejecting(
    'Sumrader',
    'En sum sammen med det den summerer, ville talt alt to ganger, i alle tall som bygger på filen.',
  ),
  'row-single-value': rejecting(
    'Rader med bare én verdi',
    'Slike rader er oftest mellomtitler. Er de ekte rader, mangler de i tallene.',
  ),
  'fields-trimmed': warning(
    'Tomme felt etter siste overskrift',
    'Regneark legger ofte til tomme felt. De har ingen virkning på tallene.',
    'Du trenger ikke gjøre noe.',
  ),
  'row-encoding': rejecting(
    'Tegn som ikke kan leses',
    'Et ord med ødelagte tegn blir ikke kjent igjen, og raden kunne blitt talt under feil kode eller kommune.',
  ),
  'encoding-mixed': warning(
    'To tegnsett i samme fil',
    'Leses en linje i feil tegnsett, blir æ, ø og å ødelagt, og ord med dem blir ikke kjent igjen.',
    'Se at æ, ø og å er riktige i linjene som er nevnt. Er de ikke det, velg tegnsett selv.',
  ),
  'letters-lost': refusingOrWarning(
    'Bokstaver som er borte',
    'Et ord som mangler en bokstav, blir ikke kjent igjen som kode, enhet eller overskrift, og samme enhet kan bli til to.',
  ),
  'letters-doubled': refusingOrWarning(
    'Bokstaver som er kodet to ganger',
    'Ord med slike tegn blir ikke kjent igjen som kode, enhet eller overskrift, og samme enhet kan bli til to.',
  ),
  'heading-line-beyond': refusing(
    'Valgt overskriftslinje finnes ikke',
    'Uten overskrifter kan ingen kolonne leses, så ingenting blir tatt inn.',
    'Velg en overskriftslinje som finnes i filen, eller la Fellestall finne den.',
  ),
} as const satisfies Readonly<Record<keyof typeof formWordings, CheckHelp>>;

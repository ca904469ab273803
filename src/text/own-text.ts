import type { ColumnFault, FactCheck, OwnFault } from '../domain/own-indicator.ts';
import { formatCount } from './plural.ts';
import { formatSqlPosition, tellSqlFault } from './sql-fault-text.ts';

const rows = { one: 'rad', other: 'rader' };

const wanted: Readonly<Record<string, string>> = {
  komnr: 'kommunenummeret som tekst med fire siffer, for eksempel komnr_bosted',
  bydel: 'bydelsnummeret som tekst',
  enhet: 'enheten som tekst, slik den står i opphold',
  dato: 'dagen faktumet hører til, for eksempel cast(inn_ts as date)',
  dato_til: 'en dato; bare for ferdig talte tall som gjelder flere dager',
  pid: 'pasienten: patient fra stay, eller pid slik den står i tabellene',
  numerator: 'tallet som telles, for eksempel 1',
  denominator: 'tallet det deles på, for eksempel 1 for hvert opphold',
  variant: "'gross' eller 'net' som tekst, slik det står i night og payment_night",
  profile: "'-' som tekst; kan utelates",
  basis: "'all', 'area' eller 'enhet' som tekst; kan utelates",
};

function tellColumn({ column, found }: ColumnFault): string {
  const meaning = wanted[column];
  const what = meaning === undefined ? '' : ` Den skal være ${meaning}.`;
  if (found === null) return `Kolonnen ${column} mangler.${what}`;
  return `Kolonnen ${column} har typen ${found} og kan ikke brukes.${what}`;
}

const checks: Readonly<Record<FactCheck, string>> = {
  'no-date': 'mangler dato. Hold dem utenfor med WHERE, eller finn datoen et annet sted.',
  'no-number': 'mangler tallet som telles. Bruk coalesce eller WHERE.',
  negative: 'har et tall under null.',
  'above-denominator': 'har en teller som er større enn nevneren. En andel kan ikke bli over 100 prosent.',
  'unknown-variant':
    "har en variant eller profil som ikke finnes. Bruk '-', eller 'gross' og 'net' når rettelser er valgt.",
  'unknown-basis': "har en basis som ikke er 'all', 'area' eller 'enhet'.",
  'unknown-enhet':
    'har en enhet som ikke står i oppholdene. Navnet på en enhet vises for alle og kan ikke lages av SQL-en.',
  'unknown-patient': 'har en pasient som ikke finnes. Bruk patient fra stay.',
  'told-patients':
    'sier selv hvor mange pasienter som står bak. Der SQL-en leser rader om pasienter, telles de ut fra pid.',
};

/** What keeps an own indicator from being counted, one sentence a line. */
export function tellOwnFault(fault: OwnFault): readonly string[] {
  switch (fault.kind) {
    case 'sql': {
      const { position } = fault.fault;
      const where = position === null ? '' : `${formatSqlPosition(position)}: `;
      return [`${where}${tellSqlFault(fault.fault)}`];
    }
    case 'no-table':
      return ['SQL-en leser ingen tabell med uttrekk, så ingenting sier hvilke dager tallene gjelder.'];
    case 'columns':
      return fault.faults.map(tellColumn);
    case 'facts':
      return fault.faults.map((each) => `${formatCount(each.rows, rows)} ${checks[each.check]}`);
    case 'failed':
      return [`Tallene kunne ikke regnes ut: ${fault.detail}`];
  }
}

const fields: Readonly<Record<string, string>> = {
  id: 'id',
  name: 'navn',
  shortName: 'kort navn',
  question: 'spørsmålet',
  numerator: 'teller',
  denominator: 'nevner',
  unit: 'enhet',
  countedAs: 'hva som telles',
  kind: 'slag',
  direction: 'retning',
  decimals: 'desimaler',
  perInhabitants: 'antall innbyggere',
  includes: 'tas med',
  excludes: 'holdes utenfor',
  caveats: 'forbehold',
  references: 'kilder',
  owner: 'eier',
  checker: 'kontrollert av',
  reviewBy: 'gjennomgås innen',
  sql: 'SQL',
};

/** A fault of one field of a file or form of own indicators. */
interface FieldFault {
  readonly position: number;
  readonly field: string;
  readonly reason: 'missing' | 'wrong' | 'unknown' | 'digits' | 'twice';
}

const reasons: Readonly<Record<FieldFault['reason'], (name: string) => string>> = {
  missing: (name) => `«${name}» mangler.`,
  wrong: (name) => `«${name}» er ikke fylt ut riktig.`,
  unknown: (name) => `«${name}» hører ikke hjemme i en definisjon.`,
  digits: (name) => `«${name}» har elleve siffer på rad. Det kan være et fødselsnummer og kan ikke lagres.`,
  twice: (name) => `«${name}» er brukt av en annen indikator i samme fil.`,
};

function nameOwnField(field: string): string {
  return fields[field] ?? field;
}

export function tellFieldFault({ field, reason }: FieldFault): string {
  return reasons[reason](field === '' ? 'Definisjonen' : nameOwnField(field));
}

/** Faults of a file, a line for each indicator in it. */
export function tellFileFaults(faults: readonly FieldFault[]): readonly string[] {
  const positions = [...new Set(faults.map(({ position }) => position))];
  return positions.map((position) => {
    const told = faults.filter((fault) => fault.position === position).map(tellFieldFault);
    return `${position === 0 ? 'Filen' : `Indikator nummer ${position} i filen`}: ${told.join(' ')}`;
  });
}

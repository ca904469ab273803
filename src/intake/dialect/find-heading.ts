import { isKnownHeading } from '../recognise/known-headings.ts';
import { normaliseHeading } from '../recognise/normalise-heading.ts';
import { combineHeadings } from './combine-headings.ts';
import { filledOf, isWords, type NumberedRow, usualWidth } from './row-shape.ts';

/** What a row beside the heading is: nothing of it is data. */
type HeaderRole = 'title' | 'group' | 'second-heading' | 'units';

export interface HeaderRow extends NumberedRow {
  readonly role: HeaderRole;
}

/** Where the table of a sheet or a text file begins. */
export interface FoundHeading {
  /** One per column, trimmed; empty where the file names none */
  readonly headings: readonly string[];
  readonly headingLine: number;
  /** Position among the rows given of the first row of data */
  readonly dataIndex: number;
  /** Rows above and just below the heading that hold something, in their order */
  readonly headerRows: readonly HeaderRow[];
  /** Headings that some kind, or the caller, knows */
  readonly knownHeadings: number;
}

export interface HeadingHints {
  /** Line of the heading, where a person has said it */
  readonly headingLine?: number | undefined;
  /** Headings beside those of the kinds that are known to be headings */
  readonly alsoKnown?: readonly string[];
}

const longestSearch = 100;
const unit =
  /^[([]?(dato|tid|klokkeslett|tidspunkt|kode|tekst|antall|stk|år|måned|dag(er)?|døgn|timer?|minutter|min|prosent|%|kr|kroner|nr|heltall|desimal|tall|ja\/nei|0\/1|dd[./-]?mm[./-]?(åååå|yyyy|åå|yy)( (tt|hh):mm(:ss)?)?|yyyy-mm-dd( hh:mm(:ss)?)?|åååå-mm-dd( tt:mm(:ss)?)?|(tt|hh):mm(:ss)?|(var)?char( ?\(\d+\))?|string|text|(big|small|tiny)?int(eger)?|num(eric)?( ?\([\d, ]+\))?|decimal( ?\([\d, ]+\))?|double|float|date(time)?2?|timestamp|time|bool(ean)?|bit)[)\]]?$/i;

type IsKnown = (heading: string) => boolean;

function createIsKnown(alsoKnown: readonly string[]): IsKnown {
  const more = new Set(alsoKnown.map(normaliseHeading));
  return (heading) => isKnownHeading(heading) || more.has(normaliseHeading(heading));
}

function countKnown(fields: readonly string[], isKnown: IsKnown): number {
  return fields.filter((field) => field.trim() !== '' && isKnown(field)).length;
}

/** The first row that has words in most columns; the first wide one, or the very first, where none has. */
function findByShape(rows: readonly NumberedRow[]): number {
  const width = usualWidth(rows);
  const wide = ({ fields }: NumberedRow): boolean => filledOf(fields).length >= Math.max(2, width * 0.6);
  const worded = rows.findIndex((row) => wide(row) && isWords(filledOf(row.fields)));
  if (worded >= 0) return worded;
  return Math.max(
    0,
    rows.findIndex(({ fields }) => filledOf(fields).length > 1),
  );
}

function isHeadingRow({ fields }: NumberedRow, isKnown: IsKnown): boolean {
  const filled = filledOf(fields);
  const known = countKnown(filled, isKnown);
  return known >= 2 && known * 3 >= filled.length && isWords(filled);
}

function findIndex(rows: readonly NumberedRow[], hints: HeadingHints, isKnown: IsKnown): number {
  if (hints.headingLine !== undefined) {
    const chosen = hints.headingLine;
    return Math.max(
      0,
      rows.findLastIndex(({ line }) => line <= chosen),
    );
  }
  const byShape = findByShape(rows);
  let best = byShape;
  let most = countKnown(rows[byShape]?.fields ?? [], isKnown);
  for (const [index, row] of rows.slice(0, longestSearch).entries()) {
    const known = countKnown(row.fields, isKnown);
    if (isHeadingRow(row, isKnown) && (known > most || (known === most && index < best))) {
      best = index;
      most = known;
    }
  }
  return best;
}

function isUnits({ fields }: NumberedRow): boolean {
  const filled = filledOf(fields);
  return filled.length > 1 && filled.every((field) => unit.test(field));
}

/** Rows just below the heading that name it once more, or say what its columns are measured in. */
function rolesBelow(rows: readonly NumberedRow[], from: number, isKnown: IsKnown): readonly HeaderRole[] {
  const roles: HeaderRole[] = [];
  for (const row of rows.slice(from)) {
    if (filledOf(row.fields).length === 0) roles.push('title');
    else if (isUnits(row)) roles.push('units');
    else if (isHeadingRow(row, isKnown)) roles.push('second-heading');
    else break;
  }
  while (roles.at(-1) === 'title') roles.pop();
  return roles;
}

/** A row just above the heading with fewer words than it names groups of columns; one as full is a heading too. */
function roleAbove(row: NumberedRow, heading: NumberedRow | undefined, isKnown: IsKnown): HeaderRole {
  const filled = filledOf(row.fields);
  const full = filledOf(heading?.fields ?? []).length;
  if (isHeadingRow(row, isKnown) && filled.length * 2 > full) return 'second-heading';
  const isNext = row.line + 1 === heading?.line;
  return isNext && filled.length > 1 && filled.length < full && isWords(filled) ? 'group' : 'title';
}

/**
 * Finds the heading among the first rows of a text file or sheet: the row with most headings that are known, else the
 * first row of words as wide as the table. Titles above it, headings of groups, a second row of headings and a row of
 * units are told apart from data. A heading that says nothing alone (`dato` under `Innlagt`) is read with its group.
 *
 * @param rows the first rows in order, each with its own number of fields; blank ones may be left out, but at least one
 *   is given
 */
export function findHeading(rows: readonly NumberedRow[], hints: HeadingHints = {}): FoundHeading {
  const isKnown = createIsKnown(hints.alsoKnown ?? []);
  const index = findIndex(rows, hints, isKnown);
  const above = rows.slice(0, index).map((row) => ({ ...row, role: roleAbove(row, rows[index], isKnown) }));
  const roles = rolesBelow(rows, index + 1, isKnown);
  const below = rows
    .slice(index + 1, index + 1 + roles.length)
    .map((row, at) => ({ ...row, role: roles[at] ?? 'units' }));
  const group = above.at(-1)?.role === 'group' ? above.at(-1)?.fields : undefined;
  const headings = combineHeadings(rows[index]?.fields ?? [], group, below[0]?.fields, isKnown);
  return {
    headings,
    headingLine: rows[index]?.line ?? 1,
    dataIndex: index + 1 + roles.length,
    headerRows: [...above, ...below].filter(({ fields }) => filledOf(fields).length > 0),
    knownHeadings: countKnown(headings, isKnown),
  };
}

import { isDividingHeading, isKommuneHeading, listsKommuner } from '../recognise/known-headings.ts';
import { normaliseHeading } from '../recognise/normalise-heading.ts';
import { filledOf, isNumberLike, isProse } from './row-shape.ts';

/**
 * What a row under the heading is. A `total` sums other rows up, so it would be counted twice. `loose` has one value
 * only: a remark when nothing but such rows follows it, else a broken row.
 */
export type RowRole = 'row' | 'blank' | 'repeated-heading' | 'total' | 'loose';

/** Words that alone in a field say that the row adds others up, lower case. */
export const totalWords: readonly string[] = [
  'sum',
  'sum:',
  'total',
  'total:',
  'totalt',
  'totalt:',
  'totalsum',
  'totalsum:',
  'i alt',
  'i alt:',
  'sum totalt',
  'sum total',
  'grand total',
  'delsum',
  'subtotal',
];

/** Words that in a column of kommuner say the same. */
export const wholeWords: readonly string[] = ['hele landet', 'landet', 'norge', 'alle', 'alle kommuner', 'samlet'];

/** Words that say the same before what is added up: `Sum januar`, `Totalt Follo`. */
export const totalStarts: readonly string[] = ['sum ', 'total ', 'totalt ', 'delsum ', 'subtotal '];

/** Words that in a column of kommuner say the same after what is added up: `Follo totalt`. */
export const totalEnds: readonly string[] = [' total', ' totalt', ' i alt', ' samlet'];

function startsAsTotal(text: string): boolean {
  const lower = text.toLowerCase();
  return totalStarts.some((start) => lower.startsWith(start));
}

function endsAsTotal(text: string): boolean {
  const lower = text.toLowerCase();
  return totalEnds.some((end) => lower.endsWith(end));
}

const totals = new Set(totalWords);
const wholes = new Set([...totalWords, ...wholeWords]);

/** The first field that holds something is or begins with such a word, and nothing but numbers stands beside it. */
function isSum(filled: readonly string[]): boolean {
  const [first = '', ...others] = filled;
  const isNamed = totals.has(first.toLowerCase()) || (startsAsTotal(first) && others.length > 0);
  return isNamed && others.every((field) => isNumberLike(field) || totals.has(field.toLowerCase()));
}

function isWhole(text: string): boolean {
  return wholes.has(text.trim().toLowerCase());
}

/**
 * Positions of the columns that the rows divide their numbers by, where a total beside the parts would be counted
 * twice. A column with nothing but totals divides nothing.
 */
export function findDividing(headings: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  return headings.flatMap((heading, at) => {
    const isDivided =
      isDividingHeading(heading) && rows.some(({ [at]: text = '' }) => text.trim() !== '' && !isWhole(text));
    return isDivided ? [at] : [];
  });
}

/**
 * Judges rows one by one against the headings they stand under.
 *
 * @param dividing what `findDividing` found among the first rows
 */
export function createRowJudge(
  headings: readonly string[],
  dividing: readonly number[] = [],
): (fields: readonly string[]) => RowRole {
  const normal = headings.map(normaliseHeading);
  const isOfOneKommune = !listsKommuner(headings);
  const kommunePositions = headings.flatMap((heading, index) =>
    isOfOneKommune && isKommuneHeading(heading) ? [index] : [],
  );
  const isTotalOfKommuner = (text: string): boolean => isWhole(text) || startsAsTotal(text) || endsAsTotal(text);

  return (fields) => {
    const filled = filledOf(fields);
    if (filled.length === 0) return 'blank';
    if (isSum(filled)) return 'total';
    if (filled.length > 1 && kommunePositions.some((at) => isTotalOfKommuner(fields[at]?.trim() ?? ''))) return 'total';
    if (filled.length > 1 && dividing.some((at) => isWhole(fields[at] ?? ''))) return 'total';
    if (
      filled.length > 1 &&
      fields.length >= normal.length &&
      normal.every((it, at) => normaliseHeading(fields[at] ?? '') === it)
    ) {
      return 'repeated-heading';
    }
    return filled.length === 1 ? 'loose' : 'row';
  };
}

/** A row that stands after the last row of the table. */
export interface TrailingRow {
  readonly fields: readonly string[];
  /** Whether a blank line stands just above it */
  readonly afterBlank: boolean;
}

const filterFooter = /^(applied filters|brukte filtre|anvendte filtre)\b/i;
const noteStart =
  /^(kilde|kjelde|source|merk|merknad|note|fotnote|obs|antall rader|rader|utskrift|utskrive|uttrekk|rapport|generert|kjørt|laget|sist oppdatert|oppdatert|slutt|end of|definisjon|forklaring|\(?\d+ (rows?|rader|linjer)\b)/i;

/**
 * Tells which of the rows after the table are remarks (sources, filters, notes) and which are broken rows: a file that
 * was cut off also ends with a row that is not whole. All that follows a heading of filters belongs to it.
 *
 * @param rows every row after the last whole one, in order, without the blank ones
 */
export function findNotes(rows: readonly TrailingRow[]): readonly boolean[] {
  let inFilters = false;
  let inNotes = false;
  return rows.map(({ fields, afterBlank }) => {
    const filled = filledOf(fields);
    const [first = ''] = filled;
    if (filterFooter.test(first)) inFilters = true;
    if (inFilters) return true;
    const starts = noteStart.test(first) || (filled.length === 1 && isProse(first));
    inNotes = starts || (inNotes && !afterBlank && isProse(filled.join(' ')));
    return inNotes || (afterBlank && filled.length === 1 && /\p{L}{3}/u.test(first));
  });
}

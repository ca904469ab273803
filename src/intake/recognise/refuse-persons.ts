import type { CheckId } from '../../text/intake-problems.ts';
import type { KindDefinition } from '../kinds/kind-definition.ts';
import { headingLabel } from '../report/heading-label.ts';
import type { Refusal } from '../table/opened-table.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { type PersonalContent, personalContentOf } from './forbidden-headings.ts';
import { normaliseHeading } from './normalise-heading.ts';
import { createPersonNumberTally, looksLikePersonNumbers, tallyText } from './person-number.ts';
import type { PersonalTally } from './personal-tally.ts';
import { type ColumnUse, personalContentOfValues } from './personal-values.ts';
import type { Recognition } from './recognise-kind.ts';

const personalChecks: Readonly<Record<PersonalContent, CheckId>> = {
  'person-number': 'person-number',
  name: 'person-name',
  address: 'person-address',
  'free-text': 'person-free-text',
};

type Rows = readonly (readonly string[])[];

function refuseColumn(content: PersonalContent, headings: readonly string[], position: number): Refusal {
  const column = headingLabel(headings, position);
  return { check: personalChecks[content], context: { column }, column };
}

/** Columns whose headings or first values look like fødselsnummer; judged before anything else is. */
export function refusePersonNumbers(headings: readonly string[], sample: Rows): Refusal[] {
  return headings.flatMap((heading, position) => {
    if (personalContentOf(heading) === 'person-number') return [refuseColumn('person-number', headings, position)];
    const tally = createPersonNumberTally();
    for (const row of [headings, ...sample]) tallyText(row[position] ?? '', tally);
    return looksLikePersonNumbers(tally) ? [refuseColumn('person-number', headings, position)] : [];
  });
}

/** What a file was recognised as, or is most of. */
interface Understood {
  readonly kind: KindDefinition | null;
  readonly mapping: ColumnMapping | null;
}

function understoodOf(recognition: Recognition): Understood {
  const isKind = recognition.outcome === 'recognised' || recognition.outcome === 'incomplete';
  return isKind ? recognition : { kind: null, mapping: null };
}

interface JudgedColumn extends ColumnUse {
  /** `navn` where the rows are teams or actions: the kind's own column, and the key of the row is there too */
  readonly ownName: boolean;
}

const describedThings = /^(?:diagnose|prosedyre|tilstand|hdiag|bdiag|drg|indikator|tema)/;

function judgeColumn(heading: string, position: number, { kind, mapping }: Understood): JudgedColumn {
  const column = mapping?.sources.find(({ positions }) => positions.some((it) => it === position))?.column;
  const isThing = kind?.aboutThings === true;
  const [key] = kind?.columns ?? [];
  const hasKey = mapping?.sources.some((source) => source.column === key) === true;
  const isPlace = column?.type === 'komnr' || column?.type === 'bydel' || column?.type === 'kode';
  return {
    mapped: column !== undefined || describedThings.test(normaliseHeading(heading)),
    namesThings: isPlace || (isThing && column !== undefined),
    ownName: isThing && hasKey && column !== undefined,
  };
}

function contentOf(
  heading: string,
  values: readonly string[],
  use: JudgedColumn,
  isThing: boolean,
): PersonalContent | null {
  const byHeading = use.ownName ? null : personalContentOf(heading);
  const content = byHeading ?? personalContentOfValues(values, use);
  if (content === 'person-number' || (content === 'free-text' && isThing)) return null;
  return content;
}

/**
 * Columns whose headings or values say that they hold names, addresses or free text, the unused ones too. One refusal
 * for each, and never a value in it.
 */
export function refusePersonalColumns(headings: readonly string[], sample: Rows, recognition: Recognition): Refusal[] {
  const understood = understoodOf(recognition);
  const isThing = understood.kind?.aboutThings === true;
  return headings.flatMap((heading, position) => {
    const use = judgeColumn(heading, position, understood);
    const values = sample.map((row) => row[position] ?? '');
    const content = contentOf(heading, values, use, isThing);
    return content === null ? [] : [refuseColumn(content, headings, position)];
  });
}

/**
 * The same judgement of every value of a file, as far as they are counted.
 *
 * @param isWhole whether no more values will come, so that shares of all values count too
 */
export function refusePersonalTallies(
  headings: readonly string[],
  tallies: readonly PersonalTally[],
  recognised: { readonly kind: KindDefinition; readonly mapping: ColumnMapping },
  isWhole: boolean,
): Refusal[] {
  return tallies.flatMap((tally, position) => {
    const content = tally.judge(judgeColumn(headings[position] ?? '', position, recognised), isWhole);
    if (content === null || (content === 'free-text' && recognised.kind.aboutThings)) return [];
    return [refuseColumn(content, headings, position)];
  });
}

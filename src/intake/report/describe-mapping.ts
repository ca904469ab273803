import type { FileReport, ProblemGroup } from '../../domain/file-report.ts';
import { formatList } from '../../text/intake-problems.ts';
import type { HeadingOf } from '../check/row-checks.ts';
import type { KindDefinition } from '../kinds/kind-definition.ts';
import type { ColumnMapping } from '../recognise/column-mapping.ts';
import { headingLabel } from './heading-label.ts';
import { buildGroup } from './problem-group.ts';

const joint = ' + ';

/** The headings that a label of `createHeadingOf` was made of: one, or two that were joined; none where it names none. */
export function headingsOfLabel(headings: readonly string[], label: string): readonly string[] {
  const labels = headings.map((_, index) => headingLabel(headings, index));
  const alone = labels.indexOf(label);
  if (alone >= 0) return [headings[alone] ?? ''];
  for (const [index, first] of labels.entries()) {
    if (!label.startsWith(`${first}${joint}`)) continue;
    const second = labels.indexOf(label.slice(first.length + joint.length));
    if (second >= 0) return [headings[index] ?? '', headings[second] ?? ''];
  }
  return [];
}

/** Names canonical columns as the file does; two headings that were joined stand with a plus between them. */
export function createHeadingOf(mapping: ColumnMapping, headings: readonly string[]): HeadingOf {
  const labels = new Map(
    mapping.sources.map(({ column, positions }) => [
      column.name,
      positions.map((position) => headingLabel(headings, position)).join(joint),
    ]),
  );
  return (column) => labels.get(column) ?? column;
}

/** Which heading each canonical column was read from, and the headings nobody reads. */
export function describeMapping(
  mapping: ColumnMapping,
  headings: readonly string[],
): Pick<FileReport, 'mapping' | 'ignoredColumns'> {
  const headingOf = createHeadingOf(mapping, headings);
  return {
    mapping: Object.fromEntries(mapping.sources.map(({ column }) => [column.name, headingOf(column.name)])),
    ignoredColumns: mapping.ignored.map((position) => headingLabel(headings, position)),
  };
}

/** Warnings of optional columns without which some numbers cannot be what the user expects. */
export function tellAbsentColumns(kind: KindDefinition, mapping: ColumnMapping): ProblemGroup[] {
  const present = new Set(mapping.sources.map(({ column }) => column.name));
  return kind.missedWhenAbsent
    .filter((name) => !present.has(name))
    .map((column) =>
      buildGroup({
        check: 'column-absent',
        severity: 'warning',
        column,
        count: 1,
        context: { column },
        examples: [{ row: null, found: null }],
      }),
    );
}

/** Warnings of columns that were settled to be read from headings the file does not have. */
export function tellLostColumns({ lost }: ColumnMapping): ProblemGroup[] {
  return lost.map(({ column, headings }) =>
    buildGroup({
      check: 'chosen-heading-absent',
      severity: 'warning',
      column: column.name,
      count: 1,
      context: { column: column.name, detail: formatList(headings.map((heading) => `«${heading}»`)) },
      examples: [{ row: null, found: null }],
    }),
  );
}

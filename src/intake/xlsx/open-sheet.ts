import type { ProblemGroup } from '../../domain/file-report.ts';
import type { ReadingChoices } from '../../domain/reading-choices.ts';
import type { Engine } from '../../engine/engine.ts';
import type { CheckId } from '../../text/intake-problems.ts';
import { openCsv } from '../csv/open-csv.ts';
import { headingLabel } from '../report/heading-label.ts';
import { buildGroup } from '../report/problem-group.ts';
import type { OpenedTable, SegmentOutcome, TextSegment, WorkOptions } from '../table/opened-table.ts';
import type { SheetFacts, SheetFinding } from './sheet-facts.ts';
import { cellLineBreak } from './sheet-text.ts';

/** How the text of a sheet is written; nothing a person could settle. */
const form = { encoding: 'utf-8', delimiter: ';' } as const;

function withLineBreaks(fields: readonly string[]): readonly string[] {
  return fields.map((field) => field.replaceAll(cellLineBreak, '\n'));
}

function toSheetSegment(segment: TextSegment, daysFrom1904: boolean): TextSegment {
  const restored = (text: string): string => `replace(${text}, chr(${cellLineBreak.charCodeAt(0)}), chr(10))`;
  return { ...segment, textOf: (position) => restored(segment.textOf(position)), daysFrom1904 };
}

/** What stands above the heading is no data, and nothing to tell of. */
function belowHeading({ count, examples }: SheetFinding, headingLine: number): SheetFinding {
  const below = examples.filter(({ row }) => row > headingLine);
  return { count: count - (examples.length - below.length), examples: below };
}

function tellFinding(
  check: CheckId,
  { count, examples }: SheetFinding,
  headingLine: number,
  column: string | null,
): ProblemGroup {
  const below = belowHeading({ count, examples }, headingLine);
  const context = column === null ? {} : { column };
  return buildGroup({ check, severity: 'warning', column, count: below.count, context, examples: below.examples });
}

function tellFacts(facts: SheetFacts, headings: readonly string[], headingLine: number): ProblemGroup[] {
  const byColumn = (check: CheckId, findings: ReadonlyMap<number, SheetFinding>): ProblemGroup[] =>
    [...findings]
      .sort(([a], [b]) => a - b)
      .map(([column, finding]) => tellFinding(check, finding, headingLine, headingLabel(headings, column)));
  return [
    ...byColumn('cell-error', facts.errors),
    ...byColumn('formula-uncalculated', facts.uncalculated),
    tellFinding('rows-hidden', facts.hiddenRows, headingLine, null),
    tellFinding('cells-merged', facts.merged, headingLine, null),
  ].filter(({ count }) => count > 0);
}

/**
 * Opens the text of a sheet as a table. Rows keep the numbers of the sheet, cells with line breaks keep those, and what
 * text cannot tell is told with the inspection.
 */
export async function openSheet(
  engine: Engine,
  content: Blob,
  facts: SheetFacts,
  head: Uint8Array,
  choices: ReadingChoices,
): Promise<OpenedTable> {
  const table = await openCsv(engine, content, head, { ...choices, ...form });
  const headings = withLineBreaks(table.headings).map((heading) => heading.replaceAll('\n', ' '));

  async function* segments(options: WorkOptions): AsyncGenerator<SegmentOutcome, void, void> {
    for await (const outcome of table.segments(options)) {
      yield 'segment' in outcome ? { segment: toSheetSegment(outcome.segment, facts.system1904) } : outcome;
    }
  }

  return {
    ...table,
    format: 'xlsx',
    delimiter: null,
    headings,
    otherHeadings: table.otherHeadings.map(withLineBreaks),
    sample: table.sample.map(withLineBreaks),
    daysFrom1904: facts.system1904,
    inspect: async (options) => {
      const inspected = await table.inspect(options);
      if ('refusal' in inspected) return inspected;
      const { inspection } = inspected;
      const told = tellFacts(facts, headings, table.headingLine ?? 0);
      return { inspection: { ...inspection, encoding: null, problems: [...inspection.problems, ...told] } };
    },
    segments,
  };
}

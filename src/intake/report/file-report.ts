import type { ExtractKindId } from '../../domain/extract-kind.ts';
import type { FileReport, ProblemGroup } from '../../domain/file-report.ts';
import type { Refusal } from '../table/opened-table.ts';
import { buildGroup } from './problem-group.ts';

/** What is known of a file from outside. */
export interface FileFacts {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly hash: string;
  readonly part: FileReport['part'];
  readonly packing: FileReport['packing'];
}

/** What was found out before a file was refused; all of it may be unknown. */
export type KnownFacts = Partial<Omit<FileReport, keyof FileFacts | 'status' | 'problems'>> & {
  readonly kind?: ExtractKindId | null;
};

const nothingKnown = {
  format: 'unknown',
  kind: null,
  encoding: null,
  delimiter: null,
  decimal: null,
  rowsRead: 0,
  rowsAccepted: 0,
  rowsRejected: 0,
  periodFrom: null,
  periodTo: null,
  kommuner: [],
  rowsByKommune: {},
  mapping: {},
  headings: [],
  headingLine: null,
  choices: {},
  recipe: null,
  recipeDifference: null,
  ignoredColumns: [],
} as const;

/** The refusal as a problem of the whole file, which it is. */
function toFatalGroup(refusal: Refusal): ProblemGroup {
  const { check, context, column, row } = refusal;
  return buildGroup({
    check,
    severity: 'fatal',
    column,
    count: 1,
    context,
    examples: [{ row: row ?? null, found: null }],
  });
}

/** Report of a file that nothing was taken from. */
export function buildRefusedReport(
  file: FileFacts,
  known: KnownFacts,
  refusals: readonly Refusal[],
  problems: readonly ProblemGroup[] = [],
): FileReport {
  return {
    ...nothingKnown,
    ...known,
    ...file,
    status: 'refused',
    problems: [...refusals.map(toFatalGroup), ...problems],
  };
}

/** Report of a file whose accepted rows are loaded. */
export function buildAcceptedReport(file: FileFacts, known: KnownFacts, problems: readonly ProblemGroup[]): FileReport {
  return { ...nothingKnown, ...known, ...file, status: 'accepted', problems };
}

import type { FileReport } from '../../src/domain/file-report.ts';

/** An accepted file of hospital stays, with what a test cares about put in its place. */
export function buildReport(parts: Partial<FileReport>): FileReport {
  return {
    id: 'f1',
    name: 'opphold.csv',
    bytes: 1000,
    status: 'accepted',
    format: 'csv',
    kind: 'opphold',
    encoding: 'UTF-8',
    delimiter: ';',
    decimal: ',',
    rowsRead: 10,
    rowsAccepted: 10,
    rowsRejected: 0,
    periodFrom: '2023-01-01',
    periodTo: '2025-12-31',
    kommuner: [],
    rowsByKommune: {},
    mapping: {},
    headings: [],
    headingLine: 1,
    choices: {},
    recipe: null,
    recipeDifference: null,
    part: null,
    packing: null,
    ignoredColumns: [],
    problems: [],
    hash: 'a'.repeat(64),
    ...parts,
  };
}

import type { ProblemGroup } from '../../domain/file-report.ts';
import type { Engine } from '../../engine/engine.ts';
import type { CsvDialect } from '../dialect/detect-dialect.ts';
import { detectDialect } from '../dialect/detect-dialect.ts';
import { headingLabel } from '../report/heading-label.ts';
import { buildGroup, largestExampleCount } from '../report/problem-group.ts';
import { trimmedTextSql } from '../table/missing-texts.ts';
import type {
  Inspection,
  OpenedTable,
  Refusal,
  SegmentOutcome,
  TextSegment,
  WorkOptions,
} from '../table/opened-table.ts';
import { quoteText } from '../table/quote-text.ts';
import { uniqueName } from '../table/unique-name.ts';
import type { CsvScan, CsvSegment } from './scan-csv.ts';
import { flawChecks, scanCsv } from './scan-csv.ts';
import { loadSegmentContent, type SegmentContent } from './segment-content.ts';

function brokenGroups(scan: CsvScan, dialect: CsvDialect): ProblemGroup[] {
  const flaws = ['ragged', 'quote', 'control', 'blank'] as const;
  const groups = flaws.map((flaw) =>
    buildGroup({
      check: flawChecks[flaw],
      severity: flaw === 'blank' ? 'warning' : 'error',
      column: null,
      count: scan.flaws[flaw],
      context: { detail: String(dialect.headings.length) },
      examples: scan.broken.first(flawChecks[flaw], flaw === 'blank' ? 1 : largestExampleCount),
    }),
  );
  return groups.filter((group) => group.count > 0);
}

function toInspection(scan: CsvScan, dialect: CsvDialect): Inspection {
  const { ragged, quote, control } = scan.flaws;
  return {
    encoding: scan.encoding,
    rows: scan.records,
    rowsBroken: ragged + quote + control,
    problems: brokenGroups(scan, dialect),
    broken: scan.broken,
    longTexts: scan.longTexts,
  };
}

const lineEndSql = { '\n': "'\\n'", '\r': "'\\r'", '\r\n': "'\\r\\n'" } as const;

interface SegmentFile {
  readonly name: string;
  readonly segment: CsvSegment;
  readonly content: SegmentContent;
}

function readCsvSql(file: SegmentFile, columns: readonly string[], dialect: CsvDialect, scan: CsvScan): string {
  const types = columns.map((column) => `'${column}': 'VARCHAR'`).join(', ');
  const missing = ['', ...scan.missing].map(quoteText).join(', ');
  return `read_csv(${quoteText(file.name)}, auto_detect = false, all_varchar = true, header = false,
    columns = {${types}}, delim = ${quoteText(dialect.delimiter)}, quote = '"', escape = '"',
    new_line = ${lineEndSql[file.content.lineEnd]}, nullstr = [${missing}])`;
}

function toTextSegment(file: SegmentFile, dialect: CsvDialect, scan: CsvScan): TextSegment {
  const columns = dialect.headings.map((_, index) => `c${index}`);
  const { segment, content } = file;
  const counted = `CAST(row_number() OVER () + ${segment.firstLine - 1} AS INTEGER)`;
  return {
    relation: readCsvSql(file, content.numbered ? ['line', ...columns] : columns, dialect, scan),
    rowNumber: content.numbered ? 'CAST(line AS INTEGER)' : counted,
    textOf: (position) => (scan.padded.has(position) ? trimmedTextSql(`c${position}`) : `c${position}`),
    rows: segment.records,
  };
}

/** Opens a CSV by the head of its bytes. */
export function openCsv(engine: Engine, file: Blob, head: Uint8Array): OpenedTable & { readonly dialect: CsvDialect } {
  const dialect = detectDialect(head, head.length === file.size);
  let scan: CsvScan | null = null;

  async function inspect(options: WorkOptions): Promise<{ inspection: Inspection } | { refusal: Refusal }> {
    const outcome = await scanCsv(file, dialect, {
      signal: options.signal,
      onProgress: (bytes, records) => options.onProgress?.(bytes / file.size, records),
    });
    switch (outcome.outcome) {
      case 'scanned':
        scan = outcome.scan;
        return { inspection: toInspection(outcome.scan, dialect) };
      case 'person-number': {
        const column = headingLabel(dialect.headings, outcome.position);
        return { refusal: { check: 'person-number', context: { column }, column } };
      }
      case 'encoding-mixed':
        return {
          refusal: {
            check: 'encoding-mixed',
            context: { detail: String(outcome.line) },
            column: null,
            row: outcome.line,
          },
        };
    }
  }

  async function* segments(options: WorkOptions): AsyncGenerator<SegmentOutcome, void, void> {
    if (scan === null) throw new Error('A CSV is loaded only after it was inspected');
    for (const segment of scan.segments) {
      options.signal?.throwIfAborted();
      if (segment.records === 0) continue;
      const content = await loadSegmentContent(file, segment, dialect, scan.encoding);
      const name = `input/${uniqueName('csv')}.csv`;
      await engine.registerFile(name, content.content);
      try {
        yield { segment: toTextSegment({ name, segment, content }, dialect, scan) };
      } finally {
        await engine.dropFile(name);
      }
    }
  }

  return {
    format: 'csv',
    delimiter: dialect.delimiter,
    headings: dialect.headings,
    headingLine: dialect.headingLine,
    sample: dialect.sample,
    sampleRows: dialect.sampleRows,
    dialect,
    inspect,
    segments,
    close: async () => {},
  };
}

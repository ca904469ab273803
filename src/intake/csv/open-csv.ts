import { noChoices, type ReadingChoices } from '../../domain/reading-choices.ts';
import type { Engine } from '../../engine/engine.ts';
import { detectTextForm } from '../decode/text-form.ts';
import { openTextSource, type TextSource } from '../decode/text-source.ts';
import type { CsvDialect } from '../dialect/detect-dialect.ts';
import { detectDialect } from '../dialect/detect-dialect.ts';
import { headingLabel } from '../report/heading-label.ts';
import { lonePoint, widelyTrimmedTextSql } from '../table/missing-texts.ts';
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
import { describeScan } from './describe-scan.ts';
import type { CsvScan, CsvSegment } from './scan-csv.ts';
import { scanCsv } from './scan-csv.ts';
import { loadSegmentContent, type SegmentContent } from './segment-content.ts';

const lineEndSql = { '\n': "'\\n'", '\r': "'\\r'", '\r\n': "'\\r\\n'" } as const;

interface SegmentFile {
  readonly name: string;
  readonly segment: CsvSegment;
  readonly content: SegmentContent;
}

function readCsvSql(file: SegmentFile, columns: readonly string[], dialect: CsvDialect, scan: CsvScan): string {
  const types = columns.map((column) => `'${column}': 'VARCHAR'`).join(', ');
  const missing = ['', ...scan.missing]
    .filter((text) => text !== lonePoint)
    .map(quoteText)
    .join(', ');
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
    textOf: (position) => (scan.padded.has(position) ? widelyTrimmedTextSql(`c${position}`) : `c${position}`),
    mayHavePoints: scan.padded.size > 0 || [...scan.missing].includes(lonePoint),
    rows: segment.records,
  };
}

function toldBeyond(lastLine: number): Refusal {
  return { check: 'heading-line-beyond', context: { detail: String(lastLine) }, column: null };
}

const headBytes = 256 * 1024;

async function readDialect(source: TextSource, choices: ReadingChoices): Promise<CsvDialect> {
  const head = await source.read(source.start, headBytes);
  const dialect = detectDialect(head.bytes, head.end >= source.size, choices);
  const above = head.bytes.subarray(0, dialect.dataStart);
  return { ...dialect, dataStart: source.start + source.sizeOf(above) };
}

/** Opens a CSV by the head of its bytes, as a person's choices say where they say something. */
export async function openCsv(
  engine: Engine,
  file: Blob,
  head: Uint8Array,
  choices: ReadingChoices = noChoices,
): Promise<OpenedTable> {
  const source = openTextSource(file, detectTextForm(head, choices.encoding));
  const dialect = await readDialect(source, choices);
  let scan: CsvScan | null = null;

  async function inspect(options: WorkOptions): Promise<{ inspection: Inspection } | { refusal: Refusal }> {
    const outcome = await scanCsv(source, dialect, {
      signal: options.signal,
      onProgress: (bytes, records) => options.onProgress?.(bytes / file.size, records),
    });
    switch (outcome.outcome) {
      case 'scanned':
        scan = outcome.scan;
        return { inspection: describeScan(outcome.scan, dialect) };
      case 'person-number': {
        const column = headingLabel(dialect.headings, outcome.position);
        return { refusal: { check: 'person-number', context: { column }, column } };
      }
    }
  }

  async function* segments(options: WorkOptions): AsyncGenerator<SegmentOutcome, void, void> {
    if (scan === null) throw new Error('A CSV is loaded only after it was inspected');
    for (const segment of scan.segments) {
      options.signal?.throwIfAborted();
      if (segment.records === 0) continue;
      const content = await loadSegmentContent(source, segment, dialect, scan);
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
    ...(dialect.headingBeyond === null ? {} : { choiceFault: toldBeyond(dialect.headingBeyond) }),
    otherHeadings: dialect.headerRows.flatMap(({ role, fields }) => (role === 'second-heading' ? [fields] : [])),
    sample: dialect.sample,
    sampleRows: dialect.sampleRows,
    inspect,
    segments,
    close: async () => {},
  };
}

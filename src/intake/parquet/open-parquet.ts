import type { Engine } from '../../engine/engine.ts';
import { isOutOfMemory } from '../../engine/engine-error.ts';
import { sql, staticSql } from '../../engine/sql.ts';
import { createPersonNumberTally, looksLikePersonNumbers, type PersonNumberTally } from '../recognise/person-number.ts';
import { PersonalTally } from '../recognise/personal-tally.ts';
import { TextSigns } from '../recognise/text-signs.ts';
import { headingLabel } from '../report/heading-label.ts';
import type { OpenedTable, Refusal, SegmentOutcome, TextSegment, WorkOptions } from '../table/opened-table.ts';
import { uniqueName } from '../table/unique-name.ts';
import { isNested } from './canonical-text.ts';
import { openReader, type ParquetReader } from './open-reader.ts';
import { type PlannedRead, planReads } from './plan-reads.ts';
import { broken, empty, findRepeated, refuseColumn, refuseStretch, toRefusal } from './refuse-parquet.ts';
import { columnTextsSql, type StagedColumn, stageTexts } from './stage-texts.ts';
import { tallyPersonNumbers } from './tally-person-numbers.ts';
import { loadSeenColumns, tallyPersonal } from './tally-personal.ts';

const sampleRows = 200;

async function stage(engine: Engine, stream: Uint8Array): Promise<string> {
  const name = uniqueName('parquet');
  await engine.insertArrowStream(name, stream);
  return name;
}

async function dropStaged(engine: Engine, name: string): Promise<void> {
  await engine.run(`DROP TABLE IF EXISTS ${name}`);
}

/** The values as they came are gone when their texts are written. */
async function stageAsTexts(
  engine: Engine,
  stream: Uint8Array,
  columns: readonly StagedColumn[],
  firstRow: number,
): Promise<TextSegment> {
  const name = await stage(engine, stream);
  try {
    return await stageTexts(engine, name, columns, firstRow);
  } finally {
    await dropStaged(engine, name);
  }
}

async function loadColumns(engine: Engine, name: string): Promise<StagedColumn[]> {
  const result = await engine.query(
    sql`SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ${name} ORDER BY column_index`,
  );
  return result.rows().map((row) => ({ name: String(row['column_name']), type: String(row['data_type']) }));
}

async function loadSample(engine: Engine, name: string, columns: readonly StagedColumn[]): Promise<string[][]> {
  const result = await engine.query(staticSql(`SELECT ${columnTextsSql(columns)} FROM ${name} LIMIT ${sampleRows}`));
  return result.rows().map((row) => columns.map((_, index) => String(row[`c${index}`] ?? '')));
}

interface Head {
  readonly columns: readonly StagedColumn[];
  readonly sample: readonly (readonly string[])[];
}

/** The engine took none of it: tells which column has a type that it does not know. @throws its error where none has */
async function findUnknownType(
  engine: Engine,
  reader: ParquetReader,
  planned: PlannedRead,
  error: unknown,
): Promise<Refusal> {
  if (isOutOfMemory(error)) throw error;
  for (const [position, name] of reader.names.entries()) {
    const answer = await reader.read(planned, [name]);
    if ('fault' in answer) return toRefusal(answer.fault);
    try {
      await dropStaged(engine, await stage(engine, answer.value));
    } catch {
      return refuseColumn('parquet-type', reader.names, position);
    }
  }
  throw error;
}

/** Columns and first rows of an opened file. */
async function loadHead(
  engine: Engine,
  content: Blob,
  reader: ParquetReader,
): Promise<Head | { readonly refusal: Refusal }> {
  const { names, nested, groups } = reader;
  if (!groups.every(({ rows }) => Number.isSafeInteger(rows) && rows >= 0)) return { refusal: broken };
  const first = groups.findIndex(({ rows }) => rows > 0);
  if (first < 0) return { refusal: empty };
  const repeated = findRepeated(names);
  if (repeated !== null) {
    return { refusal: { check: 'duplicate-column', context: { column: repeated }, column: repeated } };
  }
  if (nested !== null) return { refusal: refuseColumn('parquet-nested', names, names.indexOf(nested)) };
  const planned = { rowGroups: [first], offset: 0, rows: sampleRows };
  const answer = await reader.read(planned);
  if ('fault' in answer) return { refusal: await refuseStretch(content, reader, planned, answer.fault) };
  let head: string;
  try {
    head = await stage(engine, answer.value);
  } catch (error) {
    return { refusal: await findUnknownType(engine, reader, planned, error) };
  }
  try {
    const columns = await loadColumns(engine, head);
    const list = columns.findIndex((column) => isNested(column.type));
    if (list >= 0) return { refusal: refuseColumn('parquet-nested', names, list) };
    return { columns, sample: await loadSample(engine, head, columns) };
  } finally {
    await dropStaged(engine, head);
  }
}

function toOpenedTable(engine: Engine, content: Blob, reader: ParquetReader, { columns, sample }: Head): OpenedTable {
  const headings = columns.map(({ name }) => name);
  const tallies: PersonNumberTally[] = columns.map(createPersonNumberTally);
  const personal = columns.map(() => new PersonalTally());
  const signs = new TextSigns();

  async function judgeTexts(segment: TextSegment, rows: number): Promise<SegmentOutcome> {
    if (segment.rows !== rows) return { refusal: broken };
    const seen = await loadSeenColumns(engine, segment, columns);
    await tallyPersonNumbers(engine, segment, seen, tallies);
    const position = tallies.findIndex(looksLikePersonNumbers);
    if (position < 0) {
      await tallyPersonal(engine, segment, seen, personal, signs);
      return { segment };
    }
    const column = headingLabel(headings, position);
    return { refusal: { check: 'person-number', context: { column }, column } };
  }

  async function* segments(options: WorkOptions): AsyncGenerator<SegmentOutcome, void, void> {
    let firstRow = 0;
    for (const planned of planReads(reader.groups)) {
      options.signal?.throwIfAborted();
      const answer = await reader.read(planned);
      if ('fault' in answer) {
        yield { refusal: await refuseStretch(content, reader, planned, answer.fault) };
        return;
      }
      const segment = await stageAsTexts(engine, answer.value, columns, firstRow);
      try {
        yield await judgeTexts(segment, planned.rows);
      } finally {
        await dropStaged(engine, segment.relation);
      }
      firstRow += planned.rows;
    }
  }

  const rows = reader.groups.reduce((sum, group) => sum + group.rows, 0);
  return {
    format: 'parquet',
    delimiter: null,
    headings,
    headingLine: null,
    otherHeadings: [],
    sample,
    sampleRows: sample.map((_, index) => index + 1),
    inspect: async () => ({ inspection: { encoding: null, rows, rowsBroken: 0, problems: [], broken: [], personal } }),
    segments,
    close: async () => reader.close(),
  };
}

/** Opens a Parquet file by its footer and first rows; `refusal` where it is cut, unreadable, nested or empty. */
export async function openParquet(
  engine: Engine,
  file: Blob,
): Promise<{ readonly table: OpenedTable } | { readonly refusal: Refusal }> {
  const opened = await openReader(file);
  if ('fault' in opened) return { refusal: broken };
  const reader = opened.value;
  const head = await loadHead(engine, file, reader);
  if ('refusal' in head) {
    reader.close();
    return head;
  }
  return { table: toOpenedTable(engine, file, reader, head) };
}

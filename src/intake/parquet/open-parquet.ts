import type { ParquetFile, Table } from 'parquet-wasm';
import type { Engine } from '../../engine/engine.ts';
import { identifier, sql, staticSql } from '../../engine/sql.ts';
import {
  createPersonNumberTally,
  looksLikePersonNumbers,
  type PersonNumberTally,
  personNumberCountSql,
} from '../recognise/person-number.ts';
import { headingLabel } from '../report/heading-label.ts';
import type { OpenedTable, Refusal, SegmentOutcome, TextSegment, WorkOptions } from '../table/opened-table.ts';
import { uniqueName } from '../table/unique-name.ts';
import { canonicalTextSql, couldHoldPersonNumbers, isNested } from './canonical-text.ts';
import { loadParquetModule } from './load-parquet-module.ts';

interface StagedColumn {
  readonly name: string;
  readonly type: string;
}

const broken: Refusal = { check: 'parquet-broken', context: {}, column: null };
const unreadable: Refusal = { check: 'parquet-unreadable', context: {}, column: null };

/** Reading fails where the bytes are at fault; what the reader says of it is in English and tells the user nothing. */
async function readOrNull<T>(reading: () => Promise<T>): Promise<T | null> {
  try {
    return await reading();
  } catch {
    return null;
  }
}

async function stage(engine: Engine, table: Table): Promise<string> {
  const name = uniqueName('parquet');
  await engine.insertArrowStream(name, table.intoIPCStream());
  return name;
}

async function dropStaged(engine: Engine, name: string): Promise<void> {
  await engine.run(`DROP TABLE IF EXISTS ${name}`);
}

async function loadColumns(engine: Engine, name: string): Promise<StagedColumn[]> {
  const result = await engine.query(
    sql`SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ${name} ORDER BY column_index`,
  );
  return result.rows().map((row) => ({ name: String(row['column_name']), type: String(row['data_type']) }));
}

async function loadSample(engine: Engine, name: string, columns: readonly StagedColumn[]): Promise<string[][]> {
  const texts = columns.map(
    (column, index) => `${canonicalTextSql(identifier(column.name).quoted, column.type)} AS c${index}`,
  );
  const result = await engine.query(staticSql(`SELECT ${texts.join(', ')} FROM ${name} LIMIT 200`));
  return result.rows().map((row) => columns.map((_, index) => String(row[`c${index}`] ?? '')));
}

function toTextSegment(name: string, columns: readonly StagedColumn[], firstRow: number, rows: number): TextSegment {
  return {
    relation: name,
    rowNumber: `CAST(row_number() OVER () + ${firstRow} AS INTEGER)`,
    textOf: (position) => {
      const column = columns[position];
      return column === undefined ? 'NULL' : canonicalTextSql(identifier(column.name).quoted, column.type);
    },
    rows,
  };
}

async function tallyPersonNumbers(
  engine: Engine,
  segment: TextSegment,
  columns: readonly StagedColumn[],
  tallies: readonly PersonNumberTally[],
): Promise<void> {
  const positions = columns.flatMap((column, index) => (couldHoldPersonNumbers(column.type) ? [index] : []));
  if (positions.length === 0) return;
  const texts = positions.map((index) => `${segment.textOf(index)} AS c${index}`);
  const counts = positions.map((index) => personNumberCountSql(`c${index}`, `c${index}`));
  const result = await engine.query(
    staticSql(`SELECT ${counts.join(', ')} FROM (SELECT ${texts.join(', ')} FROM ${segment.relation}) AS texts`),
  );
  const [row] = result.rows();
  for (const index of positions) {
    const tally = tallies[index];
    if (tally === undefined) continue;
    tally.elevenDigits += Number(row?.[`c${index}_n`] ?? 0);
    tally.personNumbers += Number(row?.[`c${index}_p`] ?? 0);
    tally.tenDigits += Number(row?.[`c${index}_m`] ?? 0);
    tally.shortPersonNumbers += Number(row?.[`c${index}_q`] ?? 0);
  }
}

async function openParquetFile(file: Blob): Promise<ParquetFile | null> {
  const { ParquetFile } = await loadParquetModule();
  return readOrNull(() => ParquetFile.fromFile(file));
}

/** Names that the engine cannot keep apart; the parts of a nested column share their first name and are told of later. */
function findRepeated(names: readonly string[]): string | null {
  const spellings = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const known = spellings.get(name.toLowerCase());
    if (known !== undefined && known !== name) return headingLabel(names, index);
    spellings.set(name.toLowerCase(), name);
  }
  return null;
}

/** Opens a Parquet file by its footer and first row group; `refusal` where it is cut, unreadable, nested or empty. */
export async function openParquet(
  engine: Engine,
  file: Blob,
): Promise<{ readonly table: OpenedTable } | { readonly refusal: Refusal }> {
  const opened = await openParquetFile(file);
  if (opened === null) return { refusal: broken };
  const parquet = opened;
  const metadata = parquet.metadata();
  const rowCount = metadata.fileMetadata().numRows();
  const groups = metadata.rowGroups().map((group) => group.numRows());
  if (rowCount === 0) {
    parquet.free();
    return { refusal: { check: 'no-rows', context: {}, column: null } };
  }
  const names = metadata
    .rowGroup(0)
    .columns()
    .map((column) => column.columnPath()[0] ?? '');
  const repeated = findRepeated(names);
  if (repeated !== null) {
    parquet.free();
    return { refusal: { check: 'duplicate-column', context: { column: repeated }, column: repeated } };
  }
  const first = await readOrNull(() => parquet.read({ rowGroups: [0], limit: 200 }));
  if (first === null) {
    parquet.free();
    return { refusal: unreadable };
  }
  const head = await stage(engine, first);
  let columns: StagedColumn[];
  let sample: string[][];
  try {
    columns = await loadColumns(engine, head);
    sample = await loadSample(engine, head, columns);
  } finally {
    await dropStaged(engine, head);
  }
  const headings = columns.map(({ name }) => name);
  const nested = columns.findIndex((column) => isNested(column.type));
  if (nested >= 0) {
    parquet.free();
    const column = headingLabel(headings, nested);
    return { refusal: { check: 'parquet-nested', context: { column }, column } };
  }
  const tallies: PersonNumberTally[] = columns.map(createPersonNumberTally);

  async function* segments(options: WorkOptions): AsyncGenerator<SegmentOutcome, void, void> {
    let firstRow = 0;
    for (const [index, rows] of groups.entries()) {
      options.signal?.throwIfAborted();
      const group = await readOrNull(() => parquet.read({ rowGroups: [index] }));
      if (group === null) {
        yield { refusal: unreadable };
        return;
      }
      const name = await stage(engine, group);
      try {
        const segment = toTextSegment(name, columns, firstRow, rows);
        await tallyPersonNumbers(engine, segment, columns, tallies);
        const position = tallies.findIndex(looksLikePersonNumbers);
        const column = headingLabel(headings, position);
        yield position < 0 ? { segment } : { refusal: { check: 'person-number', context: { column }, column } };
      } finally {
        await dropStaged(engine, name);
      }
      firstRow += rows;
    }
  }

  return {
    table: {
      format: 'parquet',
      delimiter: null,
      headings,
      headingLine: null,
      otherHeadings: [],
      sample,
      sampleRows: sample.map((_, index) => index + 1),
      inspect: async () => ({
        inspection: { encoding: null, rows: rowCount, rowsBroken: 0, problems: [], broken: [] },
      }),
      segments,
      close: async () => parquet.free(),
    },
  };
}

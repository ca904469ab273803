import type { ParquetFile } from 'parquet-wasm';
import { callReader, type ReaderAnswer } from './call-reader.ts';
import { loadParquetModule } from './load-parquet-module.ts';
import type { PlannedRead, RowGroupSize } from './plan-reads.ts';

/** Many whole vectors of the engine; the reader's usual batches of 1024 rows cost more to hand over. */
const rowsPerBatch = 32_768;

/** A Parquet file whose footer was read. */
export interface ParquetReader {
  /** First part of each column's name; the parts of a nested column share theirs */
  readonly names: readonly string[];
  /** A column of several parts; null where there is none */
  readonly nested: string | null;
  /** The row groups, as the footer has them */
  readonly groups: readonly RowGroupSize[];
  /** Rows as an Arrow stream. @param columns names of those to read, all where left out */
  read(planned: PlannedRead, columns?: string[]): Promise<ReaderAnswer<Uint8Array>>;
  close(): void;
}

function describe(file: ParquetFile): Pick<ParquetReader, 'names' | 'nested' | 'groups'> {
  const metadata = file.metadata();
  const groups = metadata.rowGroups().map((group) => ({ rows: group.numRows(), bytes: group.totalByteSize() }));
  if (groups.length === 0) return { names: [], nested: null, groups };
  const paths = metadata
    .rowGroup(0)
    .columns()
    .map((column) => column.columnPath());
  const nested = paths.find(({ length }) => length > 1)?.[0] ?? null;
  return { names: paths.map(([name]) => name ?? ''), nested, groups };
}

/** Opens a file by its footer. What can be asked of it afterwards is asked one thing at a time. */
export async function openReader(content: Blob): Promise<ReaderAnswer<ParquetReader>> {
  const { ParquetFile } = await loadParquetModule();
  const opened = await callReader(async () => {
    const file = await ParquetFile.fromFile(content);
    return { file, ...describe(file) };
  });
  if ('fault' in opened) return opened;
  const { file, ...described } = opened.value;
  let alive = true;
  return {
    value: {
      ...described,
      read: async ({ rowGroups, offset, rows }, columns) => {
        const stretch = { rowGroups, offset, limit: rows, batchSize: rowsPerBatch };
        const options = columns === undefined ? stretch : { ...stretch, columns };
        const answer = await callReader(async () => (await file.read(options)).intoIPCStream());
        if ('fault' in answer && answer.fault === 'panic') alive = false;
        return answer;
      },
      close: () => {
        if (alive) file.free();
        alive = false;
      },
    },
  };
}

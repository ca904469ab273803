import type { ParquetFile } from 'parquet-wasm';
import { callReader, type ReaderAnswer } from './call-reader.ts';
import { loadParquetModule } from './load-parquet-module.ts';

/** A Parquet file whose footer was read. */
export interface ParquetReader {
  /** First part of each column's name; the parts of a nested column share theirs */
  readonly names: readonly string[];
  /** Rows of each row group, as the footer has it */
  readonly groups: readonly number[];
  /** A row group, or its first rows, as an Arrow stream */
  read(group: number, limit?: number): Promise<ReaderAnswer<Uint8Array>>;
  close(): void;
}

function describe(file: ParquetFile): Pick<ParquetReader, 'names' | 'groups'> {
  const metadata = file.metadata();
  const groups = metadata.rowGroups().map((group) => group.numRows());
  if (groups.length === 0) return { names: [], groups };
  const columns = metadata.rowGroup(0).columns();
  return { names: columns.map((column) => column.columnPath()[0] ?? ''), groups };
}

/** Opens a file by its footer. What can be asked of it afterwards is asked one thing at a time. */
export async function openReader(content: Blob): Promise<ReaderAnswer<ParquetReader>> {
  const { ParquetFile } = await loadParquetModule();
  const opened = await callReader(async () => {
    const file = await ParquetFile.fromFile(content);
    return { file, ...describe(file) };
  });
  if ('fault' in opened) return opened;
  const { file, names, groups } = opened.value;
  let alive = true;
  return {
    value: {
      names,
      groups,
      read: async (group, limit) => {
        const options = limit === undefined ? { rowGroups: [group] } : { rowGroups: [group], limit };
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

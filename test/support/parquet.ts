import { type Table, tableToIPC } from 'apache-arrow';
import { Compression, Table as ParquetTable, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm';

/** Writes an Arrow table as the bytes of a Parquet file. */
export function toParquet(
  table: Table,
  rowGroupSize = 1_000_000,
  compression = Compression.SNAPPY,
): Uint8Array<ArrayBuffer> {
  const properties = new WriterPropertiesBuilder().setCompression(compression).setMaxRowGroupSize(rowGroupSize).build();
  return new Uint8Array(writeParquet(ParquetTable.fromIPCStream(tableToIPC(table, 'stream')), properties));
}

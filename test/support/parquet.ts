import { type Table, tableToIPC } from 'apache-arrow';
import { Compression, Table as ParquetTable, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm';

/** Writes an Arrow table as the bytes of a Parquet file. */
export function toParquet(table: Table, rowGroupSize = 1_000_000): Uint8Array<ArrayBuffer> {
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression.SNAPPY)
    .setMaxRowGroupSize(rowGroupSize)
    .build();
  return new Uint8Array(writeParquet(ParquetTable.fromIPCStream(tableToIPC(table, 'stream')), properties));
}

import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import {
  Compression,
  type RecordBatch,
  Table,
  transformParquetStream,
  WriterPropertiesBuilder,
} from 'parquet-wasm/node';
import { toArrowStream } from './arrow-batch.ts';
import type { RowSink } from './csv-sink.ts';
import type { ExtractFileSpec, Row } from './extract-file.ts';

function toRecordBatch(spec: ExtractFileSpec, rows: readonly Row[]): RecordBatch {
  const batch = Table.fromIPCStream(toArrowStream(spec.columns, rows)).recordBatch(0);
  if (batch === undefined) throw new Error('The Arrow stream held no batch');
  return batch;
}

async function pipeToFile(batches: ReadableStream<RecordBatch>, path: string, rowsPerGroup: number): Promise<void> {
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(rowsPerGroup)
    .setCreatedBy('Fellestall (syntetisk)')
    .build();
  const parquet: ReadableStream<Uint8Array> = await transformParquetStream(batches, properties);
  await parquet.pipeTo(Writable.toWeb(createWriteStream(path)));
}

/** A Parquet file with true types, written one row group at a time. A file without rows has no schema: not written. */
export function createParquetSink(path: string, spec: ExtractFileSpec, rowsPerGroup: number): RowSink {
  const pipe = new TransformStream<RecordBatch, RecordBatch>();
  const writer = pipe.writable.getWriter();
  const done = pipeToFile(pipe.readable, path, rowsPerGroup);
  let pending: Row[] = [];
  return {
    async write(rows) {
      for (const row of rows) {
        pending.push(row);
        if (pending.length < rowsPerGroup) continue;
        await writer.write(toRecordBatch(spec, pending));
        pending = [];
      }
    },
    async close() {
      if (pending.length > 0) await writer.write(toRecordBatch(spec, pending));
      await writer.close();
      await done;
    },
  };
}

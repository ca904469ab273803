import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import {
  RecordBatch as ArrowBatch,
  type Data,
  Field,
  Float64,
  makeData,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
} from 'apache-arrow';
import {
  Compression,
  type RecordBatch,
  Table,
  transformParquetStream,
  WriterPropertiesBuilder,
} from 'parquet-wasm/node';
import type { Observation } from '../../src/domain/observation.ts';

const rowsPerGroup = 65_536;

const words = ['indicator', 'profile', 'variant', 'level', 'unit', 'periodType', 'period'] as const;
const numbers = ['numerator', 'denominator', 'value', 'lower', 'upper'] as const;
const patientNumbers = ['patients', 'denominatorPatients'] as const;

type FieldName = keyof Observation;

function listFields(published: boolean): readonly FieldName[] {
  return published
    ? [...words, ...numbers, 'state', 'rule', 'quality']
    : [...words, ...numbers, ...patientNumbers, 'state', 'quality'];
}

function isNumber(field: FieldName): boolean {
  return [...numbers, ...patientNumbers].some((one) => one === field);
}

function toBitmap(cells: readonly unknown[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(cells.length / 64) * 8);
  cells.forEach((cell, index) => {
    if (cell !== null) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
  });
  return bits;
}

function toTextData(cells: readonly (string | number | null)[]): Data<Utf8> {
  const encoded = cells.map((cell) => Buffer.from(cell === null ? '' : String(cell), 'utf8'));
  const valueOffsets = new Int32Array(cells.length + 1);
  encoded.forEach((bytes, index) => {
    valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + bytes.length;
  });
  return makeData({
    type: new Utf8(),
    length: cells.length,
    nullBitmap: toBitmap(cells),
    valueOffsets,
    data: Buffer.concat(encoded),
  });
}

function toNumberData(cells: readonly (string | number | null)[]): Data<Float64> {
  const data = Float64Array.from(cells, (cell) => Number(cell ?? 0));
  return makeData({ type: new Float64(), length: cells.length, nullBitmap: toBitmap(cells), data });
}

function toRecordBatch(observations: readonly Observation[], fields: readonly FieldName[]): RecordBatch {
  const children = fields.map((field) => {
    const cells = observations.map((one) => one[field]);
    return isNumber(field) ? toNumberData(cells) : toTextData(cells);
  });
  const schema = new Schema(fields.map((name) => new Field(name, isNumber(name) ? new Float64() : new Utf8(), true)));
  const data = makeData({ type: new Struct(schema.fields), length: observations.length, nullCount: 0, children });
  const stream = RecordBatchStreamWriter.writeAll([new ArrowBatch(schema, data)]).toUint8Array(true);
  const batch = Table.fromIPCStream(stream).recordBatch(0);
  if (batch === undefined) throw new Error('The Arrow stream held no batch');
  return batch;
}

function* toBatches(observations: Iterable<Observation>, fields: readonly FieldName[]): Generator<RecordBatch> {
  let pending: Observation[] = [];
  let written = false;
  for (const one of observations) {
    pending.push(one);
    if (pending.length < rowsPerGroup) continue;
    yield toRecordBatch(pending, fields);
    written = true;
    pending = [];
  }
  if (pending.length > 0 || !written) yield toRecordBatch(pending, fields);
}

/** Writes observations with the names of the contract: text, and doubles with null for missing. */
export async function writeParquet(
  path: string,
  observations: Iterable<Observation>,
  published: boolean,
): Promise<void> {
  const source = toBatches(observations, listFields(published));
  const batches = new ReadableStream<RecordBatch>({
    pull(controller) {
      const next = source.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(rowsPerGroup)
    .setCreatedBy('Fellestall')
    .build();
  const parquet: ReadableStream<Uint8Array> = await transformParquetStream(batches, properties);
  await parquet.pipeTo(Writable.toWeb(createWriteStream(path)));
}

import {
  Bool,
  type Data,
  DateDay,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  TimestampMicrosecond,
  Utf8,
} from 'apache-arrow';
import type { Cell, Column, Row } from './extract-file.ts';

const microsecondsPerMinute = 60_000_000n;

function toBitmap(length: number, isSet: (index: number) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(length / 64) * 8);
  for (let index = 0; index < length; index += 1)
    if (isSet(index)) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
  return bits;
}

interface Nulls {
  readonly length: number;
  readonly nullCount: number;
  readonly nullBitmap: Uint8Array;
}

function toTextData(cells: readonly Cell[], nulls: Nulls): Data<Utf8> {
  const valueOffsets = new Int32Array(cells.length + 1);
  const data = Buffer.from(cells.map((cell) => (cell === null ? '' : String(cell))).join(''), 'utf8');
  let end = 0;
  cells.forEach((cell, index) => {
    end += cell === null ? 0 : Buffer.byteLength(String(cell), 'utf8');
    valueOffsets[index + 1] = end;
  });
  return makeData({ type: new Utf8(), ...nulls, valueOffsets, data });
}

function toData({ type }: Column, cells: readonly Cell[]): Data {
  const nullBitmap = toBitmap(cells.length, (index) => cells[index] !== null);
  const nullCount = cells.reduce<number>((count, cell) => (cell === null ? count + 1 : count), 0);
  const nulls: Nulls = { length: cells.length, nullCount, nullBitmap };
  const numbers = (): number[] => cells.map((cell) => Number(cell ?? 0));
  switch (type) {
    case 'text':
      return toTextData(cells, nulls);
    case 'integer':
      return makeData({ type: new Int32(), ...nulls, data: Int32Array.from(numbers()) });
    case 'decimal':
      return makeData({ type: new Float64(), ...nulls, data: Float64Array.from(numbers(), (value) => value / 1000) });
    case 'day':
      return makeData({ type: new DateDay(), ...nulls, data: Int32Array.from(numbers()) });
    case 'minute': {
      const data = BigInt64Array.from(numbers(), (minute) => BigInt(minute) * microsecondsPerMinute);
      return makeData({ type: new TimestampMicrosecond(), ...nulls, data });
    }
    case 'flag':
      return makeData({ type: new Bool(), ...nulls, data: toBitmap(cells.length, (index) => cells[index] === 1) });
  }
}

/** Rows as an Arrow IPC stream of one batch: text, int32, float64, date, timestamp in microseconds without zone, bool. */
export function toArrowStream(columns: readonly Column[], rows: readonly Row[]): Uint8Array {
  const children = columns.map((column, index) =>
    toData(
      column,
      rows.map((row) => row[index] ?? null),
    ),
  );
  const schema = new Schema(
    columns.map(({ name }, index) => Field.new({ name, type: children[index]?.type ?? new Utf8(), nullable: true })),
  );
  const data = makeData({ type: new Struct(schema.fields), length: rows.length, nullCount: 0, children });
  return RecordBatchStreamWriter.writeAll([new RecordBatch(schema, data)]).toUint8Array(true);
}

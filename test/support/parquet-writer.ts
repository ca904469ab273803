/**
 * A small writer of Parquet, made here so that tests meet what other programs write: no Arrow schema in the footer,
 * and old types such as INT96. One row group, no packing, plain values, at most 2³¹ bytes.
 */

const physicalTypes = { BOOLEAN: 0, INT32: 1, INT64: 2, INT96: 3, FLOAT: 4, DOUBLE: 5, BYTE_ARRAY: 6, FIXED: 7 };

const oneByte = 3;
const shortType = 5;
const longType = 6;
const binaryType = 8;
const listType = 9;
const structType = 12;

/** A value of the compact protocol of Thrift: its type and its bytes. */
interface Thrift {
  readonly type: number;
  readonly bytes: readonly number[];
}

function variableLength(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return [...bytes, Number(rest)];
}

function i32(value: number): Thrift {
  return { type: shortType, bytes: variableLength(BigInt((value << 1) ^ (value >> 31))) };
}

function i64(value: number): Thrift {
  return { type: longType, bytes: variableLength(BigInt(value) * 2n) };
}

function i8(value: number): Thrift {
  return { type: oneByte, bytes: [value] };
}

function bool(value: boolean): Thrift {
  return { type: value ? 1 : 2, bytes: [] };
}

function text(value: string): Thrift {
  const bytes = [...new TextEncoder().encode(value)];
  return { type: binaryType, bytes: [...variableLength(BigInt(bytes.length)), ...bytes] };
}

function list(values: readonly Thrift[]): Thrift {
  const type = values[0]?.type ?? structType;
  const size =
    values.length < 15 ? [(values.length << 4) | type] : [0xf0 | type, ...variableLength(BigInt(values.length))];
  return { type: listType, bytes: [...size, ...values.flatMap(({ bytes }) => bytes)] };
}

function struct(fields: Readonly<Record<number, Thrift | undefined>>): Thrift {
  const bytes: number[] = [];
  let last = 0;
  for (const [id, field] of Object.entries(fields)) {
    if (field === undefined) continue;
    bytes.push(((Number(id) - last) << 4) | field.type, ...field.bytes);
    last = Number(id);
  }
  return { type: structType, bytes: [...bytes, 0] };
}

const units = { millis: 1, micros: 2, nanos: 3 };

function inTime(id: number): (unit: keyof typeof units, utc: boolean) => Thrift {
  return (unit, utc) => struct({ [id]: struct({ 1: bool(utc), 2: struct({ [units[unit]]: struct({}) }) }) });
}

/** The logical types of the format, for the schema. */
export const logicalType = {
  string: struct({ 1: struct({}) }),
  decimal: (precision: number, scale: number): Thrift => struct({ 5: struct({ 1: i32(scale), 2: i32(precision) }) }),
  date: struct({ 6: struct({}) }),
  time: inTime(7),
  timestamp: inTime(8),
  float16: struct({ 15: struct({}) }),
  integer: (bits: number, signed: boolean): Thrift => struct({ 10: struct({ 1: i8(bits), 2: bool(signed) }) }),
};

/** A column: each value as its bytes, null where there is none. Booleans are one byte each here. */
export interface WrittenColumn {
  readonly name: string;
  readonly physical: keyof typeof physicalTypes;
  readonly values: readonly (readonly number[] | null)[];
  readonly length?: number;
  readonly logical?: Thrift;
  /** The type of the format's first years, by its number */
  readonly converted?: number;
  readonly precision?: number;
  readonly scale?: number;
}

function little(width: number, write: (view: DataView<ArrayBuffer>) => void): number[] {
  const view = new DataView(new ArrayBuffer(width));
  write(view);
  return [...new Uint8Array(view.buffer)];
}

/** The bytes of a value in the form its physical type has. */
export const plainBytes = {
  int32: (value: number): number[] => little(4, (view) => view.setInt32(0, value, true)),
  int64: (value: bigint): number[] => little(8, (view) => view.setBigInt64(0, value, true)),
  float: (value: number): number[] => little(4, (view) => view.setFloat32(0, value, true)),
  double: (value: number): number[] => little(8, (view) => view.setFloat64(0, value, true)),
  /** The largest byte first, as decimals are */
  big: (value: bigint, width: number): number[] =>
    Array.from({ length: width }, (_, index) => Number(BigInt.asUintN(8, value >> BigInt(8 * (width - 1 - index))))),
  text: (value: string): number[] => [...new TextEncoder().encode(value)],
  /** Nanoseconds of the day, then the Julian day, as Spark and Impala wrote times */
  int96: (day: number, nanos: bigint): number[] => [...plainBytes.int64(nanos), ...plainBytes.int32(day + 2_440_588)],
};

function packBits(bits: readonly boolean[]): number[] {
  const bytes: number[] = Array.from({ length: Math.ceil(bits.length / 8) }, () => 0);
  for (const [index, bit] of bits.entries()) if (bit) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7));
  return bytes;
}

function toPage({ physical, values }: WrittenColumn): number[] {
  const present = values.filter((value) => value !== null);
  const run = [
    ...variableLength(BigInt((Math.ceil(values.length / 8) << 1) | 1)),
    ...packBits(values.map((it) => it !== null)),
  ];
  const written =
    physical === 'BOOLEAN'
      ? packBits(present.map(([bit]) => bit === 1))
      : present.flatMap((value) =>
          physical === 'BYTE_ARRAY' ? [...plainBytes.int32(value.length), ...value] : [...value],
        );
  const page = [...plainBytes.int32(run.length), ...run, ...written];
  const header = struct({
    1: i32(0),
    2: i32(page.length),
    3: i32(page.length),
    5: struct({ 1: i32(values.length), 2: i32(0), 3: i32(3), 4: i32(3) }),
  });
  return [...header.bytes, ...page];
}

function toSchema({ name, physical, length, logical, converted, precision, scale }: WrittenColumn): Thrift {
  const number = (value: number | undefined): Thrift | undefined => (value === undefined ? undefined : i32(value));
  return struct({
    1: i32(physicalTypes[physical]),
    2: number(length),
    3: i32(1),
    4: text(name),
    6: number(converted),
    7: number(scale),
    8: number(precision),
    10: logical,
  });
}

export function writePlainParquet(columns: readonly WrittenColumn[]): Uint8Array<ArrayBuffer> {
  const rows = columns[0]?.values.length ?? 0;
  const bytes = [...plainBytes.text('PAR1')];
  const chunks = columns.map((column) => {
    const start = bytes.length;
    const page = toPage(column);
    for (const byte of page) bytes.push(byte);
    const size = i64(page.length);
    return struct({
      2: i64(start),
      3: struct({
        1: i32(physicalTypes[column.physical]),
        2: list([i32(0), i32(3)]),
        3: list([text(column.name)]),
        4: i32(0),
        5: i64(rows),
        6: size,
        7: size,
        9: i64(start),
      }),
    });
  });
  const total = i64(bytes.length);
  const footer = struct({
    1: i32(1),
    2: list([struct({ 4: text('schema'), 5: i32(columns.length) }), ...columns.map(toSchema)]),
    3: i64(rows),
    4: list([struct({ 1: list(chunks), 2: total, 3: i64(rows) })]),
    6: text('test'),
  }).bytes;
  return Uint8Array.from([...bytes, ...footer, ...plainBytes.int32(footer.length), ...plainBytes.text('PAR1')]);
}

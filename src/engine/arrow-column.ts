import { type Data, DataType, type Vector } from 'apache-arrow';
import { formatSqlDate, formatSqlTime, formatSqlTimestamp, ticksPerSecond } from './sql-time.ts';

/** Numbers as doubles with NaN for null; anything else as texts or booleans with null. */
export type ResultColumn = Float64Array | readonly (string | boolean | null)[];

type ReadValue = (row: number) => string | boolean;

/** Copies whole columns at once where it can: they may have millions of rows. */
function fillNumbers(numbers: Float64Array, at: number, { values, length }: Data): void {
  const plain: unknown = values;
  if (plain instanceof Int32Array || plain instanceof Float64Array) numbers.set(plain.subarray(0, length), at);
  else for (let row = 0; row < length; row += 1) numbers[at + row] = Number(values[row]);
}

function readNumbers(vector: Vector): Float64Array {
  const numbers = new Float64Array(vector.length);
  let at = 0;
  for (const data of vector.data) {
    fillNumbers(numbers, at, data);
    if (data.nullCount > 0)
      for (let row = 0; row < data.length; row += 1) if (!data.getValid(row)) numbers[at + row] = NaN;
    at += data.length;
  }
  return numbers;
}

function readTexts(vector: Vector, readerOf: (data: Data) => ReadValue): (string | boolean | null)[] {
  const texts: (string | boolean | null)[] = [];
  for (const data of vector.data) {
    const read = readerOf(data);
    const whole = data.nullCount === 0;
    for (let row = 0; row < data.length; row += 1) texts.push(whole || data.getValid(row) ? read(row) : null);
  }
  return texts;
}

const decoder = new TextDecoder();

/** Decodes a batch's bytes once and cuts it where every character is one byte; else decodes value by value. */
function readUtf8(data: Data): ReadValue {
  const bytes: Uint8Array = data.values;
  const offsets: ArrayLike<number | bigint> = data.valueOffsets;
  const end = Number(offsets[data.length] ?? 0);
  const text = decoder.decode(bytes.subarray(0, end));
  if (text.length === end) return (row) => text.slice(Number(offsets[row]), Number(offsets[row + 1]));
  return (row) => decoder.decode(bytes.subarray(Number(offsets[row]), Number(offsets[row + 1])));
}

/** Looks a batch's codes up in its dictionary, so that equal values are one string in memory. */
function readDictionary(data: Data): ReadValue {
  const words = data.dictionary === undefined ? null : decodeColumn(data.dictionary);
  const codes: ArrayLike<number | bigint> = data.values;
  return (row) => {
    const word = words?.[Number(codes[row])];
    if (typeof word !== 'string') throw new TypeError('A dictionary of anything but texts');
    return word;
  };
}

function readDate(data: Data): ReadValue {
  const days: ArrayLike<number> = data.values;
  return (row) => formatSqlDate(days[row] ?? NaN);
}

function readTicks(perSecond: bigint, format: (ticks: bigint, perSecond: bigint) => string): (data: Data) => ReadValue {
  return (data) => {
    const ticks: ArrayLike<bigint | number> = data.values;
    return (row) => format(BigInt(ticks[row] ?? 0), perSecond);
  };
}

function readBoolean(data: Data): ReadValue {
  const bits: Uint8Array = data.values;
  return (row) => (((bits[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
}

/** The readers of the types that come out as text or boolean; null for any other type. */
function readerOf(type: DataType): ((data: Data) => ReadValue) | null {
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return readUtf8;
  if (DataType.isDictionary(type)) return readDictionary;
  if (DataType.isBool(type)) return readBoolean;
  if (DataType.isDate(type) && type.unit === 0) return readDate;
  if (DataType.isTimestamp(type)) return readTicks(ticksPerSecond[type.unit] ?? 1n, formatSqlTimestamp);
  if (DataType.isTime(type)) return readTicks(ticksPerSecond[type.unit] ?? 1n, formatSqlTime);
  return null;
}

/**
 * One column of an answer. Dates, times and timestamps are told as DuckDB prints them, whatever time zone the machine
 * is in; a TIMESTAMPTZ in UTC. Whole numbers over 2^53 are rounded.
 * @throws TypeError for lists, structs, intervals and blobs: cast those to text in the SQL
 */
export function decodeColumn(vector: Vector): ResultColumn {
  const type: DataType = vector.type;
  if (DataType.isInt(type) || DataType.isFloat(type)) return readNumbers(vector);
  if (DataType.isNull(type)) return new Array<null>(vector.length).fill(null);
  const reader = readerOf(type);
  if (reader === null) throw new TypeError(`A column of ${String(type)} must be cast in the SQL`);
  return readTexts(vector, reader);
}

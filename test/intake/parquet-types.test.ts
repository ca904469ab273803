import { describe, expect, test } from 'vitest';
import type { FileReport } from '../../src/domain/file-report.ts';
import { intakeEngine, loadRows, readText } from '../support/intake.ts';
import { logicalType, plainBytes, type WrittenColumn, writePlainParquet } from '../support/parquet-writer.ts';

const { int32, int64, int96, float, double, big, text } = plainBytes;
const day = 20_131;
const ofDay = 36_330;
const seconds = BigInt(day * 86_400 + ofDay);

type Column = Omit<WrittenColumn, 'name' | 'values'>;
type Bytes = readonly number[];

/** A column of a stay: how Parquet has its value, and the same value in a CSV. */
interface TypedValue {
  readonly name: string;
  readonly as: Column;
  readonly bytes: Bytes;
  readonly csv: string;
}

const utf8: Column = { physical: 'BYTE_ARRAY', logical: logicalType.string, converted: 0 };

function typed(name: string, as: Column, bytes: Bytes, csv: string): TypedValue {
  return { name, as, bytes, csv };
}

const stay: readonly TypedValue[] = (
  [
    ['opphold_id', 'A1'],
    ['pid', 'p1'],
    ['inn_ts', '2025-02-12 08:00'],
    ['ut_ts', '2025-02-14 12:00'],
    ['omsorgsniva', '1'],
    ['innmate_hast', '1'],
    ['sektor', 'SOM'],
    ['komnr_bosted', '3205'],
    ['alder', '80'],
    ['kjonn', '1'],
  ] as const
).map(([name, csv]) => typed(name, utf8, text(csv), csv));

const decimal = (physical: 'INT32' | 'INT64' | 'FIXED' | 'BYTE_ARRAY', precision: number, scale: number): Column => ({
  physical,
  logical: logicalType.decimal(precision, scale),
  converted: 5,
  precision,
  scale,
});
const integer = (bits: number, signed: boolean, converted: number): Column => ({
  physical: bits === 64 ? 'INT64' : 'INT32',
  logical: logicalType.integer(bits, signed),
  converted,
});
const instant = (unit: 'millis' | 'micros' | 'nanos', utc: boolean): Column => ({
  physical: 'INT64',
  logical: logicalType.timestamp(unit, utc),
});
const moment = '2025-02-12 10:05:30';
const inNorway = `${moment}Z`;

/** Each file has one value in each column named, and the rest as above. */
const files: Readonly<Record<string, readonly TypedValue[]>> = {
  'decimals of every width': [
    typed(
      'opphold_id',
      { ...decimal('FIXED', 20, 0), length: 9 },
      big(12345678901234567890n, 9),
      '12345678901234567890',
    ),
    typed('komnr_bosted', decimal('INT32', 6, 2), int32(320_500), '3205'),
    typed('komnr_opphold', decimal('INT64', 18, 0), int64(301n), '0301'),
    typed('alder', { ...decimal('FIXED', 38, 10), length: 16 }, big(810_000_000_000n, 16), '81'),
    typed('omsorgsniva', decimal('BYTE_ARRAY', 20, 1), big(10n, 3), '1'),
  ],
  'signed whole numbers': [
    typed('opphold_id', { physical: 'INT64' }, int64(9007199254740993n), '9007199254740993'),
    typed('alder', integer(8, true, 15), int32(79), '79'),
    typed('omsorgsniva', integer(16, true, 16), int32(1), '1'),
    typed('komnr_bosted', { physical: 'INT32' }, int32(301), '0301'),
    typed('debitor', integer(64, true, 18), int64(22n), '22'),
  ],
  'unsigned whole numbers': [
    typed('opphold_id', integer(64, false, 14), int64(-1n), '18446744073709551615'),
    typed('alder', integer(8, false, 11), int32(101), '101'),
    typed('komnr_bosted', integer(16, false, 12), int32(5501), '5501'),
    typed('debitor', integer(32, false, 13), int32(22), '22'),
  ],
  'floating point': [
    typed('opphold_id', { physical: 'DOUBLE' }, double(9_000_000_000_000_000), '9000000000000000'),
    typed('pid', { physical: 'FLOAT' }, float(0.1), '0.1'),
    typed('alder', { physical: 'FLOAT' }, float(82), '82'),
    typed('komnr_bosted', { physical: 'DOUBLE' }, double(3205), '3205'),
    typed('debitor', { physical: 'DOUBLE' }, double(Number.NaN), ''),
  ],
  'dates and booleans': [
    typed('dod_dato', { physical: 'INT32', logical: logicalType.date }, int32(day + 30), '2025-03-14'),
    typed('inn_ts', { physical: 'INT32', converted: 6 }, int32(day), '2025-02-12'),
    typed('ut_ts', { physical: 'INT32', converted: 6 }, int32(day + 2), '2025-02-14'),
    typed('rehab', { physical: 'BOOLEAN' }, [1], 'ja'),
    typed('mottar_tjenester', { physical: 'BOOLEAN' }, [0], 'nei'),
  ],
  'timestamps of a clock on the wall': [
    typed('inn_ts', instant('millis', false), int64(seconds * 1000n), moment),
    typed('utskrklar_dato', instant('micros', false), int64(seconds * 1_000_000n), moment),
    typed('ut_ts', instant('nanos', false), int64((seconds + 86_400n) * 1_000_000_000n), '2025-02-13 10:05:30'),
    typed('epikrise_ts', { physical: 'INT96' }, int96(day, BigInt(ofDay) * 1_000_000_000n), moment),
  ],
  'timestamps of a time zone': [
    typed('inn_ts', instant('millis', true), int64(seconds * 1000n), inNorway),
    typed('utskrklar_dato', instant('nanos', true), int64(seconds * 1_000_000_000n), inNorway),
    typed('ut_ts', { physical: 'INT64', converted: 10 }, int64((seconds + 60n) * 1_000_000n), '2025-02-12 10:06:30Z'),
    typed('epikrise_ts', { physical: 'INT64', converted: 9 }, int64(seconds * 1000n), inNorway),
  ],
  'text with and without saying so': [
    typed('opphold_id', { physical: 'BYTE_ARRAY', converted: 0 }, text(' Ås-1 '), 'Ås-1'),
    typed('pid', { physical: 'BYTE_ARRAY' }, text('pasient Ø'), 'pasient Ø'),
    typed('sektor', { physical: 'BYTE_ARRAY', converted: 4 }, text('PHV'), 'PHV'),
    typed('komnr_bosted', { physical: 'FIXED', length: 4 }, text('0301'), '0301'),
    typed('enhet', { physical: 'BYTE_ARRAY' }, text('NULL'), ''),
  ],
};

function withTyped(changed: readonly TypedValue[]): TypedValue[] {
  const names = new Set(changed.map(({ name }) => name));
  return [...stay.filter(({ name }) => !names.has(name)), ...changed];
}

/** Two rows, the second one without the values that need not be there. */
function toCsv(columns: readonly TypedValue[]): string {
  const second = columns.map(({ name, csv }) => (isRequired(name) ? csv : ''));
  return [columns.map(({ name }) => name), columns.map(({ csv }) => csv), second]
    .map((row) => row.join(';'))
    .join('\n');
}

function isRequired(name: string): boolean {
  return stay.some((column) => column.name === name) && name !== 'ut_ts';
}

function toParquetFile(columns: readonly TypedValue[]): Uint8Array<ArrayBuffer> {
  return writePlainParquet(
    columns.map(({ name, as, bytes }) => ({ ...as, name, values: [bytes, isRequired(name) ? bytes : null] })),
  );
}

function withoutNumbers(rows: readonly Readonly<Record<string, unknown>>[]): unknown[] {
  return rows.map(({ row_no: _, ...values }) => values);
}

function summary({ kind, rowsRead, rowsAccepted, problems }: FileReport): unknown {
  return { kind, rowsRead, rowsAccepted, problems: problems.map(({ check, column, count }) => [check, column, count]) };
}

describe('every type of Parquet gives what the same content as CSV gives', () => {
  const engine = intakeEngine();

  for (const [name, changed] of Object.entries(files)) {
    test(name, async () => {
      const columns = withTyped(changed);
      const fromCsv = await readText(await engine(), toCsv(columns));
      const fromParquet = await readText(await engine(), toParquetFile(columns), {}, 'uttrekk.parquet');
      expect(fromParquet).toMatchObject({ status: 'accepted', format: 'parquet', rowsRead: 2, rowsAccepted: 2 });
      expect(summary(fromParquet)).toEqual(summary(fromCsv));
      expect(withoutNumbers(await loadRows(await engine(), fromParquet))).toEqual(
        withoutNumbers(await loadRows(await engine(), fromCsv)),
      );
    });
  }

  test('a time of day in a column of its own is joined to its day', async () => {
    const clock: Column = { physical: 'INT32', converted: 7 };
    const precise: Column = { physical: 'INT64', logical: logicalType.time('nanos', false) };
    const columns = withTyped([
      typed('inn_ts', { physical: 'INT32', converted: 6 }, int32(day), '2025-02-12'),
      typed('ut_ts', { physical: 'INT32', converted: 6 }, int32(day), '2025-02-12'),
    ]).map((column) => ({ ...column, name: column.name.replace('inn_ts', 'inndato').replace('ut_ts', 'utdato') }));
    const timed = [
      ...columns,
      typed('inntid', clock, int32(ofDay * 1000), ''),
      typed('uttid', precise, int64(BigInt(ofDay + 60) * 1_000_000_000n), ''),
    ];
    const bytes = writePlainParquet(timed.map(({ name, as, bytes: value }) => ({ ...as, name, values: [value] })));
    const report = await readText(await engine(), bytes, {}, 'uttrekk.parquet');
    expect(await loadRows(await engine(), report, 'inn_ts, ut_ts')).toEqual([
      { inn_ts: moment, ut_ts: '2025-02-12 10:06:30' },
    ]);
  });

  test('numbers that have lost digits, infinite ones and impossible times are told of, never passed over', async () => {
    const base = withTyped([]);
    const lost = async (changed: readonly TypedValue[]): Promise<unknown> => {
      const names = new Set(changed.map(({ name }) => name));
      const good = base.map(({ name, as, bytes }) => ({
        ...as,
        name,
        values: [bytes, name === 'pid' || name === 'opphold_id' ? text(`${name}-2`) : bytes],
      }));
      const columns = good.filter(({ name }) => !names.has(name));
      for (const { name, as, bytes } of changed) {
        const fine =
          as.physical === 'FLOAT' ? float(80) : as.physical === 'DOUBLE' ? double(80) : int64(seconds * 1000n);
        columns.push({ ...as, name, values: [bytes, fine] });
      }
      const report = await readText(await engine(), writePlainParquet(columns), {}, 'uttrekk.parquet');
      return report.problems.map(({ check, column, examples }) => [check, column, examples[0]?.found]);
    };
    expect(await lost([typed('opphold_id', { physical: 'FLOAT' }, float(123_456_789), '')])).toEqual([
      ['digits-lost', 'opphold_id', '1.23456792E+08'],
    ]);
    expect(await lost([typed('alder', { physical: 'DOUBLE' }, double(Number.POSITIVE_INFINITY), '')])).toEqual([
      ['integer-unreadable', 'alder', 'INF'],
    ]);
    const impossible = int64(-9_000_000_000_000_000_000n);
    expect(await lost([typed('inn_ts', instant('millis', false), impossible, '')])).toEqual([
      ['time-unreadable', 'inn_ts', 'infinity'],
    ]);
  });

  test('a type that is no value of a table is refused with the name of its column', async () => {
    const strange: readonly [Column, Bytes][] = [
      [{ physical: 'FIXED', length: 12, converted: 21 }, Array.from({ length: 12 }, () => 1)],
      [{ physical: 'FIXED', length: 21, converted: 5, precision: 50, scale: 2 }, big(320_500n, 21)],
      [{ physical: 'FIXED', length: 2, logical: logicalType.float16 }, [0, 60]],
    ];
    for (const [as, bytes] of strange) {
      const columns = withTyped([typed('rar', as, bytes, '')]);
      const report = await readText(await engine(), toParquetFile(columns), {}, 'uttrekk.parquet');
      expect(report).toMatchObject({ status: 'refused', format: 'parquet' });
      expect(report.problems.map(({ check, column }) => [check, column])).toEqual([['parquet-type', 'rar']]);
    }
  });
});

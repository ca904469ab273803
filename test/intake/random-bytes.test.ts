import { gzipSync } from 'node:zlib';
import { tableFromArrays } from 'apache-arrow';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FileReport } from '../../src/domain/file-report.ts';
import { textDelimiters, textEncodings } from '../../src/domain/reading-choices.ts';
import type { ReadOptions } from '../../src/intake/read-extract.ts';
import { readAllParts } from '../../src/intake/read-parts.ts';
import { intakeEngine, loadRows, readText } from '../support/intake.ts';
import { toParquet } from '../support/parquet.ts';
import { createRandom, type Random } from '../support/random.ts';
import { toXlsx } from '../support/xlsx.ts';
import { toZip } from '../support/zip.ts';

const encoder = new TextEncoder();
const heading = 'melding_id;retning;type;status;ts;komnr';
const healthy = [heading, ...Array.from({ length: 6 }, (_, row) => `M${row};INN;EPIKRISE;SENDT;2025-02-01 10:00;3205`)];

/** Pieces that decide something: quotes, line ends, marks, words of totals and filters, half characters. */
const pieces: readonly [string, ...string[]] = [
  heading,
  'M1;INN;EPIKRISE;SENDT;2025-02-01 10:00;3205',
  'M2;UT;HENVISNING;SENDT;01.02.2025;',
  '"',
  '""',
  ';',
  ';;;;;;;;',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  ' ',
  '\t',
  '|',
  ',',
  'sep=|\n',
  'Totalt;;;;;12',
  'Applied filters:\n',
  'Kilde: NPR',
  'kode;kode;kode;kode;dato;nr',
  '\ufeff',
  '\u0000',
  'ø',
  '👶',
  '1,23E+05',
  '.',
  '9'.repeat(400),
  'PAR1',
];

function toUtf16(text: string, bigEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return bytes;
}

function encodeAs(text: string, random: Random): Uint8Array<ArrayBuffer> {
  switch (random.below(6)) {
    case 0:
      return toUtf16(`\ufeff${text}`, random.below(2) === 0);
    case 1:
      return toUtf16(text, random.below(2) === 0);
    case 2:
      return Uint8Array.from(text, (character) => character.charCodeAt(0));
    default:
      return encoder.encode(text);
  }
}

function makeText(random: Random): string {
  const lines = [...healthy];
  for (let changes = random.below(6); changes > 0; changes--) {
    const at = random.below(lines.length);
    const piece = random.pick(pieces);
    const line = lines[at] ?? '';
    const cut = random.below(line.length + 1);
    if (random.below(3) === 0) lines.splice(at, 0, piece);
    else lines[at] = line.slice(0, cut) + piece + line.slice(cut);
  }
  return lines.join(random.pick(['\n', '\r\n', '\r']));
}

/** Changes some bytes, cuts the end off, or puts something strange after it. */
function damage(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const damaged = bytes.slice(0, random.below(3) === 0 ? random.below(bytes.length + 1) : bytes.length);
  for (let changes = random.below(4); changes > 0 && damaged.length > 0; changes--) {
    damaged[random.below(damaged.length)] = random.below(256);
  }
  return damaged;
}

/** Changes one to three bytes. Half of them stand at the end, where a Parquet file tells what it holds. */
function changeSome(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const changed = bytes.slice();
  const from = random.below(2) === 0 ? 0 : bytes.length >> 1;
  for (let changes = 1 + random.below(3); changes > 0; changes--) {
    changed[from + random.below(bytes.length - from)] = random.below(256);
  }
  return changed;
}

const mark: readonly [readonly number[], ...(readonly number[])[]] = [
  [],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b, 0x08],
  [0x50, 0x41, 0x52, 0x31],
];

const parquet = toParquet(
  tableFromArrays({
    melding_id: ['M1', 'M2'],
    retning: ['INN', 'UT'],
    type: ['EPIKRISE', 'EPIKRISE'],
    status: ['SENDT', 'SENDT'],
    ts: ['2025-02-01 10:00', '2025-02-01'],
    komnr: ['3205', ''],
  }),
);
const packed = new Uint8Array(gzipSync(encoder.encode(healthy.join('\n'))));
const archive = toZip({ 'a.csv': healthy.join('\n'), 'b.csv': healthy.join('\r\n'), 'les meg.txt': 'Kilde: NPR' });
const workbook = toXlsx(healthy.map((line) => line.split(';')));

function makeNoise(random: Random): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...random.pick(mark), ...random.bytes(random.below(300))]);
}

function chooseAtRandom(random: Random): ReadOptions {
  if (random.below(3) > 0) return {};
  const choices = {
    ...(random.below(2) === 0 ? { encoding: random.pick(textEncodings) } : {}),
    ...(random.below(2) === 0 ? { delimiter: random.pick(textDelimiters) } : {}),
    ...(random.below(2) === 0 ? { headingLine: 1 + random.below(12) } : {}),
  };
  return { choices };
}

describe('bytes that nobody meant to be a table', () => {
  const engine = intakeEngine();
  let kept: FileReport;

  beforeAll(async () => {
    kept = await readText(await engine(), healthy.join('\n'));
  });

  /** Reads each case; the law of the rows must hold, and what was read before must still be there. */
  async function readAll(
    seed: number,
    count: number,
    make: (random: Random) => Uint8Array<ArrayBuffer>,
  ): Promise<number> {
    const running = await engine();
    let accepted = 0;
    for (let number = 0; number < count; number++) {
      const random = createRandom(seed + number);
      const file = { id: `random${seed + number}`, name: 'fil.csv', content: new Blob([make(random)]) };
      const reports = await readAllParts(running, file, chooseAtRandom(random));
      expect(reports.length).toBeGreaterThan(0);
      for (const report of reports) {
        const { rowsRead, rowsAccepted, rowsRejected, status, problems } = report;
        expect(rowsRead, `case ${seed + number}`).toBe(rowsAccepted + rowsRejected);
        if (status === 'refused') expect(problems.some(({ severity }) => severity === 'fatal')).toBe(true);
        else accepted++;
        if (status === 'accepted') expect(await loadRows(running, report, 'row_no')).toHaveLength(rowsAccepted);
      }
    }
    expect(await loadRows(running, kept)).toHaveLength(6);
    return accepted;
  }

  test('are refused or read, noise of every kind', async () => {
    await readAll(10_000, 4000, makeNoise);
  });

  test('are refused or read, damaged tables in every encoding', async () => {
    const accepted = await readAll(20_000, 250, (random) => damage(encodeAs(makeText(random), random), random));
    expect(accepted).toBeGreaterThan(50);
  });

  test('are refused or read, packed files and workbooks that were damaged or cut off', async () => {
    await readAll(30_000, 300, (random) => damage(packed, random));
    await readAll(60_000, 200, (random) => damage(archive, random));
    await readAll(70_000, 200, (random) => damage(workbook, random));
  });

  test('are refused or read, Parquet that was cut off or changed anywhere', async () => {
    await readAll(40_000, 200, (random) => parquet.slice(0, random.below(parquet.length)));
    const accepted = await readAll(50_000, 300, (random) => changeSome(parquet, random));
    expect(accepted).toBeGreaterThan(10);
    const whole = await readText(await engine(), parquet);
    expect(whole).toMatchObject({ status: 'accepted', format: 'parquet', rowsAccepted: 2 });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvScan, scanCsv } from '../../../src/intake/csv/scan-csv.ts';
import { detectTextForm } from '../../../src/intake/decode/text-form.ts';
import { openTextSource } from '../../../src/intake/decode/text-source.ts';
import { detectDialect } from '../../../src/intake/dialect/detect-dialect.ts';

const encoder = new TextEncoder();

async function scan(bytes: Uint8Array<ArrayBuffer>, chunkBytes?: number): Promise<CsvScan | null> {
  const source = openTextSource(new Blob([bytes]), detectTextForm(bytes));
  const head = await source.read(source.start, bytes.length);
  const dialect = detectDialect(head.bytes, true);
  const dataStart = source.start + source.sizeOf(head.bytes.subarray(0, dialect.dataStart));
  const outcome = await scanCsv(source, { ...dialect, dataStart }, chunkBytes === undefined ? {} : { chunkBytes });
  return outcome.outcome === 'scanned' ? outcome.scan : null;
}

/** All a scan tells but where it was cut. */
function summarise({ tally, padded, missing, encoding, rule, mixed }: CsvScan): unknown {
  const { rows, counts, leftOut, trimmed } = tally;
  return {
    rows,
    counts,
    leftOut: [...leftOut],
    trimmed: [...trimmed],
    padded: [...padded].sort(),
    missing: [...missing].sort(),
    encoding,
    rule,
    mixed,
  };
}

const fragment = fc.constantFrom(
  'a',
  'b;',
  ';',
  '"',
  '""',
  '";"',
  '\n',
  '\r\n',
  '\r',
  ' ',
  'ø',
  '1;2;3\n',
  '"x\ny";',
  'NULL',
);

describe('scanning a CSV once', () => {
  test('gives the same counts, lines and encoding however the bytes are cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fragment, { maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        async (fragments, chunkBytes) => {
          const bytes = encoder.encode(`opphold_id;ts;type\n${fragments.join('')}`);
          const whole = await scan(bytes);
          const cut = await scan(bytes, chunkBytes);
          expect(whole).not.toBeNull();
          expect(cut === null ? null : summarise(cut)).toEqual(whole === null ? null : summarise(whole));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('leaves no byte between segments and numbers their first lines', async () => {
    const bytes = encoder.encode(`opphold_id;ts;type\n${'1;2025-01-01;3\n'.repeat(50)}`);
    const result = await scan(bytes, 100);
    const segments = result?.segments ?? [];
    expect(segments.length).toBeGreaterThan(5);
    expect(segments[0]?.start).toBe(19);
    expect(segments[0]?.firstLine).toBe(2);
    for (const [index, segment] of segments.entries()) {
      expect(segment.plain).toBe(true);
      const next = segments[index + 1];
      if (next === undefined) continue;
      expect(next.start).toBe(segment.end);
      expect(next.firstLine).toBe(segment.firstLine + segment.records);
    }
    expect(segments.at(-1)?.end).toBe(bytes.length);
  });

  test('finds values with spaces around them and texts that stand for no value', async () => {
    const result = await scan(encoder.encode('opphold_id;ts;type\n1; x;NULL\n2;y;"."\n3;z;NULLER\n'));
    expect([...(result?.padded ?? [])]).toEqual([1]);
    expect([...(result?.missing ?? [])].sort()).toEqual(['.', 'NULL']);
  });
});

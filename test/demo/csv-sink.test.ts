import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toDay } from '../../scripts/demo/calendar.ts';
import { createCsvSink } from '../../scripts/demo/csv-sink.ts';
import { extractFiles } from '../../scripts/demo/extract-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'fellestall-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function write(
  file: 'fact_team' | 'fact_tall' | 'plo' | 'ukp_hendelse',
  row: (string | number | null)[],
): Promise<Buffer> {
  const path = join(folder, file);
  const sink = createCsvSink(path, extractFiles[file]);
  await sink.write([row]);
  await sink.close();
  return readFileSync(path);
}

describe('a CSV file of the generator', () => {
  it('is Windows-1252 with Norwegian dates where old Excel is played', async () => {
    const bytes = await write('fact_team', ['T1', 'Oppsøkende; «A»', 'FACT', 'drift', toDay(2023, 2, 1), null]);
    expect(new TextDecoder('windows-1252').decode(bytes)).toBe(
      'team_id;navn;type;status;start;slutt\r\nT1;"Oppsøkende; «A»";FACT;drift;01.02.2023;\r\n',
    );
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
  });

  it('writes decimals with a comma and no needless zeros', async () => {
    const bytes = await write('fact_tall', ['T1', '2025Q1', 9500, 10_000, 60, 3, 0, 2]);
    expect(bytes.toString('latin1').split('\r\n')[1]).toBe('T1;2025Q1;9,5;10;60;3;0;2');
  });

  it('writes times as the dialect has them', async () => {
    const minute = toDay(2025, 12, 31) * 1440 + 8 * 60 + 5;
    const plo = await write('plo', ['M1', null, 'P1', 'UT', 'HELSEOPPLYSNINGER', 'SENDT', minute, '3205']);
    expect(plo.toString().split('\n')[1]).toBe('M1,,P1,UT,HELSEOPPLYSNINGER,SENDT,2025-12-31 08:05:00,3205');
    const event = await write('ukp_hendelse', ['S1', minute, 3]);
    expect(event.toString().split('\r\n')[1]).toBe('S1;31.12.2025 08:05;3');
  });
});

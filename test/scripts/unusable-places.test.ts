import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { main as writeDemo } from '../../scripts/demo-data.ts';
import { main as readExtracts } from '../../scripts/extract.ts';
import { main as computeIndicators } from '../../scripts/indicators.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fellestall-'));
  file = join(folder, 'overliggere.csv');
  await writeFile(file, 'periode;komnr;dogn\n2025-01;3205;12\n');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function listenTo(main: (args: string[]) => Promise<number>, args: string[]): Promise<readonly [number, string]> {
  const told: string[] = [];
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation((text: string) => told.push(text));
  return [await main(args), told.join('\n')];
}

describe('places that cannot be used', () => {
  it('a folder given as a file ends with 2 and says so, and the other files are read all the same', async () => {
    const [status, told] = await listenTo(readExtracts, [folder, file]);
    expect(status).toBe(2);
    expect(told).toContain(`Filen kan ikke åpnes: ${folder}.`);
    expect(vi.mocked(console.log).mock.calls.flat().join()).toContain('1 lest = 1 godtatt');
    const [computed, fault] = await listenTo(computeIndicators, [folder, '--cut', '2025-01-31']);
    expect(computed).toBe(2);
    expect(fault).toContain('en fil og ikke en mappe');
  });

  it('synthetic extracts do not go where a file lies', async () => {
    const [status, told] = await listenTo(writeDemo, ['--out', file, '--scale', '0.1']);
    expect(status).toBe(2);
    expect(told).toContain(`Filene kan ikke skrives til ${file}.`);
  });

  it.each([
    ['--out', []],
    ['--lock', []],
    ['--audit', ['--publish']],
    ['--exact-ranges', ['--publish', '--audit', '/dev/null']],
  ])('a place of %s that cannot be written ends with 2 and is named, before anything is read', async (option, more) => {
    for (const place of [join(folder, 'ingen', 'mappe.csv'), folder]) {
      const [status, told] = await listenTo(computeIndicators, [file, '--cut', '2025-01-31', ...more, option, place]);
      expect(status).toBe(2);
      expect(told).toContain(`kan ikke skrives til ${place}.`);
      expect(vi.mocked(console.log)).not.toHaveBeenCalled();
      vi.restoreAllMocks();
    }
  });

  it('a reader that stops before the end is no fault', async () => {
    const command = `node scripts/run.mjs scripts/indicators.ts '${file}' --cut 2030-12-31 | head -n 1; exit \${PIPESTATUS[0]}`;
    const [status, out, told] = await new Promise<readonly [number, string, string]>((resolve) => {
      execFile('bash', ['-c', command], { cwd: root }, (error, stdout, stderr) => {
        resolve([typeof error?.code === 'number' ? error.code : 0, stdout, stderr]);
      });
    });
    expect([status, out, told]).toEqual([0, '[\n', '']);
  });
});

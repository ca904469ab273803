import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderCompactDemo, type WrittenFile, writeDemo, writeManifest } from '../../scripts/demo/write-demo.ts';

const shipped = 'public/demo';
let folder = '';
let written: readonly WrittenFile[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fellestall-'));
  const order = orderCompactDemo(folder);
  written = await writeDemo(order);
  writeManifest(order, written);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the demo set that ships with the app', () => {
  it('is what the generator makes today, byte for byte', () => {
    expect(readdirSync(shipped).sort()).toEqual(readdirSync(folder).sort());
    const differing = readdirSync(shipped).filter(
      (name) => !readFileSync(join(shipped, name)).equals(readFileSync(join(folder, name))),
    );
    expect(differing, 'run `npm run demo-data -- --compact` and commit public/demo').toEqual([]);
  });

  it('is listed in the manifest with cut, seed and scale', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(shipped, 'manifest.json'), 'utf8'));
    expect(manifest).toEqual({ synthetic: true, cut: '2025-12-31', seed: 2025, scale: 0.5, files: written });
  });

  it('is labelled in every file name', () => {
    expect(written.map(({ name }) => name).filter((name) => !/-syntetisk\.(csv|parquet)$/.test(name))).toEqual([]);
  });

  it('weighs less than 5 MB', () => {
    const bytes = readdirSync(shipped).reduce((sum, name) => sum + statSync(join(shipped, name)).size, 0);
    expect(bytes).toBeLessThan(5_000_000);
  });
});

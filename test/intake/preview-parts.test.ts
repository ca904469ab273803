import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { previewExtract } from '../../src/intake/preview/preview-extract.ts';
import { readExtract } from '../../src/intake/read-extract.ts';
import { type PartReading, readParts } from '../../src/intake/read-parts.ts';
import { buildRecipe } from '../../src/intake/recipe/build-recipe.ts';
import { intakeEngine } from '../support/intake.ts';

const engine = intakeEngine();
let made = 0;

async function firstPart(on: Engine, fixture: string, name: string): Promise<PartReading> {
  made++;
  const bytes = readFileSync(new URL(`../fixtures/intake/${fixture}/${name}`, import.meta.url));
  for await (const part of readParts(on, { id: `v${made}`, name, content: new Blob([bytes]) })) return part;
  throw new Error(`${fixture} has no part`);
}

describe('a sheet or an entry of an archive', () => {
  it.each([
    ['xlsx-titles', 'uttrekk.xlsx'],
    ['xlsx-line-breaks', 'uttrekk.xlsx'],
    ['packed-zip', 'uttrekk.zip'],
    ['packed-gzip', 'hendelser.csv.gz'],
  ])('is previewed, and followed by its recipe, as a file of its own: %s', async (fixture, name) => {
    const on = await engine();
    const { file, report } = await firstPart(on, fixture, name);
    const preview = await previewExtract(on, file);
    expect(preview.report).toMatchObject({ kind: report.kind, headings: report.headings, status: 'accepted' });
    const recipe = buildRecipe(report.headings, 'ukp_hendelse', preview.settled, '2025-04-01');
    if (recipe === null) throw new Error('no recipe');
    const again = await readExtract(on, { ...file, id: `${file.id}again` }, { recipes: [recipe] });
    expect(again).toMatchObject({ recipe, rowsAccepted: report.rowsAccepted, rowsRejected: report.rowsRejected });
  });
});

describe('a preview of a large file', () => {
  it('reads the head alone, and says how many rows it looked at', async () => {
    const rows = Array.from({ length: 300_000 }, (_, index) => `${index};2025-01-01 10:00;3`);
    const content = new Blob([`opphold_id;ts;type\n${rows.join('\n')}`]);
    const slice = content.slice.bind(content);
    let bytes = 0;
    content.slice = (...range) => {
      const part = slice(...range);
      bytes += part.size;
      return part;
    };
    const preview = await previewExtract(await engine(), { id: 'large', name: 'stor.csv', content });
    expect(preview.rowsLookedAt).toBe(200);
    expect(bytes).toBeLessThan(1_000_000);
    expect(content.size).toBeGreaterThan(6_000_000);
  });
});

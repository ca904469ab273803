import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { main } from '../../scripts/extract.ts';

const folder = mkdtempSync(join(tmpdir(), 'oppskrift-'));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function run(...args: string[]): Promise<{ status: number; out: string; errors: string }> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const textOf = (spy: typeof out): string => spy.mock.calls.map((call) => String(call[0])).join('\n');
  try {
    const status = await main(args);
    return { status, out: textOf(out), errors: textOf(errors) };
  } finally {
    vi.restoreAllMocks();
  }
}

afterAll(() => rmSync(folder, { recursive: true }));

const recipe = write(
  'oppskrift.json',
  JSON.stringify({
    form: 'fellestall-oppskrift-1',
    recipes: [
      {
        kind: 'ukp_hendelse',
        confirmed: '2025-04-01',
        headings: ['Sak', 'Når', 'Hva'],
        choices: { mapping: { opphold_id: ['Sak'], ts: ['Når'], type: ['Hva'] } },
      },
    ],
  }),
);

describe('the command that reads extracts, with a recipe', () => {
  test('reads a file of its shape', async () => {
    const path = write('sak.csv', 'Hva;Når;Sak\n3;2025-01-01 10:00;1\n');
    const { status, out } = await run(path, '--recipe', recipe);
    expect(status).toBe(0);
    expect(out).toMatch(/Oppskrift: hendelser for utskrivningsklare, 3\skolonner/);
  });

  test('explains how another shape differs', async () => {
    const path = write('sak-endret.csv', 'Hva;Tid;Sak;Kilde\n3;2025-01-01 10:00;1;\n');
    const { status, out } = await run(path, '--recipe', recipe);
    expect(status).toBe(2);
    expect(out).toContain('Borte siden sist: «Når».');
    expect(out).toContain('Nytt siden sist: «Tid» og «Kilde».');
    const json = JSON.parse((await run(path, '--recipe', recipe, '--json')).out);
    expect(json[0]).toMatchObject({ recipe: null, recipeDifference: { gone: ['Når'], added: ['Tid', 'Kilde'] } });
  });

  test('ends with 2 when the recipe cannot be used', async () => {
    const path = write('sak2.csv', 'Hva;Når;Sak\n3;2025-01-01 10:00;1\n');
    const { status, errors } = await run(path, '--recipe', write('tom.json', '{}'));
    expect(status).toBe(2);
    expect(errors).toContain('Filen kan ikke brukes som oppskrift');
  });
});

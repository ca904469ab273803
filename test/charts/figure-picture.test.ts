import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakWords, pictureName } from '../../src/charts/figure-picture.ts';
import { type Gallery, openGallery } from './open-gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function save(id: string, form: 'SVG' | 'PNG', scheme: 'light' | 'dark' = 'light'): Promise<Buffer> {
  const page = await gallery.show(id, 390, scheme);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: `Last ned ${form}` }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^[\p{Ll}\d-]+\.(svg|png)$/u);
  return readFile(await download.path());
}

describe('a saved figure', () => {
  it.each([
    'year-normal',
    'trend-normal',
    'bars-nineteen',
    'funnel-nineteen',
    'scatter-nineteen',
    'map-nineteen',
    'panels-nineteen',
  ])('is an SVG of its own with title, source, status and cut date in it: %s', async (id) => {
    const svg = (await save(id, 'SVG')).toString('utf8');
    const page = await gallery.show(id, 390);
    const title = (await page.locator('figcaption > h2').textContent()) ?? '';
    expect(svg.startsWith('<svg')).toBe(true);
    expect(svg).toContain(`aria-label="${title}"`);
    expect(svg).toContain('Kilde');
    expect(svg).toContain('width="170mm"');
    expect(svg).not.toMatch(/class=|style=|var\(|light-dark/);
  });

  it('is drawn in light colours and at its own width, whatever the page', async () => {
    const [light, dark] = [await save('bars-nineteen', 'SVG'), await save('bars-nineteen', 'SVG', 'dark')];
    expect(dark.toString('utf8')).toBe(light.toString('utf8'));
  });

  it('is a PNG of 170 mm at 300 dots per inch', async () => {
    const png = await save('funnel-nineteen', 'PNG');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2008);
    expect(png.readUInt32BE(20)).toBeGreaterThan(800);
  });

  it('is named by its title', () => {
    expect(pictureName('Overliggerdøgn per 1\u00a0000 innbyggere, Ahus (2025)')).toBe(
      'overliggerdøgn-per-1-000-innbyggere-ahus-2025',
    );
  });
});

describe('breakWords', () => {
  it('breaks where the room ends and never inside a word', () => {
    expect(breakWords('en to tre', 1, 12)).toEqual(['en', 'to', 'tre']);
    expect(breakWords('en to tre', 1000, 12)).toEqual(['en to tre']);
  });
});

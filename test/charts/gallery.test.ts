import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { specimens } from '../gallery/specimens.tsx';
import { boxesOf, type Gallery, openGallery } from './open-gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

describe('the gallery', () => {
  it.each([1440, 1024, 390, 320])(
    'draws every specimen within a page of %i pixels, without complaint',
    async (width) => {
      const page = await gallery.showAll(width);
      expect(await boxesOf(page, '.gallery > section:has(svg, table)')).toHaveLength(specimens.length);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      const texts = await boxesOf(page, '.gallery figure svg text');
      for (const text of texts) expect(text.x + text.width).toBeLessThanOrEqual(width);
    },
  );

  it('says so where there is nothing to draw', async () => {
    const page = await gallery.showAll(1000);
    for (const id of ['funnel', 'scatter', 'process', 'trend', 'year', 'bars', 'panels', 'shapes']) {
      expect(await page.locator(`#${id}-empty .ft-chart`).textContent()).toContain('Ingen tall å vise her.');
    }
  });

  it('is no wider in print than its page', async () => {
    const page = await gallery.showAll(720);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, when %s', async (scheme) => {
    const page = await gallery.showAll(1000, scheme);
    const { violations } = await new AxeBuilder({ page }).include('.gallery').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

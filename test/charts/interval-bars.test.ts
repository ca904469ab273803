import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helsefellesskap } from '../gallery/interval-bars.specimen.tsx';
import { boxesOf, type Gallery, openGallery, textsOf } from './open-gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

describe('units side by side', () => {
  it('have a bar each, all from the same zero, as long as their numbers', async () => {
    const page = await gallery.show('bars-nineteen');
    const bars = await boxesOf(page, '.ft-bars-bar');
    const [zero] = await boxesOf(page, '.ft-bars-scale line[data-zero="true"]');
    expect(bars).toHaveLength(19);
    for (const bar of bars) expect(Math.abs(bar.x - (zero?.x ?? Number.NaN))).toBeLessThanOrEqual(1);
    expect((bars[1]?.width ?? 0) / (bars[0]?.width ?? 1)).toBeCloseTo((3 + 7 * 0.63) / 3, 2);
  });

  it('have the interval across the end of the bar', async () => {
    const page = await gallery.show('bars-nineteen');
    const [bars, whiskers] = [await boxesOf(page, '.ft-bars-bar'), await boxesOf(page, '.ft-bars-whisker')];
    expect(whiskers).toHaveLength(19);
    for (const [index, whisker] of whiskers.entries()) {
      const end = (bars[index]?.x ?? 0) + (bars[index]?.width ?? 0);
      expect(whisker.x).toBeLessThan(end);
      expect(whisker.x + whisker.width).toBeGreaterThan(end);
    }
  });

  it('are named in full and in the order given, wide or narrow', async () => {
    for (const width of [1000, 390]) {
      const page = await gallery.show('bars-nineteen', width);
      expect(await textsOf(page, '.ft-bars-row > text:not(.ft-bars-value)')).toEqual([...helsefellesskap]);
      const [names, values] = [
        await boxesOf(page, '.ft-bars-row > text:not(.ft-bars-value)'),
        await boxesOf(page, '.ft-bars-value'),
      ];
      const [picture] = await boxesOf(page, '.ft-bars');
      for (const [index, name] of names.entries()) {
        expect(name.x).toBeGreaterThanOrEqual((picture?.x ?? 0) - 1);
        expect(name.x + name.width).toBeLessThan(values[index]?.x ?? 0);
      }
    }
  });

  it('have names that touch neither their bars nor each other', async () => {
    const page = await gallery.show('bars-forty', 390);
    const names = await boxesOf(page, '.ft-bars-row > text:not(.ft-bars-value)');
    expect(names).toHaveLength(40);
    for (const [index, name] of names.slice(1).entries()) {
      const above = names[index];
      expect(name.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    }
    for (const bar of await boxesOf(page, '.ft-bars-bar')) {
      expect(names.some(({ y, height }) => y + height > bar.y + 2 && y < bar.y + bar.height - 2)).toBe(false);
    }
  });

  it('have a sign in place of a hidden or missing number, and no bar', async () => {
    const page = await gallery.show('bars-forty');
    const values = await textsOf(page, '.ft-bars-value');
    expect(values.filter((text) => text === ':')).toHaveLength(8);
    expect(values.filter((text) => text === '..').length).toBeGreaterThan(0);
    const withoutNumber = values.filter((text) => text === ':' || text === '..').length;
    expect(await boxesOf(page, '.ft-bars-bar')).toHaveLength(40 - withoutNumber);
  });

  it('stand beside the country, whose name stays inside the picture', async () => {
    for (const [id, width] of [
      ['bars-nineteen', 1000],
      ['bars-one', 390],
      ['bars-tiny', 390],
    ] as const) {
      const page = await gallery.show(id, width);
      const [line] = await boxesOf(page, '.ft-bars-reference line');
      const [name] = await boxesOf(page, '.ft-bars-reference text');
      expect(line?.height).toBeGreaterThan(20);
      expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  });

  it('have one that stands out', async () => {
    const page = await gallery.show('bars-nineteen');
    expect(await textsOf(page, '.ft-bars-row[data-emphasised="true"] > text')).toEqual(['Ahus', '7,41']);
  });

  it('are read row by row with the arrow keys', async () => {
    const page = await gallery.show('bars-nineteen');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('status').textContent()).toBe('Ahus: 7,41');
    const grounds = await page
      .locator('.ft-bars-ground')
      .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).fill !== 'rgba(0, 0, 0, 0)'));
    expect(grounds.flatMap((isTinted, index) => (isTinted ? [index] : []))).toEqual([1]);
  });

  it('draw no bar and no scale when all are hidden', async () => {
    const page = await gallery.show('bars-all-suppressed');
    expect(await boxesOf(page, '.ft-bars-bar')).toHaveLength(0);
    expect(await boxesOf(page, '.ft-bars-scale text')).toHaveLength(0);
    expect(await textsOf(page, '.ft-bars-value')).toEqual([':', ':', ':', ':', ':']);
  });
});

import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxesOf, type Gallery, openGallery, textsOf } from './open-gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function linePath(page: Page, series: string): Promise<string> {
  return (await page.locator(`.ft-chart-${series} .recharts-line-curve`).getAttribute('d')) ?? '';
}

describe('the year over the year before', () => {
  it('draws twelve bars that stand on zero', async () => {
    const page = await gallery.show('year-normal');
    const bars = await boxesOf(page, '.ft-chart-bar');
    const [ground] = await boxesOf(page, '.xAxis .recharts-cartesian-axis-line');
    expect(bars).toHaveLength(12);
    for (const bar of bars) expect(Math.abs(bar.y + bar.height - (ground?.y ?? Number.NaN))).toBeLessThanOrEqual(1);
  });

  it('makes bars as high as their numbers', async () => {
    const page = await gallery.show('year-normal');
    const [january, february] = await boxesOf(page, '.ft-chart-bar');
    expect((january?.height ?? 0) / (february?.height ?? 1)).toBeCloseTo(62.1 / 48.3, 2);
  });

  it('puts a marker on every month of the line, in the middle of its bar', async () => {
    const page = await gallery.show('year-normal');
    const [bars, markers] = [await boxesOf(page, '.ft-chart-bar'), await boxesOf(page, '.ft-chart-markers circle')];
    const path = await linePath(page, 'current');
    const places = [...path.matchAll(/[ML]([\d.]+),([\d.]+)/g)];
    const [svg] = await boxesOf(page, '.recharts-surface');
    expect(markers).toHaveLength(12);
    expect(places).toHaveLength(12);
    for (const [index, marker] of markers.entries()) {
      const bar = bars[index];
      const [x, y] = [marker.x + marker.width / 2, marker.y + marker.height / 2];
      expect(Math.abs(x - ((bar?.x ?? 0) + (bar?.width ?? 0) / 2))).toBeLessThan(1);
      expect(x - (svg?.x ?? 0)).toBeCloseTo(Number(places[index]?.[1]), 0);
      expect(y - (svg?.y ?? 0)).toBeCloseTo(Number(places[index]?.[2]), 0);
    }
  });

  it('breaks the line where a month has no number, and says why with a sign', async () => {
    const page = await gallery.show('year-gap');
    const path = await linePath(page, 'current');
    expect(path.match(/M/g)).toHaveLength(4);
    expect(await boxesOf(page, '.ft-chart-markers circle')).toHaveLength(9);
    expect(await boxesOf(page, '.ft-chart-bar')).toHaveLength(9);
    expect(await textsOf(page, '.ft-chart-signs[data-series="current"] text')).toEqual([':', '..', ':']);
    expect(await textsOf(page, '.ft-chart-signs[data-series="previous"] text')).toEqual([':', '..', ':']);
  });

  it('marks a month that is not over with a hollow marker and a word, and months to come with nothing', async () => {
    const page = await gallery.show('year-incomplete');
    expect(await boxesOf(page, '.ft-chart-markers circle')).toHaveLength(5);
    expect(await boxesOf(page, '.ft-chart-markers circle[data-hollow="true"]')).toHaveLength(1);
    expect(await textsOf(page, '.ft-chart-word')).toEqual(['ikke fullført']);
    expect(await boxesOf(page, '.ft-chart-signs text')).toHaveLength(0);
    expect(await textsOf(page, '.ft-chart-within')).toEqual(['2025']);
  });

  it('draws no number at all when all are hidden', async () => {
    const page = await gallery.show('year-all-suppressed');
    expect(await boxesOf(page, '.ft-chart-bar, .ft-chart-markers circle')).toHaveLength(0);
    expect(await boxesOf(page, '.recharts-yAxis-tick-labels text')).toHaveLength(0);
    expect(await boxesOf(page, '.ft-chart-signs text')).toHaveLength(24);
  });

  it('names every series beside the drawing, none touching another', async () => {
    for (const width of [1000, 390]) {
      const page = await gallery.show('year-normal', width);
      expect(await textsOf(page, '.ft-chart-end-labels text')).toEqual(['2025', '2024', 'Hele landet', 'Mål 40']);
      const labels = [...(await boxesOf(page, '.ft-chart-end-labels text'))].sort((a, b) => a.y - b.y);
      for (const [index, label] of labels.slice(1).entries()) {
        const above = labels[index];
        expect(label.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 2);
      }
      for (const label of labels) expect(label.x + label.width).toBeLessThanOrEqual(width);
    }
  });

  it('keeps the month names apart at every width', async () => {
    for (const width of [1440, 700, 390, 320]) {
      const page = await gallery.show('year-normal', width);
      const labels = await boxesOf(page, '.recharts-xAxis-tick-labels text');
      expect(labels.length).toBeGreaterThanOrEqual(4);
      for (const [index, label] of labels.slice(1).entries()) {
        const before = labels[index];
        expect(label.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });

  it('is read month by month with the arrow keys', async () => {
    const page = await gallery.show('year-normal');
    const [spoken, tip] = [page.getByRole('status'), page.locator('.ft-chart-tip')];
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Overliggere i snitt per døgn, Ahus',
    );
    await page.keyboard.press('ArrowRight');
    expect(await spoken.textContent()).toBe('jan 2025: 54,2. jan 2024: 62,1. jan Hele landet: 48');
    await page.keyboard.press('ArrowRight');
    expect(await spoken.textContent()).toContain('feb 2025: 52,6');
    expect(await tip.textContent()).toContain('feb 2025: 52,6');
    await page.keyboard.press('End');
    expect(await spoken.textContent()).toContain('des 2025: 51,3');
    await page.keyboard.press('ArrowRight');
    expect(await spoken.textContent()).toContain('des 2025: 51,3');
    await page.keyboard.press('Escape');
    expect(await tip.count()).toBe(0);
  });

  it('shows the month under the pointer without reading it aloud', async () => {
    const page = await gallery.show('year-normal');
    const [, , march] = await boxesOf(page, '.ft-chart-bar');
    await page.mouse.move((march?.x ?? 0) + 4, (march?.y ?? 0) + 40);
    expect(await page.locator('.ft-chart-tip li').allTextContents()).toContain('mar 2024: 55,7');
    expect(await page.getByRole('status').textContent()).toBe('');
  });

  it('carries title, subtitle and source inside the figure', async () => {
    const page = await gallery.show('year-normal');
    const figure = page.getByRole('figure', { name: 'Overliggere i snitt per døgn, Ahus' });
    expect(await figure.getByRole('heading', { level: 2 }).count()).toBe(1);
    expect(await figure.textContent()).toContain('Pasienter per døgn, januar–desember 2025 mot 2024');
    expect(await figure.textContent()).toContain('data til og med 31.12.2025');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxesOf, type Gallery, openGallery, textsOf } from './open-gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

describe('the trend', () => {
  it('draws a line through every period, its interval as a band behind it', async () => {
    const page = await gallery.show('trend-normal');
    const path = await page.locator('.ft-chart-current .recharts-line-curve').getAttribute('d');
    expect(path?.match(/[ML]/g)).toHaveLength(36);
    expect(await boxesOf(page, '.ft-chart-markers circle')).toHaveLength(36);
    const [band] = await boxesOf(page, '.recharts-area-area');
    const [line] = await boxesOf(page, '.ft-chart-current .recharts-line-curve');
    expect(band?.y).toBeLessThan(line?.y ?? 0);
    expect((band?.y ?? 0) + (band?.height ?? 0)).toBeGreaterThan((line?.y ?? 0) + (line?.height ?? 0));
  });

  it('leaves gaps in line and band, and an interval of its own to a lone period', async () => {
    const page = await gallery.show('trend-gap');
    const line = await page.locator('.ft-chart-current .recharts-line-curve').getAttribute('d');
    const band = await page
      .locator('.recharts-area-area')
      .evaluateAll((areas) => areas.map((area) => area.getAttribute('d')));
    expect(line?.match(/M/g)).toHaveLength(4);
    expect(band.join('').match(/M/g)).toHaveLength(4);
    expect(await boxesOf(page, '.ft-chart-whisker')).toHaveLength(1);
    expect(await textsOf(page, '.ft-chart-signs text')).toEqual(['..', '..', ':', ':']);
  });

  it('draws a break between two periods, with its word inside the picture', async () => {
    for (const width of [1000, 390]) {
      const page = await gallery.show('trend-gap', width);
      const [line] = await boxesOf(page, '.ft-chart-break-line');
      const markers = await boxesOf(page, '.ft-chart-markers circle');
      const [november, december] = markers.slice(-2);
      expect(line?.x).toBeGreaterThan(november?.x ?? 0);
      expect(line?.x).toBeLessThan(december?.x ?? 0);
      const word = page.getByText('Ny definisjon');
      const box = await word.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  });

  it('puts a single period in the middle, with its interval', async () => {
    const page = await gallery.show('trend-one-point');
    expect(await boxesOf(page, '.ft-chart-markers circle')).toHaveLength(1);
    expect(await boxesOf(page, '.ft-chart-whisker')).toHaveLength(1);
    expect(await boxesOf(page, '.recharts-area-area')).toHaveLength(0);
  });

  it('draws signs and no scale when all is hidden', async () => {
    const page = await gallery.show('trend-all-suppressed');
    expect(await boxesOf(page, '.ft-chart-markers circle')).toHaveLength(0);
    expect(await boxesOf(page, '.recharts-yAxis-tick-labels text')).toHaveLength(0);
    expect(await boxesOf(page, '.ft-chart-signs text')).toHaveLength(12);
  });

  it('keeps the names of its periods apart at every width', async () => {
    for (const width of [1440, 390]) {
      const page = await gallery.show('trend-normal', width);
      const labels = await boxesOf(page, '.recharts-xAxis-tick-labels text');
      expect(labels.length).toBeGreaterThan(2);
      for (const [index, label] of labels.slice(1).entries()) {
        const before = labels[index];
        expect(label.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
      }
    }
  });

  it('keeps its colours apart from the ground by at least three to one, in light and dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await gallery.show('year-normal', 1000, scheme);
      const colours = await page.evaluate(() => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const rgb = (colour: string): readonly number[] => {
          if (canvas === null) return [];
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
        };
        const styleOf = (selector: string, name: string): readonly number[] => {
          const element = document.querySelector(selector);
          return rgb(element === null ? '' : getComputedStyle(element).getPropertyValue(name));
        };
        return {
          ground: rgb(getComputedStyle(document.body).backgroundColor),
          graphics: [
            styleOf('.ft-chart-bar', 'fill'),
            styleOf('.ft-chart-current .recharts-line-curve', 'stroke'),
            styleOf('.ft-chart-country .recharts-line-curve', 'stroke'),
            styleOf('.ft-chart-target', 'stroke'),
          ],
          texts: ['previous', 'country', 'target'].map((part) =>
            styleOf(`.ft-chart-end-labels [data-series="${part}"]`, 'fill'),
          ),
        };
      });
      for (const colour of colours.graphics) expect(contrast(colour, colours.ground)).toBeGreaterThanOrEqual(3);
      for (const colour of colours.texts) expect(contrast(colour, colours.ground)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** Relative luminance, WCAG 2.1. */
function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

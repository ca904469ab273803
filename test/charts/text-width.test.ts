import { describe, expect, it } from 'vitest';
import { estimateTextWidth, fitText, labelStride } from '../../src/charts/text-width.ts';

describe('room for text', () => {
  it('grows with the text and its size', () => {
    expect(estimateTextWidth('Lofoten, Vesterålen og Salten', 13)).toBeGreaterThan(estimateTextWidth('Ahus', 13));
    expect(estimateTextWidth('Ahus', 26)).toBeGreaterThan(estimateTextWidth('Ahus', 13));
    expect(estimateTextWidth('', 13)).toBe(0);
  });

  it('lets every label stand when all fit', () => {
    expect(labelStride(['jan', 'feb', 'mar'], 60, 12)).toBe(1);
  });

  it('leaves labels out by strides that fall on the same month of every year', () => {
    expect(labelStride(['jan 23', 'feb 23'], 20, 12)).toBe(3);
    expect(labelStride(['jan 23', 'feb 23'], 9, 12)).toBe(6);
    expect(labelStride(['jan 23', 'feb 23'], 0, 12)).toBe(2);
  });

  it('cuts a text that does not fit and leaves one that does', () => {
    expect(fitText('Hele landet', 200, 13)).toBe('Hele landet');
    expect(fitText('Helsefellesskapet', 60, 13)).toMatch(/^Hels.*…$/);
    expect(estimateTextWidth(fitText('Helsefellesskapet', 60, 13), 13)).toBeLessThanOrEqual(60);
  });
});

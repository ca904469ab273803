import { describe, expect, it } from 'vitest';
import { createOwnId, isOwnId } from '../../src/domain/own-indicator.ts';

describe('the id of an own indicator', () => {
  it.each([
    ['Akutte opphold, 80+', 'egen-akutte-opphold-80'],
    ['Sårbare pasienter på Ahus', 'egen-sarbare-pasienter-pa-ahus'],
    ['Ære på café', ['egen', 'aere', 'pa', 'cafe'].join('-')],
    ['???', 'egen-indikator'],
  ])('of «%s» is %s', (name, id) => {
    expect(createOwnId(name, new Set())).toBe(id);
    expect(isOwnId(id)).toBe(true);
  });

  it('gets a number where it is taken', () => {
    expect(createOwnId('Fall', new Set(['egen-fall', 'egen-fall-2']))).toBe('egen-fall-3');
  });

  it('has room for a long name, and is never an id of the product', () => {
    const id = createOwnId('Svært lang '.repeat(20), new Set());
    expect(isOwnId(id)).toBe(true);
    expect(['overliggerdogn', 'egen-', 'egen-Stor', 'egen--to', `egen-${'a'.repeat(60)}`].some(isOwnId)).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { createStore } from '../../src/ui/external-store.ts';

it('tells of a new value once, and of the same value never', () => {
  const store = createStore('lys');
  const told: string[] = [];
  const stop = store.subscribe(() => told.push(store.current()));
  store.set('lys');
  store.set('mørk');
  store.set('mørk');
  stop();
  store.set('lys');
  expect(told).toEqual(['mørk']);
  expect(store.current()).toBe('lys');
});
